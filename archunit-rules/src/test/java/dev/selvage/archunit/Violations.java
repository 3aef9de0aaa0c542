package dev.selvage.archunit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;

/** What a rule says of real classes: of those that are loaded, or of a folder. */
final class Violations {
  private Violations() {}

  static List<String> of(ArchRule rule, Class<?>... classes) {
    return of(rule, new ClassFileImporter().importClasses(classes));
  }

  static List<String> of(ArchRule rule, Path folder) {
    return of(rule, new ClassFileImporter().importPath(folder));
  }

  private static List<String> of(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}

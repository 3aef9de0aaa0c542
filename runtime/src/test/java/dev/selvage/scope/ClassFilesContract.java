package dev.selvage.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is built runs on a JDK 17 that has no preview features enabled, and needs nothing. */
abstract class ClassFilesContract {
  private static final String MODULE_INFO = "module-info.class";

  abstract List<ClassFile> classFiles();

  @Test
  void areOfRelease17WithoutPreviewFeatures() {
    List<ClassFile> files = classFiles();

    assertThat(files)
        .extracting(ClassFile::name)
        .contains(MODULE_INFO, "StructuredTaskScope.class");
    assertThat(files).extracting(ClassFile::version).containsOnly("61.0");
  }

  /** Run on 17, this also says that nothing refers to what later JDKs have as a preview. */
  @Test
  void referToThemselvesAndToWhatTheJdkExports() {
    for (ClassFile file : classFiles()) {
      for (String reference : file.references()) {
        if (!reference.startsWith("dev.selvage.scope.") && !reference.equals("module-info")) {
          assertThat(isExportedByJavaBase(reference)).as(file.name() + ": " + reference).isTrue();
        }
      }
    }
  }

  @Test
  void haveVirtualThreadsOnlyInTheStringsOfTheLookUp() {
    for (ClassFile file : classFiles()) {
      assertThat(file.references()).noneMatch(name -> name.startsWith("java.lang.Thread$Builder"));
      boolean looksUp = file.strings().stream().anyMatch(s -> s.contains("Thread$Builder"));
      assertThat(looksUp).as(file.name()).isEqualTo(file.name().equals("Threads.class"));
    }
  }

  @Test
  void areAModuleThatNeedsJavaBaseOnly() throws IOException {
    ClassFile info =
        classFiles().stream()
            .filter(file -> file.name().equals(MODULE_INFO))
            .findAny()
            .orElseThrow();
    ModuleDescriptor module = ModuleDescriptor.read(new ByteArrayInputStream(info.bytes()));

    assertThat(module.name()).isEqualTo("dev.selvage.scope");
    assertThat(module.requires())
        .extracting(ModuleDescriptor.Requires::name)
        .containsExactly("java.base");
    assertThat(module.exports())
        .extracting(ModuleDescriptor.Exports::toString)
        .containsExactly("dev.selvage.scope");
    assertThat(module.opens()).isEmpty();
    assertThat(module.uses()).isEmpty();
    assertThat(module.provides()).isEmpty();
  }

  private static boolean isExportedByJavaBase(String className) {
    try {
      Class<?> type = Class.forName(className, false, null);
      return type.getModule() == Object.class.getModule()
          && type.getModule().isExported(type.getPackageName());
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}

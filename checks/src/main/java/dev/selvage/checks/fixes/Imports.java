package dev.selvage.checks.fixes;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import dev.selvage.checks.SourceText;
import dev.selvage.finding.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names a type in a file, and imports it where that is needed. */
final class Imports {

  private final CompilationUnitTree file;
  private final SourceText source;
  private final String type;

  /**
   * @param type the qualified name of a top-level class
   */
  Imports(CompilationUnitTree file, SourceText source, String type) {
    this.file = file;
    this.source = source;
    this.type = type;
  }

  /** How the type may be written: its simple name, unless that is another type's. */
  String name() {
    return isTaken() ? type : simpleName();
  }

  /** The import that {@link #name} needs, in the order of the names. */
  Optional<TextEdit> edit() {
    if (isTaken() || imports().anyMatch(each -> each.equals(type))) {
      return Optional.empty();
    }
    String line = "import " + type + ";" + source.lineEnd();
    List<? extends ImportTree> all =
        file.getImports().stream().filter(each -> !each.isStatic()).toList();
    for (ImportTree each : all) {
      if (each.getQualifiedIdentifier().toString().compareTo(type) > 0) {
        return Optional.of(new TextEdit(source.start(each), source.start(each), line));
      }
    }
    if (!all.isEmpty()) {
      int end = source.end(all.get(all.size() - 1));
      return Optional.of(new TextEdit(end, end, source.lineEnd() + line.stripTrailing()));
    }
    if (file.getPackage() != null) {
      int end = source.end(file.getPackage());
      return Optional.of(
          new TextEdit(end, end, source.lineEnd() + source.lineEnd() + line.stripTrailing()));
    }
    return Optional.of(new TextEdit(0, 0, line + source.lineEnd()));
  }

  private boolean isTaken() {
    return imports().anyMatch(each -> each.endsWith("." + simpleName()) && !each.equals(type))
        || file.getTypeDecls().stream()
            .anyMatch(each -> source.of(each).contains("class " + simpleName() + " "));
  }

  private Stream<String> imports() {
    return file.getImports().stream().map(each -> each.getQualifiedIdentifier().toString());
  }

  private String simpleName() {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}

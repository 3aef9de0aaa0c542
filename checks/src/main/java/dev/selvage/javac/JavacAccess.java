package dev.selvage.javac;

import java.util.ArrayList;
import java.util.List;

/** What javac must open to a checker, and what to tell a user whose javac has not. */
final class JavacAccess {

  private static final List<String> EXPORTED =
      List.of(
          "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");
  private static final List<String> OPENED = List.of("code", "comp");

  private JavacAccess() {}

  /** The flags that the JVM running javac lacks, in the form in which {@code java} takes them. */
  static List<String> missingFlags() {
    Module us = JavacAccess.class.getModule();
    Module javac = com.sun.source.util.Plugin.class.getModule();
    List<String> missing = new ArrayList<>();
    for (String name : EXPORTED) {
      if (!javac.isExported(packageName(name), us)) {
        missing.add(flag("--add-exports", name));
      }
    }
    for (String name : OPENED) {
      if (!javac.isOpen(packageName(name), us)) {
        missing.add(flag("--add-opens", name));
      }
    }
    return missing;
  }

  /** One message with the lines to add. */
  static String explain(List<String> missing) {
    return """
        Selvage cannot look into javac: the JVM that runs javac lacks flags that every javac \
        checker needs (JDK %s).
        With Maven, put these lines into the file .mvn/jvm.config beside your top pom.xml:

        %s

        With javac itself, put -J in front of each. Then build again."""
        .formatted(Runtime.version().feature(), String.join("\n", missing));
  }

  private static String packageName(String name) {
    return "com.sun.tools.javac." + name;
  }

  private static String flag(String kind, String name) {
    return kind + "=jdk.compiler/" + packageName(name) + "=ALL-UNNAMED";
  }
}

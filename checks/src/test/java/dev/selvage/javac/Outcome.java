package dev.selvage.javac;

import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What one run of javac said.
 *
 * @param success whether it compiled
 * @param diagnostics in their order
 * @param output what was printed past them
 */
record Outcome(
    boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, String output) {

  /** What checks found, such as {@code WARNING SwallowedInterrupt Orders.java:5}. */
  List<String> findings() {
    return diagnostics.stream()
        .filter(Outcome::isFinding)
        .map(
            each ->
                "%s %s %s:%d".formatted(kind(each), check(each), file(each), each.getLineNumber()))
        .toList();
  }

  /** What the checks said, without their names. */
  List<String> messages() {
    return diagnostics.stream()
        .filter(Outcome::isFinding)
        .map(each -> text(each).substring(check(each).length() + 3))
        .toList();
  }

  /** What javac and the plugin said of their own, such as {@code ERROR cannot find symbol}. */
  List<String> others() {
    return diagnostics.stream()
        .filter(each -> !isFinding(each))
        .map(each -> kind(each) + " " + text(each))
        .toList();
  }

  private static boolean isFinding(Diagnostic<?> diagnostic) {
    return text(diagnostic).matches("(?s)\\[[A-Z][A-Za-z]+] .*");
  }

  private static String check(Diagnostic<?> diagnostic) {
    String text = text(diagnostic);
    return text.substring(1, text.indexOf(']'));
  }

  private static String kind(Diagnostic<?> diagnostic) {
    Diagnostic.Kind kind = diagnostic.getKind();
    return (kind == Diagnostic.Kind.MANDATORY_WARNING ? Diagnostic.Kind.WARNING : kind).name();
  }

  private static String file(Diagnostic<? extends JavaFileObject> diagnostic) {
    String name = diagnostic.getSource().getName();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static String text(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT);
  }
}

package dev.selvage.checks.flow;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.model.JavacElements;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.PackageElement;

/**
 * The classes that a compilation could use, those that it does not mention as well; Error Prone's
 * own look-up knows only the latter. Costs a look at the class path, so ask once.
 */
public final class ClassPath {

  private ClassPath() {}

  /** A class by its name in class files, such as {@code java.util.Map$Entry}. */
  public static Optional<ClassSymbol> find(String name, VisitorState state) {
    return Optional.ofNullable(
        JavacElements.instance(state.context).getTypeElement(name.replace('$', '.')));
  }

  /** The names of the classes of a package; none where it is not there. */
  static List<String> classesOf(String name, VisitorState state) {
    PackageElement found = JavacElements.instance(state.context).getPackageElement(name);
    return found == null
        ? List.of()
        : found.getEnclosedElements().stream().map(Object::toString).toList();
  }
}

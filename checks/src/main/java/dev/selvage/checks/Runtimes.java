package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.model.JavacElements;

/** Whether a fix may use the classes of {@code selvage-runtime}. */
final class Runtimes {

  private static final String ASKED_FOR = "Selvage:Runtime";
  private static final String SCOPE = "dev.selvage.scope.StructuredTaskScope";

  private Runtimes() {}

  /** True where it is on the class path, and with {@code -XepOpt:Selvage:Runtime=true}. */
  static boolean isUsable(VisitorState state) {
    return SelvageCheck.isAskedFor(ASKED_FOR, state)
        || JavacElements.instance(state.context).getTypeElement(SCOPE) != null;
  }
}

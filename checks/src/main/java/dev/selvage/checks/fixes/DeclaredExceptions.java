package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodTree;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.flow.Symbols;

/** What the callers of a method are ready for. */
final class DeclaredExceptions {

  static final String EXECUTION = "java.util.concurrent.ExecutionException";
  static final String INTERRUPTED = "java.lang.InterruptedException";

  private DeclaredExceptions() {}

  /** Whether a method declares an exception, or a supertype of it. */
  static boolean include(String exception, MethodTree method, VisitorState state) {
    Type wanted = state.getTypeFromString(exception);
    return wanted != null
        && method.getThrows().stream()
            .map(Symbols::type)
            .anyMatch(thrown -> thrown != null && state.getTypes().isSubtype(wanted, thrown));
  }
}

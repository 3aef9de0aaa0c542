package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Preview;
import com.sun.tools.javac.code.Source;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.model.JavacElements;
import java.util.Optional;

/**
 * The classes that a fix writes a scope with: those of {@code selvage-runtime}, or the JDK's own
 * where {@code -XepOpt:Selvage:Scope=jdk} asks for them.
 *
 * @param scope the qualified name of the scope
 * @param hasLimit whether it can have a limit
 */
record ScopeApi(String scope, boolean hasLimit) {

  private static final String RUNTIME = "Selvage:Runtime";
  private static final String CHOICE = "Selvage:Scope";
  private static final String JDK = "jdk";
  private static final String OURS = "dev.selvage.scope.StructuredTaskScope";
  private static final String OF_JDK = "java.util.concurrent.StructuredTaskScope";
  private static final int FIRST_RELEASE = 17;

  /** The type parameters that it has had from JDK 27 on, with the exception of {@code join}. */
  private static final int TYPE_PARAMETERS = 3;

  /**
   * Those that code of the file may use. Ours where they are on the class path, or {@code
   * -XepOpt:Selvage:Runtime=true} says that they will be; the JDK's where they have the shape of
   * JDK 27, and are no preview that is switched off.
   */
  static Optional<ScopeApi> usable(VisitorState state) {
    boolean isOfJdk =
        state.errorProneOptions().getFlags().get(CHOICE).filter(JDK::equals).isPresent();
    if (isOfJdk) {
      return isUsableOfJdk(state) ? Optional.of(new ScopeApi(OF_JDK, false)) : Optional.empty();
    }
    return isOurs(state) && Integer.parseInt(Source.instance(state.context).name) >= FIRST_RELEASE
        ? Optional.of(new ScopeApi(OURS, true))
        : Optional.empty();
  }

  /** Whether code of the file may use the classes of {@code selvage-runtime}. */
  static boolean isOurs(VisitorState state) {
    return state.errorProneOptions().getFlags().getBoolean(RUNTIME).orElse(false)
        || find(OURS, state) != null;
  }

  private static boolean isUsableOfJdk(VisitorState state) {
    ClassSymbol found = find(OF_JDK, state);
    return found != null
        && found.getTypeParameters().size() == TYPE_PARAMETERS
        && ((found.flags() & Flags.PREVIEW_API) == 0
            || Preview.instance(state.context).isEnabled());
  }

  private static ClassSymbol find(String name, VisitorState state) {
    return JavacElements.instance(state.context).getTypeElement(name);
  }

  String joiner() {
    return scope + ".Joiner";
  }

  String subtask() {
    return scope + ".Subtask";
  }
}

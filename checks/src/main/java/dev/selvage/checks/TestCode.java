package dev.selvage.checks;

import com.google.errorprone.VisitorState;

/** Whether a file is test code, in which some findings would tell their reader nothing. */
final class TestCode {

  private static final String ASKED_FOR = "Selvage:TestCode";

  private TestCode() {}

  /**
   * True for a file under a test root ({@code src/test}, {@code src/it}, ...) and for a compilation
   * marked with {@code -XepCompilingTestOnlyCode}, unless {@code -XepOpt:Selvage:TestCode=true}
   * asks for the findings there too.
   */
  static boolean isLenient(VisitorState state) {
    if (SelvageCheck.isAskedFor(ASKED_FOR, state)) {
      return false;
    }
    return state.errorProneOptions().isTestOnlyTarget()
        || isTestPath(state.getPath().getCompilationUnit().getSourceFile().toUri().getPath());
  }

  private static boolean isTestPath(String path) {
    return path != null
        && path.replace('\\', '/')
            .matches(".*/src/([a-z]*[tT]ests?|it|[a-z]*[tT]est[A-Z][a-z]*|testFixtures)/.*");
  }
}

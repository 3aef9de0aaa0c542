package dev.selvage.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.CompileStates.CompileState;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Options;

/**
 * Sees to it that javac gives types to all that a check looks at, whatever the policy it works by.
 * A user of Error Prone has to set the policy by hand; a user of ours has nothing to set.
 */
final class Attribution {

  private final Context context;

  private Attribution(Context context) {
    this.context = context;
  }

  /**
   * Lets javac go on to the next files after an error, and after a warning that {@code -Werror}
   * makes one, so that no finding is lost. What the user has set stays.
   */
  static Attribution prepare(Context context) {
    Options options = Options.instance(context);
    if (!options.isSet("should-stop.ifError") && !options.isSet("should-stop.at")) {
      JavaCompiler.instance(context).shouldStopPolicyIfError = CompileState.FLOW;
    }
    return new Attribution(context);
  }

  /**
   * Attributes the classes of a file that are not yet: by default javac lowers the first class of a
   * file before it looks at the second, and then there is no moment at which a check can see both.
   * What is attributed here is not attributed again.
   */
  void complete(CompilationUnitTree file) {
    for (Tree declared : file.getTypeDecls()) {
      if (declared instanceof JCClassDecl type && type.sym != null) {
        Env<AttrContext> env = Enter.instance(context).getEnv(type.sym);
        if (env != null) {
          JavaCompiler.instance(context).attribute(env);
        }
      }
    }
  }
}

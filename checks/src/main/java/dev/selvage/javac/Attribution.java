package dev.selvage.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.CompileStates.CompileState;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCErroneous;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.Options;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Sees to it that javac gives types to all that a check looks at, whatever the policy it works by.
 * A user of Error Prone has to set the policy by hand; a user of ours has nothing to set.
 */
final class Attribution {

  private final Context context;
  private final boolean chosenByUser;
  private final Set<CompilationUnitTree> torn = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<CompilationUnitTree> tried = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<CompilationUnitTree, Throwable> hopeless = new IdentityHashMap<>();
  private int errors;

  private Attribution(Context context, boolean chosenByUser) {
    this.context = context;
    this.chosenByUser = chosenByUser;
  }

  /**
   * Lets javac go on to the next files after an error, and after a warning that {@code -Werror}
   * makes one, so that no finding is lost. What the user has set stays.
   */
  static Attribution prepare(Context context) {
    Options options = Options.instance(context);
    boolean chosenByUser = options.isSet("should-stop.ifError") || options.isSet("should-stop.at");
    Attribution attribution = new Attribution(context, chosenByUser);
    attribution.goOnUntil(CompileState.FLOW);
    return attribution;
  }

  private void goOnUntil(CompileState last) {
    if (!chosenByUser) {
      JavaCompiler.instance(context).shouldStopPolicyIfError = last;
    }
  }

  /** A file is about to be parsed: errors from here on are its own. */
  void parsing() {
    errors = JavaCompiler.instance(context).errorCount();
  }

  /**
   * After a syntax error, keeps javac from what it cannot do with half a tree: its flow analysis,
   * and handlers without a try, end it with a failed assertion, and the other files with it.
   */
  void parsed(CompilationUnitTree file) {
    // While annotations are processed, an error is not counted yet, but shows in the tree.
    boolean complained = JavaCompiler.instance(context).errorCount() > errors;
    ErroneousScanner scanner = new ErroneousScanner();
    scanner.scan((JCCompilationUnit) file);
    if (complained || scanner.found) {
      torn.add(file);
      goOnUntil(CompileState.ATTR);
    }
  }

  private static final class ErroneousScanner extends TreeScanner {
    private boolean found;

    @Override
    public void visitErroneous(JCErroneous tree) {
      found = true;
      if (tree.errs != null && tree.errs.stream().anyMatch(JCCatch.class::isInstance)) {
        tree.errs = List.nil();
      }
    }
  }

  /**
   * Attributes the files with syntax errors, before javac does: it tries each class only once, and
   * if that fails, it fails here, and ends nothing else. What javac reads from the source path
   * while it does so may have syntax errors too.
   */
  void beforeAnalysis() {
    while (tried.size() < torn.size()) {
      for (CompilationUnitTree file : List.from(torn)) {
        if (tried.add(file)) {
          tryOut(file);
        }
      }
    }
  }

  private void tryOut(CompilationUnitTree file) {
    try {
      complete(file);
    } catch (RuntimeException | AssertionError e) {
      hopeless.put(file, e);
    }
  }

  /** Whether javac had to make up parts of the file. */
  boolean isTorn(CompilationUnitTree file) {
    return torn.contains(file);
  }

  /**
   * Attributes the classes of a file that are not yet: by default javac lowers the first class of a
   * file before it looks at the second, and then there is no moment at which a check can see both.
   * What is attributed here is not attributed again.
   */
  void complete(CompilationUnitTree file) {
    if (hopeless.containsKey(file)) {
      throw new IllegalStateException(hopeless.get(file));
    }
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

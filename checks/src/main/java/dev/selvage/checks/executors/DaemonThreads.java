package dev.selvage.checks.executors;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Symbols;
import java.util.List;
import java.util.Locale;

/** Whether the threads of an executor keep the JVM from ending. */
enum DaemonThreads {
  /** The thread factory makes daemons. */
  YES,
  /** There is none, or its code makes other threads. */
  NO,
  /** Its code is out of sight. */
  UNKNOWN;

  private static final String FACTORY = "java.util.concurrent.ThreadFactory";

  boolean isPossible() {
    return this != NO;
  }

  static DaemonThreads of(ExecutorCreation creation, VisitorState state) {
    List<? extends ExpressionTree> arguments =
        creation.path().getLeaf() instanceof NewClassTree made
            ? made.getArguments()
            : ((MethodInvocationTree) creation.path().getLeaf()).getArguments();
    if (makesDaemons(creation, state)) {
      return YES;
    }
    Type factory = state.getTypeFromString(FACTORY);
    for (ExpressionTree argument : arguments) {
      if (FileIndex.of(state).types().isSubtype(Symbols.type(argument), factory)) {
        return ofFactory(argument, state);
      }
    }
    return NO;
  }

  private static boolean makesDaemons(ExecutorCreation creation, VisitorState state) {
    return Facts.of(state)
        .find(Kind.MAKES_DAEMONS, ExecutorCreation.method(creation.path()))
        .isPresent();
  }

  private static DaemonThreads ofFactory(ExpressionTree factory, VisitorState state) {
    if (speaksOfDaemons(factory)) {
      return YES;
    }
    ExpressionTree bare = Symbols.withoutCasts(factory);
    Tree code =
        switch (bare.getKind()) {
          case LAMBDA_EXPRESSION -> bare;
          case MEMBER_REFERENCE ->
              code(TreeInfo.symbol((JCTree) (MemberReferenceTree) bare), state);
          case METHOD_INVOCATION -> code(Symbols.method((MethodInvocationTree) bare), state);
          case NEW_CLASS -> ofClass((NewClassTree) bare, state);
          default -> null;
        };
    if (code == null) {
      return UNKNOWN;
    }
    return speaksOfDaemons(code) ? YES : NO;
  }

  private static Tree ofClass(NewClassTree creation, VisitorState state) {
    Type type = Symbols.type(creation);
    return creation.getClassBody() != null
        ? creation.getClassBody()
        : type == null ? null : code(type.tsym, state);
  }

  /** The code of a class or method of this compilation, or null. */
  private static Tree code(Symbol symbol, VisitorState state) {
    JavacTrees trees = JavacTrees.instance(state.context);
    return symbol instanceof ClassSymbol type
        ? trees.getTree(type)
        : symbol instanceof MethodSymbol method ? trees.getTree(method) : null;
  }

  private static boolean speaksOfDaemons(Tree code) {
    return code.toString().toLowerCase(Locale.ROOT).contains("daemon");
  }
}

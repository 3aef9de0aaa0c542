package dev.selvage.checks.tasks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.Optional;
import java.util.regex.Pattern;

/** Methods of the other files of a compilation, which javac may not have looked into yet. */
final class OtherFiles {

  private static final Pattern TAKES_ALL = Pattern.compile("\\b(Throwable|(Runtime)?Exception)\\b");

  private final JavacTrees trees;

  OtherFiles(VisitorState state) {
    trees = JavacTrees.instance(state.context);
  }

  /** What a method does; empty where its source is not compiled along, or it has no body. */
  Optional<BlockTree> body(MethodSymbol method) {
    MethodTree declaration = trees.getTree(method);
    return declaration == null ? Optional.empty() : Optional.ofNullable(declaration.getBody());
  }

  /** Whether a method has a handler that takes every exception, by the names of their types. */
  static boolean mayCatch(BlockTree body) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitCatch(CatchTree handler, Void unused) {
        found[0] |= TAKES_ALL.matcher(handler.getParameter().getType().toString()).find();
        return super.visitCatch(handler, null);
      }
    }.scan(body, null);
    return found[0];
  }
}

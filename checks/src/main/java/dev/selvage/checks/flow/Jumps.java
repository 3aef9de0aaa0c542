package dev.selvage.checks.flow;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;

/** Statements that jump out of a piece of code, not only to another place in it. */
public final class Jumps extends OwnCodeScanner {

  private final int end;
  private int targets;
  private boolean jumps;
  private boolean throwsSomething;

  private Jumps(int end) {
    this.end = end;
  }

  /** Whether one that is no {@code throw} leaves {@code code}, which is scanned once. */
  public static boolean areIn(Tree code) {
    return areIn(code, Integer.MAX_VALUE);
  }

  /** The same for the part of the code that begins in front of the offset {@code end}. */
  public static boolean areIn(Tree code, int end) {
    return in(code, end).jumps;
  }

  /** Whether a {@code throw} is in {@code code}, which is scanned once; something may catch it. */
  public static boolean areThrowsIn(Tree code) {
    return in(code, Integer.MAX_VALUE).throwsSomething;
  }

  private static Jumps in(Tree code, int end) {
    Jumps found = new Jumps(end);
    found.scan(code, null);
    return found;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree == null || TreeInfo.getStartPos((JCTree) tree) >= end) {
      return null;
    }
    int isTarget = Loops.isLoop(tree) || tree instanceof SwitchTree ? 1 : 0;
    targets += isTarget;
    super.scan(tree, null);
    targets -= isTarget;
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    jumps = true;
    return null;
  }

  @Override
  public Void visitYield(YieldTree tree, Void unused) {
    jumps = true;
    return null;
  }

  @Override
  public Void visitBreak(BreakTree tree, Void unused) {
    jumps |= targets == 0 || tree.getLabel() != null;
    return null;
  }

  @Override
  public Void visitContinue(ContinueTree tree, Void unused) {
    jumps |= targets == 0 || tree.getLabel() != null;
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    throwsSomething = true;
    return super.visitThrow(tree, null);
  }
}

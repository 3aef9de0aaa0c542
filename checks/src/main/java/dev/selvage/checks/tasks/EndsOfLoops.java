package dev.selvage.checks.tasks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Symbols;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/**
 * Loops that end when others say so: by a field that other code of the file sets or closes, or by a
 * question such as {@code isClosed()}.
 */
final class EndsOfLoops extends TreeScanner<Void, Void> {

  private static final Pattern STATE =
      Pattern.compile(
          "((is|was|should|has)[A-Z]?)?\\w*(?i:(clos(ed|ing)|stop(ped|ping)?|shut(ting)?down|running|started"
              + "|terminat(ed|ing)|active|open|cancell?ed|disposed|exit))");

  private static final Pattern SETS =
      Pattern.compile("set|lazySet|compareAndSet|getAndSet|close|countDown|(stop|shutdown).*");

  private final TreePath at;
  private boolean found;
  private int loops;

  private EndsOfLoops(TreePath at) {
    this.at = at;
  }

  /**
   * @param body of the task
   * @param at a path in its file
   */
  static boolean areIn(Tree body, TreePath at) {
    EndsOfLoops scanner = new EndsOfLoops(at);
    scanner.scan(body, null);
    return scanner.found;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    return inLoop(tree.getCondition(), tree.getStatement());
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    return inLoop(tree.getCondition(), tree.getStatement());
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    return inLoop(tree.getCondition(), tree.getStatement());
  }

  private Void inLoop(ExpressionTree condition, Tree body) {
    found |= condition != null && isSetByOthers(condition);
    loops++;
    scan(body, null);
    loops--;
    return null;
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    found |= loops > 0 && leaves(tree.getThenStatement()) && isSetByOthers(tree.getCondition());
    return super.visitIf(tree, null);
  }

  private static boolean leaves(Tree branch) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBreak(BreakTree tree, Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        found[0] = true;
        return null;
      }
    }.scan(branch, null);
    return found[0];
  }

  private boolean isSetByOthers(ExpressionTree condition) {
    boolean[] set = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        set[0] |= isSetField(Symbols.variable(tree));
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        set[0] |= isSetField(Symbols.variable(tree));
        return super.visitMemberSelect(tree, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        set[0] |= tree.getArguments().isEmpty() && STATE.matcher(Symbols.name(tree)).matches();
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(condition, null);
    return set[0];
  }

  private boolean isSetField(VarSymbol variable) {
    return variable != null
        && variable.getKind() == ElementKind.FIELD
        && Uses.inFile(variable, at).stream().anyMatch(use -> isSet(use) && !isWhileMade(use));
  }

  private static boolean isSet(TreePath use) {
    Tree around = use.getParentPath().getLeaf();
    return around instanceof AssignmentTree assignment
        ? assignment.getVariable() == use.getLeaf()
        : around instanceof MemberSelectTree select
            && SETS.matcher(select.getIdentifier()).matches()
            && use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree;
  }

  private static boolean isWhileMade(TreePath use) {
    for (TreePath path = use; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree method) {
        return method.getReturnType() == null;
      }
    }
    return true;
  }
}

package dev.selvage.checks.executors;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * What the uses of a variable do to the executor in it. Where nothing is known, it escapes: who
 * gets it may end it.
 */
final class ExecutorUses {

  private static final Pattern CLOSING =
      Pattern.compile("(shutdown|shutDown|close|stop|destroy|dispose|terminate)([A-Z].*)?");
  private static final int DEEPEST_CALL = 4;

  private final FileIndex file;
  private final Facts facts;
  private final TreePath root;

  ExecutorUses(VisitorState state) {
    this.file = FileIndex.of(state);
    this.facts = Facts.of(state);
    this.root = new TreePath(state.getPath().getCompilationUnit());
  }

  /**
   * What one use does.
   *
   * @param use the path of a name of the variable
   */
  ExecutorUse of(TreePath use) {
    return of(use, 0);
  }

  private ExecutorUse of(TreePath use, int depth) {
    Tree value = use.getLeaf();
    TreePath at = use.getParentPath();
    while (at != null) {
      Tree tree = at.getLeaf();
      if (tree instanceof MemberSelectTree select) {
        return ofSelection(select, at.getParentPath().getLeaf());
      }
      if (tree instanceof MethodInvocationTree call) {
        MethodSymbol method = Symbols.method(call);
        if (facts.find(Kind.WRAPS_EXECUTOR, method).isEmpty()) {
          return ofArgument(call, method, call.getArguments().indexOf(value), depth);
        }
      } else if (!handsUp(tree, value)) {
        return ofEnd(tree, value, at, depth);
      }
      value = tree;
      at = at.getParentPath();
    }
    return ExecutorUse.ESCAPES;
  }

  /** Whether the value of {@code tree} may be that of its part. */
  private static boolean handsUp(Tree tree, Tree part) {
    return switch (tree.getKind()) {
      case PARENTHESIZED, TYPE_CAST -> true;
      case CONDITIONAL_EXPRESSION -> ((ConditionalExpressionTree) tree).getCondition() != part;
      default -> false;
    };
  }

  private static ExecutorUse ofSelection(MemberSelectTree select, Tree around) {
    if (!(around instanceof MethodInvocationTree call) || call.getMethodSelect() != select) {
      return ExecutorUse.ESCAPES;
    }
    return closes(select.getIdentifier()) ? ExecutorUse.CLOSES : ExecutorUse.WORKS;
  }

  private static boolean closes(CharSequence method) {
    return CLOSING.matcher(method).matches();
  }

  private ExecutorUse ofEnd(Tree tree, Tree value, TreePath at, int depth) {
    return switch (tree.getKind()) {
      case EQUAL_TO, NOT_EQUAL_TO, PLUS, EXPRESSION_STATEMENT, SYNCHRONIZED, ASSERT ->
          ExecutorUse.WORKS;
      case MEMBER_REFERENCE ->
          closes(((MemberReferenceTree) tree).getName()) ? ExecutorUse.CLOSES : ExecutorUse.WORKS;
      case INSTANCE_OF ->
          ((InstanceOfTree) tree).getPattern() == null ? ExecutorUse.WORKS : ExecutorUse.ESCAPES;
      case ASSIGNMENT ->
          ((AssignmentTree) tree).getVariable() == value
              ? ExecutorUse.ASSIGNS
              : ExecutorUse.ESCAPES;
      case TRY -> ExecutorUse.CLOSES;
      case VARIABLE ->
          at.getParentPath().getLeaf() instanceof TryTree
              ? ExecutorUse.CLOSES
              : ExecutorUse.ESCAPES;
      case NEW_CLASS -> {
        NewClassTree creation = (NewClassTree) tree;
        int index = creation.getArguments().indexOf(value);
        yield ofArgument(creation, Symbols.constructor(creation), index, depth);
      }
      default -> ExecutorUse.ESCAPES;
    };
  }

  private ExecutorUse ofArgument(Tree call, MethodSymbol method, int index, int depth) {
    if (index < 0 || method == null) {
      return ExecutorUse.ESCAPES;
    }
    if (facts.find(Kind.BORROWS_EXECUTOR, method).isPresent() || speaks(call, method)) {
      return ExecutorUse.WORKS;
    }
    MethodTree declaration = file.declaration(method);
    return declaration == null
            || isOverridable(method)
            || isRecord(method.owner)
            || depth >= DEEPEST_CALL
        ? ExecutorUse.ESCAPES
        : ofParameter(declaration, index, depth + 1);
  }

  private static boolean speaks(Tree call, MethodSymbol method) {
    return call instanceof MethodInvocationTree
        && CallNames.isSpeaking(method.name.toString())
        && CallNames.isLogger(method.owner.name.toString());
  }

  /** Its constructor puts the argument into a component, and an accessor hands that out. */
  private static boolean isRecord(Symbol owner) {
    return (owner.flags() & Flags.RECORD) != 0;
  }

  private static boolean isOverridable(MethodSymbol method) {
    Set<Modifier> modifiers = method.getModifiers();
    return !method.isConstructor()
        && !modifiers.contains(Modifier.PRIVATE)
        && !modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.FINAL)
        && !method.owner.getModifiers().contains(Modifier.FINAL);
  }

  private ExecutorUse ofParameter(MethodTree method, int index, int depth) {
    List<? extends VariableTree> parameters = method.getParameters();
    if (index >= parameters.size()) {
      return ExecutorUse.ESCAPES;
    }
    Symbol parameter = Symbols.variable(parameters.get(index));
    TreePath declaration = TreePath.getPath(root, method);
    return VariableUses.in(declaration, parameter).stream()
            .map(use -> of(use, depth))
            .anyMatch(ExecutorUses::mayEnd)
        ? ExecutorUse.ESCAPES
        : ExecutorUse.WORKS;
  }

  /** Whether somebody may end the executor after such a use. */
  static boolean mayEnd(ExecutorUse use) {
    return use == ExecutorUse.CLOSES || use == ExecutorUse.ESCAPES;
  }
}

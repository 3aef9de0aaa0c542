package dev.selvage.checks.scopes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.scopes.Escape.Form;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import dev.selvage.checks.tasks.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what leaves the block of a {@code try} and needs one of its resources. */
public final class Escapes {

  /** Types whose objects do their work when they are asked. */
  private static final Set<String> LAZY =
      Set.of(
          "java.util.stream.Stream",
          "java.util.stream.IntStream",
          "java.util.stream.LongStream",
          "java.util.stream.DoubleStream",
          "java.util.Iterator",
          "java.util.ListIterator",
          "java.util.Spliterator",
          "java.lang.Iterable",
          "java.util.function.Supplier",
          "java.util.concurrent.Callable");

  private final VisitorState state;
  private final Facts facts;
  private final TryTree tried;
  private final TreePath path;

  /**
   * @param path of a {@link TryTree}
   */
  public Escapes(TreePath path, VisitorState state) {
    this.state = state;
    this.facts = Facts.of(state);
    this.tried = (TryTree) path.getLeaf();
    this.path = path;
  }

  /** What leaves the block, in the order of the code. */
  public List<Escape> all() {
    List<VarSymbol> resources = resources();
    List<Escape> found = new ArrayList<>();
    if (!resources.isEmpty()) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitReturn(ReturnTree leave, Void unused) {
          if (leave.getExpression() != null) {
            addReturned(new TreePath(getCurrentPath(), leave.getExpression()), resources, found);
          }
          return super.visitReturn(leave, null);
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
          addTask(getCurrentPath(), resources, found);
          return null;
        }
      }.scan(new TreePath(path, tried.getBlock()), null);
    }
    return found;
  }

  /** The resources that end with the block, and need not wait for those who use them. */
  private List<VarSymbol> resources() {
    List<VarSymbol> resources = new ArrayList<>();
    for (Tree each : tried.getResources()) {
      VarSymbol resource = Symbols.variable(each);
      if (resource != null && !OwnedThreads.closeWaits(resource.type, state)) {
        resources.add(resource);
      }
    }
    return resources;
  }

  private void addReturned(TreePath value, List<VarSymbol> resources, List<Escape> found) {
    Form form = form(Symbols.type(value.getLeaf()));
    if (form == null) {
      return;
    }
    for (VarSymbol resource : resources) {
      if (needs(value, resource)) {
        found.add(new Escape(form, value.getLeaf(), resource.name.toString()));
        return;
      }
    }
  }

  private Form form(Type type) {
    if (type == null || type.tsym == null) {
      return null;
    }
    return LAZY.contains(type.tsym.flatName().toString()) || facts.isOf(Kind.LAZY_PUBLISHER, type)
        ? Form.LAZY_VALUE
        : facts.isOf(Kind.TASK_HANDLE, type) ? Form.FUTURE : null;
  }

  /** Whether a value does its work with a resource: a chain on it, or a function that names it. */
  private boolean needs(TreePath value, VarSymbol resource) {
    ExpressionTree bare = Symbols.withoutCasts((ExpressionTree) value.getLeaf());
    if (bare instanceof LambdaExpressionTree || bare instanceof MemberReferenceTree) {
      return VariableUses.areIn(bare, resource);
    }
    if (bare instanceof MethodInvocationTree call) {
      TreePath at = new TreePath(value.getParentPath(), bare);
      return call.getArguments().stream()
              .filter(
                  each ->
                      each instanceof LambdaExpressionTree || each instanceof MemberReferenceTree)
              .anyMatch(each -> VariableUses.areIn(each, resource))
          || isOf(Fates.receiver(at), resource);
    }
    VarSymbol variable = Symbols.variable(bare);
    return variable != null
        && Fates.isLocal(variable)
        && variable != resource
        && Initializers.of(variable, value)
            .filter(first -> isIn(first) && needs(first, resource))
            .isPresent();
  }

  /** Whether a receiver is the resource itself, or a lazy value that needs it. */
  private boolean isOf(TreePath receiver, VarSymbol resource) {
    if (receiver == null) {
      return false;
    }
    if (Symbols.variable(receiver.getLeaf()) == resource) {
      return true;
    }
    Type type = Symbols.type(receiver.getLeaf());
    return !isInMemory(type) && needs(receiver, resource);
  }

  /** Whether objects of a type have their elements with them. */
  private boolean isInMemory(Type type) {
    JavaTypes types = FileIndex.of(state).types();
    return type == null
        || type instanceof Type.ArrayType
        || type.isPrimitive()
        || types.isSubtype(type, state.getTypeFromString("java.util.Collection"))
        || types.isSubtype(type, state.getTypeFromString("java.util.Map"))
        || types.isSubtype(type, state.getTypeFromString("java.lang.CharSequence"));
  }

  private boolean isIn(TreePath place) {
    for (TreePath at = place; at != null; at = at.getParentPath()) {
      if (at.getLeaf() == tried) {
        return true;
      }
    }
    return false;
  }

  /** A task of another thread that names a resource, while the block does not wait for anything. */
  private void addTask(TreePath lambda, List<VarSymbol> resources, List<Escape> found) {
    Task task = OtherThreads.task(lambda, state).orElse(null);
    boolean isThread =
        task == null
            && OtherThreads.runs(lambda, state)
            && Functions.around(lambda.getParentPath()).getLeaf() instanceof MethodInvocationTree;
    if (task == null && !isThread) {
      return;
    }
    if (OwnedThreads.waitIn(tried, facts) || returns(lambda.getParentPath())) {
      return;
    }
    resources.stream()
        .filter(each -> VariableUses.areIn(lambda.getLeaf(), each))
        .filter(each -> !OwnedThreads.areClosedBefore(each, tried, task))
        .findFirst()
        .ifPresent(
            each ->
                found.add(
                    new Escape(Form.TASK, lambda.getParentPath().getLeaf(), each.name.toString())));
  }

  /** Whether a future is returned, which has been told of as such. */
  private static boolean returns(TreePath call) {
    for (TreePath at = call; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ReturnTree) {
        return true;
      }
      if (at.getLeaf() instanceof VariableTree || Functions.is(at.getLeaf())) {
        return false;
      }
    }
    return false;
  }
}

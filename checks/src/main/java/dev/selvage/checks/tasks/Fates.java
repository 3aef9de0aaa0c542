package dev.selvage.checks.tasks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Follows a handle from the expression that it is to those who take it, through chains of stages,
 * local variables, local collections, streams, and lambdas.
 *
 * <p>Each question is answered with empty where the code looks at the handle and does nothing that
 * matters: a comparison with null, a call that sets up a thread.
 */
public final class Fates {

  private final Facts facts;
  private final Types types;
  private final Containers containers;
  private final NestedFutures nested;

  /** The variables whose uses are being looked at. */
  private final Set<VarSymbol> followed = new HashSet<>();

  Fates(Facts facts, Types types) {
    this.facts = facts;
    this.types = types;
    this.containers = new Containers(this);
    this.nested = new NestedFutures(facts);
  }

  Fate of(Task task) {
    TreePath path = task.path();
    switch (task.form()) {
      case EXECUTION, SUBSCRIPTION -> {
        return Fate.DROPPED;
      }
      case QUEUED -> {
        Fate fate = of(path);
        return fate.isLost() ? Fate.DROPPED : fate;
      }
      case START -> {
        TreePath handle = isThread(task.method().getReturnType()) ? path : receiver(path);
        return handle == null ? Fate.STORED : of(handle);
      }
      case FORK -> {
        Fate result = of(path);
        TreePath receiver = receiver(path);
        return !result.isLost() ? result : receiver == null ? Fate.STORED : of(receiver);
      }
      default -> {
        return of(path);
      }
    }
  }

  /** The fate of the handle that an expression is. */
  public Fate of(TreePath handle) {
    if (handle.getLeaf() instanceof MemberReferenceTree) {
      return ofFunction(handle).orElse(Fate.DROPPED);
    }
    VarSymbol variable = Symbols.variable(handle.getLeaf());
    if (variable != null) {
      return isLocal(variable) ? ofVariable(variable, handle) : Fate.STORED;
    }
    return taken(handle).orElse(Fate.DROPPED);
  }

  /**
   * The fate of the handle that a local variable holds, by what is done with the variable in the
   * method around {@code inside}. Costs one scan of that method.
   */
  public Fate ofVariable(VarSymbol variable, TreePath inside) {
    return strongest(variable, Uses.of(variable, inside));
  }

  /** The same for a field, by what its file does with it. Costs one scan of the file. */
  public Fate ofField(VarSymbol field, TreePath inside) {
    return strongest(field, Uses.inFile(field, inside));
  }

  private Fate strongest(VarSymbol variable, List<TreePath> uses) {
    if (!followed.add(variable)) {
      return Fate.UNREAD; // `f = f.thenRun(..)`: the question is being answered
    }
    Fate fate = strongest(uses);
    followed.remove(variable);
    return fate;
  }

  private Fate strongest(List<TreePath> uses) {
    return uses.stream()
        .flatMap(use -> taken(use).stream())
        .map(fate -> fate == Fate.DROPPED || fate == Fate.NESTED ? Fate.CONTINUED : fate)
        .reduce(Fate.UNREAD, (one, other) -> one.compareTo(other) >= 0 ? one : other);
  }

  /** Whether a variable is one of a method, and no parameter. */
  public static boolean isLocal(VarSymbol variable) {
    return variable.getKind() == ElementKind.LOCAL_VARIABLE
        || variable.getKind() == ElementKind.RESOURCE_VARIABLE;
  }

  /** What the code around an expression does with the handle that it is. */
  Optional<Fate> taken(TreePath handle) {
    TreePath around = handle.getParentPath();
    Tree tree = around.getLeaf();
    return switch (tree.getKind()) {
      case PARENTHESIZED, TYPE_CAST -> taken(around);
      case CONDITIONAL_EXPRESSION ->
          ((ConditionalExpressionTree) tree).getCondition() == handle.getLeaf()
              ? Optional.of(Fate.ESCAPED)
              : taken(around);
      case EXPRESSION_STATEMENT -> Optional.of(Fate.DROPPED);
      case EQUAL_TO, NOT_EQUAL_TO, INSTANCE_OF ->
          Symbols.variable(handle.getLeaf()) == null ? Optional.of(Fate.ESCAPED) : Optional.empty();
      case VARIABLE -> kept(Symbols.variable(tree), around);
      case ASSIGNMENT -> assigned((AssignmentTree) tree, around, handle);
      case LAMBDA_EXPRESSION -> ofFunction(around);
      case MEMBER_SELECT ->
          around.getParentPath().getLeaf() instanceof MethodInvocationTree call
                  && call.getMethodSelect() == tree
              ? called(call, around.getParentPath())
              : Optional.of(Fate.ESCAPED);
      case METHOD_INVOCATION -> argument((MethodInvocationTree) tree, around, handle);
      default -> Optional.of(Fate.ESCAPED);
    };
  }

  private Optional<Fate> kept(VarSymbol variable, TreePath at) {
    return Optional.of(
        variable != null && isLocal(variable) ? ofVariable(variable, at) : Fate.STORED);
  }

  private Optional<Fate> assigned(AssignmentTree assignment, TreePath at, TreePath handle) {
    if (assignment.getVariable() == handle.getLeaf()) {
      return Optional.empty();
    }
    VarSymbol variable = Symbols.variable(assignment.getVariable());
    if (variable == null || !isLocal(variable)) {
      return Optional.of(Fate.STORED);
    }
    return at.getParentPath().getLeaf().getKind() == Tree.Kind.EXPRESSION_STATEMENT
        ? kept(variable, at)
        : Optional.of(Fate.ESCAPED);
  }

  /** A method of the handle is called. */
  private Optional<Fate> called(MethodInvocationTree call, TreePath at) {
    MethodSymbol method = Symbols.method(call);
    if (is(Kind.AWAITS_TASK, method)) {
      return Optional.of(Fate.AWAITED);
    }
    if (is(Kind.CANCELS_TASK, method)) {
      return Optional.of(Fate.CANCELLED);
    }
    if (is(Kind.SETS_UP, method)) {
      return Optional.empty();
    }
    if (is(Kind.FORKS_ITSELF, method)) {
      return taken(at).filter(fate -> !fate.isLost());
    }
    if (is(Kind.OBSERVES_FAILURE, method) && FailureFunctions.read(call, types)) {
      return Optional.of(Fate.OBSERVED);
    }
    return isStage(method) ? taken(at) : Optional.of(Fate.ESCAPED);
  }

  /** Whether a method returns the handle of what follows on its receiver. */
  boolean isStage(MethodSymbol method) {
    return is(Kind.ADDS_STAGE, method)
        || (is(Kind.OBSERVES_FAILURE, method) && isHandle(method.getReturnType()));
  }

  /** Whether the objects of a type tell how a task ended; no for null. */
  public boolean isHandle(Type type) {
    return facts.isOf(Kind.TASK_HANDLE, type);
  }

  private boolean is(Kind kind, MethodSymbol method) {
    return facts.find(kind, method).isPresent();
  }

  private Optional<Fate> argument(MethodInvocationTree call, TreePath at, TreePath handle) {
    if (Containers.isAdded(call, handle.getLeaf())) {
      VarSymbol container = Containers.container(call);
      return Optional.of(
          container != null && isLocal(container)
              ? containers.ofVariable(container, at)
              : Fate.STORED);
    }
    return Optional.of(Fate.ESCAPED);
  }

  /** The fate of what a lambda or method reference returns. */
  private Optional<Fate> ofFunction(TreePath function) {
    Type returned = returned(function.getLeaf());
    if (returned == null) {
      return Optional.of(Fate.ESCAPED);
    }
    if (returned.hasTag(TypeTag.VOID)) {
      return Optional.of(Fate.DROPPED);
    }
    TreePath receiver = function.getParentPath();
    if (!(receiver.getLeaf() instanceof MethodInvocationTree call)) {
      return Optional.of(Fate.ESCAPED);
    }
    if (Containers.isMapping(call)) {
      return containers.taken(receiver);
    }
    return Optional.of(nested.isLost(receiver) ? Fate.NESTED : Fate.ESCAPED);
  }

  private Type returned(Tree function) {
    Type type = Symbols.type(function);
    if (type == null || !types.isFunctionalInterface(type)) {
      return null;
    }
    return types.findDescriptorType(type).getReturnType();
  }

  private static boolean isThread(Type type) {
    return type.tsym != null && type.tsym.flatName().contentEquals("java.lang.Thread");
  }

  /** Whether a loop over handles does something with one of them, and what. */
  Optional<Fate> ofElement(VariableTree element, TreePath inside) {
    Symbol variable = Symbols.variable(element);
    return variable instanceof VarSymbol each
        ? Optional.of(ofVariable(each, inside))
        : Optional.of(Fate.ESCAPED);
  }

  Optional<Fate> ofLoop(EnhancedForLoopTree loop, TreePath at) {
    return ofElement(loop.getVariable(), at);
  }

  Optional<Fate> ofLambda(ExpressionTree function, TreePath at) {
    return function instanceof LambdaExpressionTree lambda && lambda.getParameters().size() == 1
        ? ofElement(lambda.getParameters().get(0), at)
        : Optional.of(Fate.ESCAPED);
  }

  /** The path of the expression that a method is called on, or null where it is implicit. */
  public static TreePath receiver(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? new TreePath(new TreePath(path, select), select.getExpression())
        : null;
  }
}

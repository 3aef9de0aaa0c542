package dev.selvage.checks.fixes;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCLambda.ParameterKind;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables of a block that hold futures of tasks which it starts, one or a collection of them,
 * and all that it does with them: it starts, collects and waits.
 */
final class FutureVariables {

  private static final Set<String> FUTURES =
      Set.of("java.util.concurrent.Future", ForkableCall.FUTURE);
  private static final Set<String> WAITS = Set.of("get", "join");
  private static final Set<String> HANDS_ON =
      Set.of("map", "mapToInt", "mapToLong", "mapToDouble", "mapToObj", "forEach");
  private static final Set<String> ASKS_FOR_SIZE = Set.of("size", "isEmpty");

  private final TreePath block;
  private final Map<VarSymbol, VariableTree> declared = new HashMap<>();
  private final Set<VarSymbol> collections = new HashSet<>();
  private final Map<VarSymbol, VariableTree> combined = new HashMap<>();
  private final List<ForkableCall> starts = new ArrayList<>();
  private final List<Tree> types = new ArrayList<>();
  private final List<TreePath> waits = new ArrayList<>();
  private final List<TreePath> together = new ArrayList<>();
  private boolean known = true;

  /**
   * @param block that declares them, or a block in it does
   */
  FutureVariables(TreePath block) {
    this.block = block;
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree variable, Void unused) {
        declare(variable, getCurrentPath());
        return super.visitVariable(variable, null);
      }
    }.scan(block, null);
    declared.keySet().forEach(this::follow);
  }

  /** The declarations. */
  List<VariableTree> declarations() {
    return List.copyOf(declared.values());
  }

  /** The calls that start the tasks. */
  List<ForkableCall> starts() {
    return starts;
  }

  /** The names of future types in declarations. */
  List<Tree> types() {
    return types;
  }

  /** The waits for one future: calls, and references to the method in functions of elements. */
  List<TreePath> waits() {
    return waits;
  }

  /** The calls of {@code allOf} for some of them. */
  List<TreePath> together() {
    return together;
  }

  /** The declaration of a variable that only holds what {@code allOf} returns, or null. */
  VariableTree combination(TreePath allOf) {
    return allOf.getParentPath().getLeaf() instanceof VariableTree variable
            && combined.containsValue(variable)
        ? variable
        : null;
  }

  /** The only call of a method of what {@code allOf} returns, or null. */
  TreePath waitFor(TreePath allOf) {
    VariableTree variable = combination(allOf);
    if (variable == null) {
      return calledOn(allOf);
    }
    List<TreePath> uses = VariableUses.in(block, Symbols.variable(variable));
    return uses.size() == 1 ? calledOn(uses.get(0)) : null;
  }

  /** Whether the block has no other futures, and nothing else is done with any of these. */
  boolean areAllUsesKnown() {
    return known && !declared.isEmpty() && !starts.isEmpty();
  }

  private void declare(VariableTree variable, TreePath path) {
    VarSymbol symbol = Symbols.variable(variable);
    if (symbol == null || variable.getInitializer() == null || !Symbols.isSetOnce(symbol)) {
      return;
    }
    TreePath value = new TreePath(path, variable.getInitializer());
    if (isFuture(symbol.type)) {
      ForkableCall.at(value)
          .ifPresentOrElse(start -> add(variable, start), () -> combine(variable, value));
    } else if (isCollectionOfFutures(symbol.type)) {
      MappedTasks.at(value)
          .ifPresentOrElse(start -> add(variable, start), () -> addEmpty(variable, value));
    }
  }

  private void combine(VariableTree variable, TreePath value) {
    known &= isAllOf(value);
    combined.put(Symbols.variable(variable), variable);
  }

  private void add(VariableTree variable, ForkableCall start) {
    VarSymbol symbol = Symbols.variable(variable);
    declared.put(symbol, variable);
    starts.add(start);
    if (!isFuture(symbol.type)) {
      collections.add(symbol);
    }
    addType(variable);
  }

  /** A collection that is empty at first, and into which one task at least is put. */
  private void addEmpty(VariableTree variable, TreePath value) {
    VarSymbol symbol = Symbols.variable(variable);
    if (value.getLeaf() instanceof NewClassTree creation
        && creation.getClassBody() == null
        && creation.getArguments().stream().noneMatch(FutureVariables::isCollection)
        && VariableUses.in(block, symbol).stream().anyMatch(FutureVariables::addsTask)) {
      declared.put(symbol, variable);
      collections.add(symbol);
      addType(variable);
      addFutureIn(creation.getIdentifier());
    }
  }

  private static boolean isCollection(ExpressionTree argument) {
    return Symbols.type(argument) == null || !Symbols.type(argument).isPrimitive();
  }

  private static boolean addsTask(TreePath use) {
    TreePath call = calledOn(use);
    return call != null
        && Symbols.name((MethodInvocationTree) call.getLeaf()).equals("add")
        && isOfFutures(argument(call));
  }

  private static boolean isOfFutures(TreePath argument) {
    return argument != null
        && (ForkableCall.at(argument).isPresent()
            || Symbols.variable(argument.getLeaf()) != null
                && isFuture(Symbols.type(argument.getLeaf())));
  }

  private void addType(VariableTree variable) {
    if (!((JCVariableDecl) variable).declaredUsingVar()) {
      addFutureIn(variable.getType());
    }
  }

  /** The name of the future in a type, or in the argument of a type. */
  private void addFutureIn(Tree type) {
    if (!(type instanceof ParameterizedTypeTree generic)) {
      known &= type != null && !isFuture(Symbols.type(type)); // a raw type has no results
    } else if (isFuture(Symbols.type(generic.getType()))) {
      types.add(generic.getType());
    } else {
      generic.getTypeArguments().forEach(this::addFutureIn);
    }
  }

  private void follow(VarSymbol variable) {
    for (TreePath use : VariableUses.in(block, variable)) {
      known &= Functions.around(use).getLeaf() == Functions.around(block).getLeaf();
      known &= collections.contains(variable) ? isKnownOfAll(use) : isKnownOfOne(use);
    }
  }

  private boolean isKnownOfOne(TreePath use) {
    TreePath around = use.getParentPath();
    if (isAllOf(around)) {
      return gather(around);
    }
    if (around.getLeaf() instanceof MethodInvocationTree addition
        && Symbols.name(addition).equals("add")
        && addition.getMethodSelect() instanceof MemberSelectTree select) {
      return collections.contains(Symbols.variable(select.getExpression()));
    }
    return isWait(use);
  }

  private boolean isWait(TreePath future) {
    TreePath call = calledOn(future);
    if (call == null
        || !((MethodInvocationTree) call.getLeaf()).getArguments().isEmpty()
        || !WAITS.contains(Symbols.name((MethodInvocationTree) call.getLeaf()))) {
      return false;
    }
    waits.add(call);
    return true;
  }

  private boolean isKnownOfAll(TreePath use) {
    if (use.getParentPath().getLeaf() instanceof EnhancedForLoopTree loop) {
      addType(loop.getVariable());
      return areWaits(Symbols.variable(loop.getVariable()));
    }
    TreePath call = calledOn(use);
    if (call == null) {
      return false;
    }
    String name = Symbols.name((MethodInvocationTree) call.getLeaf());
    return switch (name) {
      case "add" -> isKnownAddition(call);
      case "get" -> isWait(call);
      case "toArray" -> isAllOf(call.getParentPath()) && gather(call.getParentPath());
      case "stream" -> {
        TreePath operation = calledOn(call);
        yield operation != null && isFunctionOfWaits(operation);
      }
      case "forEach" -> isFunctionOfWaits(call);
      default -> ASKS_FOR_SIZE.contains(name);
    };
  }

  private boolean isKnownAddition(TreePath call) {
    TreePath future = argument(call);
    if (future == null || !(call.getParentPath().getLeaf() instanceof ExpressionStatementTree)) {
      return false;
    }
    if (declared.containsKey(Symbols.variable(future.getLeaf()))) {
      return true;
    }
    ForkableCall.at(future).ifPresent(starts::add);
    return ForkableCall.at(future).isPresent();
  }

  /** Whether an operation has a function that waits for its argument, and nothing else with it. */
  private boolean isFunctionOfWaits(TreePath operation) {
    TreePath function = argument(operation);
    if (function == null
        || !HANDS_ON.contains(Symbols.name((MethodInvocationTree) operation.getLeaf()))) {
      return false;
    }
    if (function.getLeaf() instanceof MemberReferenceTree reference) {
      waits.add(function);
      return WAITS.contains(reference.getName().toString())
          && isFuture(Symbols.type(reference.getQualifierExpression()));
    }
    return function.getLeaf() instanceof LambdaExpressionTree lambda
        && lambda.getParameters().size() == 1
        && ((JCLambda) lambda).paramKind == ParameterKind.IMPLICIT
        && areWaits(Symbols.variable(lambda.getParameters().get(0)));
  }

  private boolean areWaits(VarSymbol element) {
    return element != null && VariableUses.in(block, element).stream().allMatch(this::isWait);
  }

  private boolean gather(TreePath allOf) {
    if (together.stream().noneMatch(each -> each.getLeaf() == allOf.getLeaf())) {
      together.add(allOf);
    }
    return true;
  }

  private static boolean isAllOf(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree call
        && Symbols.name(call).equals("allOf")
        && Symbols.method(call) != null
        && Symbols.method(call).owner.flatName().contentEquals(ForkableCall.FUTURE);
  }

  /** The call of a method of an expression, or null. */
  static TreePath calledOn(TreePath expression) {
    TreePath select = expression.getParentPath();
    return select.getLeaf() instanceof MemberSelectTree
            && select.getParentPath().getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() == select.getLeaf()
        ? select.getParentPath()
        : null;
  }

  /** The only argument of a call, or null. */
  private static TreePath argument(TreePath call) {
    List<? extends ExpressionTree> all = ((MethodInvocationTree) call.getLeaf()).getArguments();
    return all.size() == 1 ? new TreePath(call, all.get(0)) : null;
  }

  /** Whether a variable holds one future. */
  static boolean isOfOne(VariableTree variable) {
    return isFuture(Symbols.variable(variable).type);
  }

  private static boolean isFuture(Type type) {
    return type != null && FUTURES.contains(type.tsym.flatName().toString());
  }

  private static boolean isCollectionOfFutures(Type type) {
    return type.getTypeArguments().size() == 1
        && isFuture(type.getTypeArguments().get(0))
        && type.tsym.flatName().toString().startsWith("java.util.");
  }
}

package dev.selvage.checks.gather;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.ReturnedValues;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which tasks the futures in arrays, collections and streams are of. */
final class ElementOrigins {

  private static final Set<String> OF_ELEMENTS = Set.of("of", "asList", "newArrayList");
  private static final Set<String> ADDS =
      Set.of("add", "addFirst", "addLast", "offer", "push", "put", "addElement");
  private static final Set<String> MAPS = Set.of("map", "mapToObj");
  private static final Set<String> PASSES_ON =
      Set.of(
          "stream",
          "parallelStream",
          "parallel",
          "sequential",
          "filter",
          "sorted",
          "distinct",
          "limit",
          "skip",
          "peek",
          "toList",
          "collect",
          "toArray",
          "values",
          "iterator",
          "subList",
          "copyOf",
          "unmodifiableList");

  private final Origins origins;

  ElementOrigins(Origins origins) {
    this.origins = origins;
  }

  /** See {@link Origins#ofAll}. */
  Optional<Started> of(TreePath futures) {
    ExpressionTree bare = Symbols.withoutCasts((ExpressionTree) futures.getLeaf());
    TreePath path = new TreePath(futures.getParentPath(), bare);
    if (bare instanceof NewArrayTree array) {
      return ofEach(array.getInitializers(), path);
    }
    if (bare instanceof MethodInvocationTree call) {
      return ofCall(call, path);
    }
    VarSymbol variable = Symbols.variable(bare);
    return variable != null && Fates.isLocal(variable)
        ? ofVariable(variable, path)
        : Optional.empty();
  }

  private Optional<Started> ofEach(List<? extends ExpressionTree> futures, TreePath around) {
    if (futures == null) {
      return Optional.of(Started.NONE); // an array that is filled later
    }
    return Origins.together(
        futures.stream().map(each -> origins.ofFuture(new TreePath(around, each))).toList());
  }

  private Optional<Started> ofCall(MethodInvocationTree call, TreePath path) {
    String name = Symbols.name(call);
    TreePath receiver = Fates.receiver(path);
    if (OF_ELEMENTS.contains(name)) {
      return call.getArguments().stream().allMatch(origins::isFuture)
          ? ofEach(call.getArguments(), path)
          : call.getArguments().size() == 1 ? ofArgument(call, path) : Optional.empty();
    }
    if (MAPS.contains(name) && call.getArguments().size() == 1) {
      return ofFunction(call.getArguments().get(0), path);
    }
    if (!PASSES_ON.contains(name)) {
      return Optional.empty();
    }
    boolean isStatic = receiver == null || isOfArguments(name, receiver);
    return isStatic && call.getArguments().size() == 1
        ? ofArgument(call, path)
        : receiver == null ? Optional.empty() : of(receiver);
  }

  /** Such as {@code Arrays.stream(futures)}, {@code List.copyOf(futures)}. */
  private static boolean isOfArguments(String name, TreePath receiver) {
    return Set.of("stream", "copyOf", "unmodifiableList").contains(name)
        && Symbols.variable(receiver.getLeaf()) == null
        && TreeInfo.symbol((JCTree) receiver.getLeaf()) instanceof ClassSymbol;
  }

  private Optional<Started> ofArgument(MethodInvocationTree call, TreePath path) {
    return of(new TreePath(path, call.getArguments().get(0)));
  }

  /** What a stream is mapped to, once for each element. */
  private Optional<Started> ofFunction(ExpressionTree function, TreePath mapping) {
    TreePath path = new TreePath(mapping, function);
    if (function instanceof MemberReferenceTree) {
      Optional<Started> started = origins.ofReference(path);
      TreePath receiver = Fates.receiver(mapping);
      return started.isPresent() || receiver == null
          ? started.map(Started::repeatedly)
          : Optional.empty();
    }
    if (!(function instanceof LambdaExpressionTree lambda) || lambda.getParameters().size() != 1) {
      return Optional.empty();
    }
    TreePath receiver = Fates.receiver(mapping);
    VarSymbol parameter = Symbols.variable(lambda.getParameters().get(0));
    if (receiver != null && parameter != null && origins.isFuture(lambda.getParameters().get(0))) {
      origins.bind(parameter, of(receiver));
    }
    return Origins.together(ReturnedValues.of(path).stream().map(origins::ofFuture).toList())
        .map(Started::repeatedly);
  }

  private Optional<Started> ofVariable(VarSymbol variable, TreePath inside) {
    if (!Keeping.areElementsKept(variable, inside)) {
      return Optional.empty();
    }
    List<Optional<Started>> sources = new ArrayList<>();
    for (TreePath value : Initializers.values(variable, inside)) {
      sources.add(isEmpty(value.getLeaf()) ? Optional.of(Started.NONE) : of(value));
    }
    for (TreePath use : VariableUses.in(Functions.memberAround(inside), variable)) {
      TreePath added = added(use);
      if (added != null) {
        Optional<Started> started = origins.ofFuture(added);
        sources.add(Loops.repeat(added, variable) ? started.map(Started::repeatedly) : started);
      }
    }
    return Origins.together(sources).filter(all -> !all.calls().isEmpty());
  }

  private static boolean isEmpty(Tree value) {
    return value instanceof NewClassTree creation
        && creation.getClassBody() == null
        && creation.getArguments().stream().noneMatch(ElementOrigins::isCollection);
  }

  private static boolean isCollection(ExpressionTree argument) {
    return Symbols.type(argument) != null && !Symbols.type(argument).isPrimitive();
  }

  /** What is put into a container at one of its uses, or null. */
  private static TreePath added(TreePath use) {
    TreePath around = use.getParentPath();
    TreePath call = around.getParentPath();
    if (around.getLeaf() instanceof MemberSelectTree select
        && call.getLeaf() instanceof MethodInvocationTree addition
        && ADDS.contains(select.getIdentifier().toString())
        && !addition.getArguments().isEmpty()) {
      int last = addition.getArguments().size() - 1;
      return new TreePath(call, addition.getArguments().get(last));
    }
    return around.getLeaf() instanceof ArrayAccessTree access
            && access.getExpression() == use.getLeaf()
            && call.getLeaf() instanceof AssignmentTree store
            && store.getVariable() == access
        ? new TreePath(call, store.getExpression())
        : null;
  }
}

package dev.selvage.checks.tasks;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Symbols;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Handles that are in a collection, a map or a stream. */
final class Containers {

  private static final Set<String> ADDS =
      Set.of("add", "addFirst", "addLast", "offer", "offerFirst", "offerLast", "push", "put");

  /** Neither reads an element nor hands one out. */
  private static final Set<String> LOOKS =
      Set.of("size", "isEmpty", "clear", "contains", "containsKey", "ensureCapacity", "trimToSize");

  private static final Set<String> MAPS = Set.of("map", "mapToObj");

  /** The same elements, or some of them, in another container. */
  private static final Set<String> PASSES_ON =
      Set.of(
          "toList", "collect", "sequential", "parallel", "unordered", "limit", "skip", "onClose");

  private final Fates fates;
  private final Set<VarSymbol> followed = new HashSet<>();

  Containers(Fates fates) {
    this.fates = fates;
  }

  /** Whether a call puts {@code handle} into a collection or a map. */
  static boolean isAdded(MethodInvocationTree call, Tree handle) {
    int arguments = call.getArguments().size();
    return ADDS.contains(Symbols.name(call))
        && arguments > 0
        && call.getArguments().get(arguments - 1) == handle
        && isOfJavaUtil(Symbols.method(call));
  }

  /** Whether a call maps the elements of a stream. */
  static boolean isMapping(MethodInvocationTree call) {
    return MAPS.contains(Symbols.name(call)) && isOfStreams(Symbols.method(call));
  }

  /** The variable whose method is called, or null. */
  static VarSymbol container(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? Symbols.variable(select.getExpression())
        : null;
  }

  /** The fate of the elements of a local container. */
  Fate ofVariable(VarSymbol container, TreePath inside) {
    if (!followed.add(container)) {
      return Fate.COLLECTED;
    }
    Fate fate = strongest(container, inside);
    followed.remove(container);
    return fate;
  }

  private Fate strongest(VarSymbol container, TreePath inside) {
    return Uses.of(container, inside).stream()
        .flatMap(use -> taken(use).stream())
        .filter(fate -> !fate.isLost())
        .reduce((one, other) -> one.compareTo(other) >= 0 ? one : other)
        .orElse(Fate.COLLECTED);
  }

  /** What the code around an expression does with the handles in the container that it is. */
  Optional<Fate> taken(TreePath container) {
    TreePath around = container.getParentPath();
    Tree tree = around.getLeaf();
    return switch (tree.getKind()) {
      case PARENTHESIZED, TYPE_CAST -> taken(around);
      case EXPRESSION_STATEMENT -> Optional.of(Fate.DROPPED);
      case VARIABLE -> ofLocal(Symbols.variable(tree), around);
      case ASSIGNMENT, EQUAL_TO, NOT_EQUAL_TO ->
          Symbols.variable(container.getLeaf()) == null
              ? Optional.of(Fate.ESCAPED)
              : Optional.empty();
      case ENHANCED_FOR_LOOP -> fates.ofLoop((EnhancedForLoopTree) tree, around);
      case MEMBER_SELECT ->
          around.getParentPath().getLeaf() instanceof MethodInvocationTree call
              ? called(call, around.getParentPath())
              : Optional.of(Fate.ESCAPED);
      default -> Optional.of(Fate.ESCAPED);
    };
  }

  private Optional<Fate> ofLocal(VarSymbol variable, TreePath at) {
    return Optional.of(
        variable != null && Fates.isLocal(variable) ? ofVariable(variable, at) : Fate.ESCAPED);
  }

  private Optional<Fate> called(MethodInvocationTree call, TreePath at) {
    String name = Symbols.name(call);
    if (LOOKS.contains(name) || isAddition(call, at)) {
      return Optional.empty();
    }
    if (PASSES_ON.contains(name)) {
      return taken(at);
    }
    if (name.startsWith("forEach") && call.getArguments().size() == 1) {
      ExpressionTree function = call.getArguments().get(0);
      return fates.ofLambda(function, at).map(fate -> fate == Fate.UNREAD ? Fate.DROPPED : fate);
    }
    return Optional.of(Fate.ESCAPED);
  }

  private static boolean isAddition(MethodInvocationTree call, TreePath at) {
    return ADDS.contains(Symbols.name(call))
        && at.getParentPath().getLeaf().getKind() == Tree.Kind.EXPRESSION_STATEMENT;
  }

  private static boolean isOfJavaUtil(MethodSymbol method) {
    return method != null && method.owner.packge().flatName().toString().startsWith("java.util");
  }

  private static boolean isOfStreams(MethodSymbol method) {
    return method != null && method.owner.packge().flatName().contentEquals("java.util.stream");
  }
}

package dev.selvage.checks.tasks;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Symbols;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/** Handles that somebody else has as well, who may look at what a chain of stages does not see. */
final class HeldHandles {

  private static final Pattern ACCESSOR =
      Pattern.compile("get[A-Z].*|[a-z]\\w*(Promise|Future)|promise|future");

  /** Takes a handle out of a collection. */
  private static final Pattern ELEMENT =
      Pattern.compile("get|peek|poll|remove|getOrDefault|computeIfAbsent|putIfAbsent");

  private static final Set<String> COMBINES = Set.of("allOf", "anyOf");

  private final Tasks tasks;
  private final HandedPromises promises;

  HeldHandles(Tasks tasks, HandedPromises promises) {
    this.tasks = tasks;
    this.promises = promises;
  }

  /** Whether the handle that a call returns is one of several. */
  static boolean combines(MethodInvocationTree call) {
    return COMBINES.contains(Symbols.name(call)) && !call.getArguments().isEmpty();
  }

  /** Whether it is so for the expression that a chain begins with. */
  boolean is(TreePath root) {
    ExpressionTree tree = Symbols.withoutCasts((ExpressionTree) root.getLeaf());
    if (tree instanceof MethodInvocationTree call) {
      return isAccessor(call)
          || isElement(call)
          || isOfHeld(call, root)
          || (isUnwrapped(call) && is(Fates.receiver(new TreePath(root, call))));
    }
    if (tree instanceof ArrayAccessTree access) {
      return isKeptOutside(Symbols.variable(access.getExpression()));
    }
    VarSymbol variable = Symbols.variable(tree);
    return variable != null
        && promises.isHandle(variable.type)
        && (!Fates.isLocal(variable) && variable.getKind() != ElementKind.PARAMETER
            || isOtherwiseUsed(variable, root)
            || isElementOfLoop(variable, root)
            || (Fates.isLocal(variable)
                && Initializers.of(variable, root).filter(this::is).isPresent()));
  }

  private static boolean isAccessor(MethodInvocationTree call) {
    return call.getArguments().isEmpty() && ACCESSOR.matcher(Symbols.name(call)).matches();
  }

  /** Such as {@code find(..).orElseThrow()}. */
  private static boolean isUnwrapped(MethodInvocationTree call) {
    MethodSymbol method = Symbols.method(call);
    return method != null
        && method.owner.flatName().contentEquals("java.util.Optional")
        && call.getMethodSelect() instanceof MemberSelectTree;
  }

  private static boolean isElement(MethodInvocationTree call) {
    return ELEMENT.matcher(Symbols.name(call)).matches()
        && call.getMethodSelect() instanceof MemberSelectTree select
        && isKeptOutside(Symbols.variable(select.getExpression()));
  }

  /** Whether all that are waited for together are such handles. */
  private boolean isOfHeld(MethodInvocationTree call, TreePath root) {
    return combines(call)
        && call.getArguments().stream()
            .allMatch(each -> isHeldPart(Symbols.withoutCasts(each), root));
  }

  private boolean isHeldPart(ExpressionTree part, TreePath root) {
    VarSymbol variable = Symbols.variable(part);
    return variable != null && !promises.isHandle(variable.type)
        ? isKeptOutside(variable)
        : part instanceof MethodInvocationTree call && isOfCollection(call)
            || is(new TreePath(root, part));
  }

  /** Such as {@code pending.toArray(..)} and {@code pending.values().toArray(..)}. */
  private static boolean isOfCollection(MethodInvocationTree call) {
    ExpressionTree at = call;
    while (at instanceof MethodInvocationTree each
        && each.getMethodSelect() instanceof MemberSelectTree select
        && List.of("toArray", "values").contains(Symbols.name(each))) {
      at = select.getExpression();
    }
    return at != call && isKeptOutside(Symbols.variable(at));
  }

  private static boolean isKeptOutside(VarSymbol variable) {
    return variable != null
        && (variable.getKind() == ElementKind.FIELD || variable.getKind() == ElementKind.PARAMETER);
  }

  private boolean isOtherwiseUsed(VarSymbol variable, TreePath at) {
    Fate fate = tasks.fates().ofVariable(variable, at);
    return !fate.isLost() && fate != Fate.CONTINUED;
  }

  /** Whether a loop, or forEach, takes it from a collection that others have. */
  private static boolean isElementOfLoop(VarSymbol variable, TreePath inside) {
    for (TreePath at = inside; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof EnhancedForLoopTree loop
          && Symbols.variable(loop.getVariable()) == variable) {
        return isCollectionOfOthers(loop.getExpression());
      }
      if (at.getLeaf() instanceof LambdaExpressionTree lambda
          && lambda.getParameters().stream().map(Symbols::variable).anyMatch(variable::equals)) {
        return at.getParentPath().getLeaf() instanceof MethodInvocationTree call
            && Symbols.name(call).equals("forEach")
            && call.getMethodSelect() instanceof MemberSelectTree select
            && isCollectionOfOthers(select.getExpression());
      }
    }
    return false;
  }

  private static boolean isCollectionOfOthers(ExpressionTree collection) {
    ExpressionTree source = Symbols.withoutCasts(collection);
    return isKeptOutside(Symbols.variable(source))
        || source instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && isKeptOutside(Symbols.variable(select.getExpression()));
  }
}

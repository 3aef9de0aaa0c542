package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.LoopOverElements;
import dev.selvage.checks.flow.Symbols;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/**
 * Waits for the end of a future that somebody else has too. The failure stays in it, for whoever
 * wants to know: {@code boolean await()} of a future of one's own is written so.
 */
final class SharedFutures extends TreeScanner<Void, Void> {

  private static final Pattern WAIT = Pattern.compile("(get|await|join|wait)([A-Z].*)?");

  private final VisitorState state;
  private final Facts facts;
  private final TreePath around;
  private boolean waits;
  private boolean takes;

  private SharedFutures(VisitorState state) {
    this.state = state;
    this.facts = Facts.of(state);
    this.around = state.getPath();
  }

  /** Whether a try statement waits for such futures, and never takes a result of one. */
  static boolean onlyAwaitedIn(TryTree tree, VisitorState state) {
    SharedFutures found = new SharedFutures(state);
    found.scan(tree.getBlock(), null);
    return found.waits && !found.takes;
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree statement, Void unused) {
    if (statement.getExpression() instanceof MethodInvocationTree call && isWait(call)) {
      waits |= isShared(call);
      takes |= !isShared(call);
      return null;
    }
    return super.visitExpressionStatement(statement, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
    if (isWait(call)) {
      boolean isHeldElsewhere = isInMap(Symbols.variable(future(call)), around, state);
      waits |= isHeldElsewhere;
      takes |= !isHeldElsewhere;
    }
    return super.visitMethodInvocation(call, null);
  }

  private boolean isWait(MethodInvocationTree call) {
    return facts.find(Kind.AWAITS_TASK, Symbols.method(call)).isPresent()
        || future(call) != null
            && call.getArguments().contains(future(call))
            && WAIT.matcher(Symbols.name(call)).matches();
  }

  /** What is waited for: the first argument if it is a future, else the receiver. */
  private ExpressionTree future(MethodInvocationTree wait) {
    if (!wait.getArguments().isEmpty()
        && facts.isOf(Kind.TASK_HANDLE, Symbols.type(wait.getArguments().get(0)))) {
      return wait.getArguments().get(0);
    }
    return wait.getMethodSelect() instanceof MemberSelectTree select
        ? select.getExpression()
        : null;
  }

  /** Whether the future comes from a field, a parameter, a loop over what one of them holds. */
  private boolean isShared(MethodInvocationTree wait) {
    ExpressionTree future = future(wait);
    while (future instanceof MethodInvocationTree view
        && view.getMethodSelect() instanceof MemberSelectTree select
        && Symbols.name(view).equals("toCompletableFuture")) {
      future = select.getExpression();
    }
    VarSymbol variable = future == null ? null : Symbols.variable(future);
    return future == null
        || isElementByIndex(future)
        || variable != null && (!isLocal(variable) || isElementOfShared(variable));
  }

  /** Such as {@code futures.get(i)}, of a list or an array that somebody else has too. */
  private static boolean isElementByIndex(ExpressionTree future) {
    ExpressionTree source =
        future instanceof ArrayAccessTree access
            ? access.getExpression()
            : future instanceof MethodInvocationTree call
                    && Symbols.name(call).equals("get")
                    && call.getArguments().size() == 1
                    && call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getExpression()
                : null;
    VarSymbol variable = source == null ? null : Symbols.variable(source);
    return variable != null && !isLocal(variable);
  }

  private static boolean isLocal(VarSymbol variable) {
    return variable.getKind() == ElementKind.LOCAL_VARIABLE;
  }

  private boolean isElementOfShared(VarSymbol each) {
    ExpressionTree source = loopSource(each, around);
    VarSymbol held = source == null ? null : Symbols.variable(root(source));
    return held != null && !isLocal(held);
  }

  /**
   * Whether a local variable has a future that a field keeps in a map, for whoever asks for it: one
   * of its values in a loop, or what {@code get} gave.
   *
   * @param around of code in the loop, or after the declaration
   */
  static boolean isInMap(VarSymbol future, TreePath around, VisitorState state) {
    if (future == null || !isLocal(future)) {
      return false;
    }
    ExpressionTree source = loopSource(future, around);
    if (source == null) {
      source = LoopOverElements.initializer(future, Functions.around(around).getLeaf());
    }
    VarSymbol map = source == null ? null : Symbols.variable(root(source));
    return source instanceof MethodInvocationTree call
        && Symbols.name(call).matches("get|values")
        && map != null
        && map.getKind() == ElementKind.FIELD
        && isMap(map.type, state);
  }

  private static boolean isMap(Type type, VisitorState state) {
    Types types = state.getTypes();
    return types.isSubtype(
        types.erasure(type), types.erasure(state.getTypeFromString("java.util.Map")));
  }

  /** What an enhanced {@code for} around some code goes over by a variable, or null. */
  private static ExpressionTree loopSource(VarSymbol each, TreePath around) {
    for (TreePath at = around; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof EnhancedForLoopTree loop
          && Symbols.variable(loop.getVariable()) == each) {
        return loop.getExpression();
      }
    }
    return null;
  }

  /** What a chain of calls begins with. */
  private static ExpressionTree root(ExpressionTree chain) {
    ExpressionTree at = chain;
    while (at instanceof MethodInvocationTree view
        && view.getMethodSelect() instanceof MemberSelectTree select) {
      at = select.getExpression();
    }
    return at;
  }
}

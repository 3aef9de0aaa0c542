package dev.selvage.checks.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.flow.Evaluator.Result;
import dev.selvage.checks.flow.Evaluator.Results;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One walk from the start of a handler. Holds what statements and expressions share: the exits
 * found so far, where the walk began, and the methods of the file that it is inside of.
 */
final class Walk {

  private static final int DEEPEST_CALL = 8;

  private final FileIndex file;
  private final Type interruption;
  private final TryTree origin;
  private final Statements statements;
  private final Evaluator evaluator;
  private final Deque<MethodTree> callers = new ArrayDeque<>();
  private final List<SpinningWait> spinning = new ArrayList<>();
  private Exits exits = new Exits();
  private boolean behindHandler;
  private int cleanUps;
  private boolean cameBack;
  private boolean goesRound;
  private final boolean isThread;
  private final List<Tree> restoring = new ArrayList<>();
  private boolean wentOnBlindly;

  /**
   * @param interruption the type of the exception that was caught
   * @param origin the try statement whose handler the walk starts in, or null
   * @param isThread whether a thread of this file runs the code, so that {@code this} may be that
   *     thread
   */
  Walk(FileIndex file, Facts facts, Type interruption, TryTree origin, boolean isThread) {
    this.file = file;
    this.interruption = interruption;
    this.origin = origin;
    this.isThread = isThread;
    this.evaluator = new Evaluator(this, new CallEffects(this, facts));
    this.statements = new Statements(this, evaluator);
  }

  FileIndex file() {
    return file;
  }

  JavaTypes types() {
    return file.types();
  }

  Type interruption() {
    return interruption;
  }

  Statements statements() {
    return statements;
  }

  Value isInstance(Value value, Type type) {
    return evaluator.isInstance(value, type);
  }

  // Exits

  void leave(Exit exit) {
    exits.add(exit);
  }

  Exits exits() {
    return exits;
  }

  /** Collects the exits of a part of the code apart from the others; {@link #restore} ends it. */
  Exits separate() {
    Exits outer = exits;
    exits = new Exits();
    return outer;
  }

  /** Goes back to {@code outer}, and gives the exits found since {@link #separate}. */
  List<Exit> restore(Exits outer) {
    List<Exit> found = exits.drain();
    exits = outer;
    return found;
  }

  // What a path did

  /** From here on, work that a path does is work in spite of the interruption. */
  void leaveHandler() {
    behindHandler = true;
  }

  void enterCleanUp() {
    cleanUps++;
  }

  void leaveCleanUp() {
    cleanUps--;
  }

  /**
   * The path does work of its own. Work that it asked leave for, by a condition, does not count.
   */
  Path workOn(Path path) {
    State state = path.state();
    return behindHandler && cleanUps == 0 && state.flag() == Flag.LOST && !state.rechecked()
        ? path.map(State::goneOn)
        : path;
  }

  Path decide(ExpressionTree condition, boolean outcome, Path path) {
    Symbol asked = asked(condition);
    Path decided =
        path.decided(new Decision(condition, "`%s` is %s".formatted(condition, outcome)))
            .map(state -> state.with(asked, Value.of(outcome)));
    return dependsOnOthers(condition) && !asksLogger(condition)
        ? decided.map(State::recheckedNow)
        : decided;
  }

  /** The path enters a try statement. */
  Path enter(TryTree tree, Path path) {
    if (tree != origin || path.state().flag() != Flag.LOST) {
      return path;
    }
    cameBack = true;
    if (path.state().rechecked()) {
      return path;
    }
    wentOnBlindly = true;
    return path.map(State::goneOn);
  }

  /** The path is in a loop, in a state that it has been in before. */
  void goRound(Path path) {
    goesRound |= path.state().flag() == Flag.LOST;
  }

  /** Whether some path goes round in a loop with the interruption lost. */
  boolean goesRound() {
    return goesRound;
  }

  boolean isThread() {
    return isThread;
  }

  /** A call in the code that is walked has set the flag again, itself or through what it calls. */
  void restoredBy(Tree call) {
    if (callers.isEmpty() && !restoring.contains(call)) {
      restoring.add(call);
    }
  }

  /** The calls that set the flag again, in the order of the walk. */
  List<Tree> restoring() {
    return List.copyOf(restoring);
  }

  /** Whether some path came back to the wait with the interruption lost. */
  boolean cameBack() {
    return cameBack;
  }

  /** Whether some path came back to the wait without asking whether it should. */
  boolean wentOnBlindly() {
    return wentOnBlindly;
  }

  /** The path makes an interruptible call although the flag is set: the call throws at once. */
  void waitsWithFlagSet(MethodInvocationTree call, Path path) {
    if (!callers.isEmpty()) {
      return; // a helper sees to what its own calls throw
    }
    spinning.add(new SpinningWait(call, behindHandler, path.decisions()));
  }

  List<SpinningWait> spinning() {
    return List.copyOf(spinning);
  }

  /**
   * The variable or the question ({@code isStopped()}) that a condition consists of, which has the
   * same answer when the path asks again; or null. Another thread may change it meanwhile, but then
   * it gives the same answers as a path that is followed anyway.
   */
  static Symbol asked(ExpressionTree condition) {
    if (condition instanceof MethodInvocationTree call) {
      boolean ofThis =
          !(call.getMethodSelect() instanceof MemberSelectTree select)
              || select.getExpression().toString().equals("this");
      return ofThis && call.getArguments().isEmpty() ? Symbols.method(call) : null;
    }
    return Symbols.variable(condition);
  }

  /** {@code LOG.isDebugEnabled()} says nothing of whether to go on. */
  private static boolean asksLogger(ExpressionTree condition) {
    return condition.toString().matches(".*\\bis(Loggable|[A-Z]\\w*Enabled)\\(.*");
  }

  private static boolean dependsOnOthers(ExpressionTree condition) {
    boolean[] depends = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        depends[0] = true;
        return null;
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        depends[0] |= isField(tree);
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        depends[0] |= isField(tree);
        return super.visitMemberSelect(tree, null);
      }
    }.scan(condition, null);
    return depends[0];
  }

  private static boolean isField(Tree tree) {
    VarSymbol variable = Symbols.variable(tree);
    return variable != null
        && variable.owner instanceof ClassSymbol
        && variable.getConstValue() == null;
  }

  // Methods of the same file

  /** The paths after a call of a method of this file, as its body tells. */
  List<Result> inline(MethodTree method, Results arguments, ExpressionTree call) {
    if (callers.size() >= DEEPEST_CALL || callers.contains(method)) {
      // What it does is what we are about to find out: not known.
      return Evaluator.one(arguments.path().map(state -> state.with(Flag.HANDLED)), Value.UNKNOWN);
    }
    Path entry = arguments.path();
    List<? extends VariableTree> parameters = method.getParameters();
    if (parameters.size() == arguments.values().size()) {
      for (int i = 0; i < parameters.size(); i++) {
        VarSymbol parameter = Symbols.variable(parameters.get(i));
        Value value = arguments.values().get(i);
        entry = entry.map(state -> state.with(parameter, value));
      }
    }
    callers.push(method);
    Exits outer = separate();
    Paths ends = statements.run(method.getBody(), Paths.of(entry));
    List<Exit> found = restore(outer);
    callers.pop();

    UnaryOperator<State> leaving = state -> state.leaving(Symbols.declared(method));
    List<Result> results = new ArrayList<>();
    ends.forEach(path -> results.add(new Result(path.map(leaving), Value.UNKNOWN)));
    for (Exit exit : found) {
      Path left = exit.path().map(leaving);
      switch (exit.kind()) {
        case RETURN -> results.add(new Result(left, exit.value()));
        case THROW, HALT -> leave(exit.with(left));
        default ->
            throw new IllegalStateException("left a method of " + call + " by " + exit.kind());
      }
    }
    return results;
  }

  List<Result> switchExpression(SwitchExpressionTree tree, Path path) {
    Exits outer = separate();
    Paths ends = statements.cases(tree.getExpression(), tree.getCases(), true, Paths.of(path));
    List<Result> results = new ArrayList<>();
    ends.forEach(end -> results.add(new Result(end, Value.UNKNOWN)));
    for (Exit exit : restore(outer)) {
      if (exit.kind() == Exit.Kind.YIELD) {
        results.add(new Result(exit.path(), exit.value()));
      } else {
        leave(exit);
      }
    }
    return results;
  }
}

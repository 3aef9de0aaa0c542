package dev.selvage.checks.fanout;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.executors.ThreadBounds;
import dev.selvage.checks.executors.ThreadBounds.Threads;
import dev.selvage.checks.fanout.FanOut.Form;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.inputs.InputBounds;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import dev.selvage.checks.tasks.Task;
import dev.selvage.checks.tasks.Tasks;
import java.util.Optional;
import java.util.Set;

/** Finds fan-outs on threads and in scopes. Looks at the code around only where a task begins. */
public final class FanOuts {

  private static final Set<String> ASYNC = Set.of("supplyAsync", "runAsync");

  private static final Set<String> MAKES_THREAD = Set.of("newThread", "unstarted");

  private final VisitorState state;

  public FanOuts(VisitorState state) {
    this.state = state;
  }

  /** The fan-out that a call or a method reference is a task of. */
  public Optional<FanOut> at(TreePath path) {
    if (path.getLeaf() instanceof MethodInvocationTree call) {
      if (Symbols.name(call).equals("invokeAll")) {
        return allAtOnce(call, path);
      }
      if (Symbols.name(call).equals("fork")) {
        return inScope(call, path);
      }
    }
    return new Tasks(state).at(path).flatMap(this::ofTask);
  }

  private Optional<FanOut> ofTask(Task task) {
    Form form = form(task);
    if (form == null) {
      return Optional.empty();
    }
    if (isAcceptLoop(task.path())) {
      return Optional.of(new FanOut(Form.PER_CONNECTION, task.tree()));
    }
    return new Iterations(state).areUnboundedAround(task.path())
        ? Optional.of(new FanOut(form, task.tree()))
        : Optional.empty();
  }

  /** What a task would be one of, or null where something limits it by itself. */
  private Form form(Task task) {
    return switch (task.form()) {
      case START ->
          isMadeHere(task) && !takesPermit(task, isVirtual(task)) ? Form.PER_ELEMENT : null;
      case SUBMISSION, EXECUTION -> ofExecutor(task);
      default -> null;
    };
  }

  private static boolean isVirtual(Task task) {
    return task.tree().toString().contains("irtual");
  }

  /** Whether the thread that is started is made in the same round. */
  private static boolean isMadeHere(Task task) {
    if (task.method().isStatic() || !task.method().getParameters().isEmpty()) {
      return true;
    }
    TreePath receiver = Fates.receiver(task.path());
    if (receiver == null) {
      return false;
    }
    VarSymbol thread = Symbols.variable(receiver.getLeaf());
    TreePath loop = Loops.around(task.path());
    return thread == null
        ? receiver.getLeaf() instanceof NewClassTree
            || receiver.getLeaf() instanceof MethodInvocationTree made
                && MAKES_THREAD.contains(Symbols.name(made))
        : Fates.isLocal(thread)
            && !isKept(thread, receiver)
            && Initializers.of(thread, receiver)
                .filter(value -> value.getLeaf() instanceof NewClassTree)
                .isPresent()
            && (loop == null || thread.pos > TreeInfo.getStartPos((JCTree) loop.getLeaf()));
  }

  /** Whether a thread is put where its owner finds it again: it is one of a crew. */
  private static boolean isKept(VarSymbol thread, TreePath inside) {
    return VariableUses.in(Functions.memberAround(inside), thread).stream()
        .map(use -> use.getParentPath().getLeaf())
        .anyMatch(
            around ->
                around instanceof MethodInvocationTree
                    || around instanceof AssignmentTree kept
                        && Symbols.variable(kept.getExpression()) == thread);
  }

  private Form ofExecutor(Task task) {
    String name = task.method().name.toString();
    if (task.method().isStatic() && ASYNC.contains(name)) {
      return task.arguments().size() == 1
          ? Form.IN_COMMON_POOL
          : task.arguments().size() == 2
              ? ofThreads(task, new TreePath(task.path(), task.arguments().get(1)))
              : null;
    }
    if (name.equals("sendAsync")) {
      return Form.PER_ELEMENT;
    }
    TreePath executor =
        task.tree() instanceof MemberReferenceTree reference
            ? new TreePath(task.path(), reference.getQualifierExpression())
            : Fates.receiver(task.path());
    return executor == null ? null : ofThreads(task, executor);
  }

  private Form ofThreads(Task task, TreePath executor) {
    Threads threads = new ThreadBounds(state).of(executor);
    return switch (threads) {
      case UNBOUNDED -> Form.PER_ELEMENT;
      case VIRTUAL -> takesPermit(task, true) ? null : Form.PER_ELEMENT;
      case BOUNDED, UNKNOWN -> null;
    };
  }

  /** Whether a virtual thread waits for a permit itself, where it costs next to nothing. */
  private static boolean takesPermit(Task task, boolean virtual) {
    boolean[] found = {false};
    if (virtual) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
          found[0] |= Symbols.name(call).matches("(try)?[aA]cquire.*");
          return super.visitMethodInvocation(call, null);
        }
      }.scan(task.tree(), null);
    }
    return found[0];
  }

  /** Whether the loop around a task accepts connections, and nothing in it limits them. */
  private boolean isAcceptLoop(TreePath task) {
    TreePath loop = Loops.around(task);
    boolean[] found = {false};
    if (loop != null) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
          found[0] |=
              Symbols.name(call).equals("accept")
                  && call.getArguments().isEmpty()
                  && Symbols.method(call) != null
                  && Symbols.method(call).owner.name.toString().contains("ServerSocket");
          return super.visitMethodInvocation(call, null);
        }
      }.scan(loop.getLeaf(), null);
    }
    return found[0] && !new Limits(state).areIn(loop.getLeaf(), task);
  }

  private Optional<FanOut> allAtOnce(MethodInvocationTree call, TreePath path) {
    TreePath executor = Fates.receiver(path);
    if (executor == null || call.getArguments().isEmpty() || new Tasks(state).at(path).isEmpty()) {
      return Optional.empty();
    }
    Threads threads = new ThreadBounds(state).of(executor);
    boolean isUnlimited = threads == Threads.UNBOUNDED || threads == Threads.VIRTUAL;
    TreePath tasks = new TreePath(path, call.getArguments().get(0));
    return isUnlimited && !new InputBounds().isBounded(tasks)
        ? Optional.of(new FanOut(Form.ALL_AT_ONCE, call))
        : Optional.empty();
  }

  private Optional<FanOut> inScope(MethodInvocationTree call, TreePath path) {
    TreePath scope = Fates.receiver(path);
    VarSymbol variable = scope == null ? null : Symbols.variable(scope.getLeaf());
    return variable != null
            && Fates.isLocal(variable)
            && variable.type.tsym.name.contentEquals("StructuredTaskScope")
            && Initializers.of(variable, path).filter(FanOuts::hasNoLimit).isPresent()
            && new Iterations(state).areUnboundedAround(path)
        ? Optional.of(new FanOut(Form.IN_SCOPE, call))
        : Optional.empty();
  }

  private static boolean hasNoLimit(TreePath opening) {
    ExpressionTree opened = (ExpressionTree) opening.getLeaf();
    return opened instanceof MethodInvocationTree call
        && call.getArguments().stream().allMatch(FanOuts::isWithoutLimit);
  }

  /** A joiner, or a function that is seen to set no limit. */
  private static boolean isWithoutLimit(ExpressionTree argument) {
    return argument instanceof LambdaExpressionTree lambda
        ? !lambda.getBody().toString().contains("withLimit")
        : argument instanceof MethodInvocationTree;
  }
}

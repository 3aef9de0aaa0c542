package dev.selvage.checks.tasks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.ReturnedValues;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Task.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a failure of a task is seen although its handle is lost: by the task itself, by a stage
 * of its chain, by the method that returns it, or through another handle of the same task.
 */
public final class SeenFailures {

  /** What has to be done whether a task has failed or not. */
  private static final Pattern EITHER_WAY =
      Pattern.compile(
          "(complete|set(Success|Failure|Result|Exception)|try(Success|Failure)|close|release|unlock"
              + "|countDown|shutdown|cancel|dispose|schedule|reschedule|retry|resume|finali[sz]e|finish"
              + "|clean|clear|deregister|unregister|remove).*");

  private static final Pattern REPEATING = Pattern.compile("schedule(At|With)[A-Z].*");

  private final Tasks tasks;
  private final Facts facts;
  private final Types types;
  private final FileIndex file;
  private final TaskBody bodies;
  private final CodeInSight code;
  private final CallerExecutors callers;
  private final OwnExecutors own;
  private final HandedPromises promises;
  private final HeldHandles held;
  private final ReturnedHandles returned;
  private final Set<MethodTree> inside = new HashSet<>();

  public SeenFailures(Tasks tasks, VisitorState state) {
    this.tasks = tasks;
    this.facts = tasks.facts();
    this.types = state.getTypes();
    this.file = FileIndex.of(state);
    this.bodies = new TaskBody(state);
    this.code = new CodeInSight(state);
    this.returned = new ReturnedHandles(tasks, file, this::isSettled);
    this.promises = new HandedPromises(state);
    this.held = new HeldHandles(tasks, promises);
    this.own = new OwnExecutors(state);
    this.callers = new CallerExecutors(facts);
  }

  /** Whether somebody sees a failure of a task whose handle nobody takes. */
  public boolean of(Task task) {
    return switch (task.form()) {
      case SUBMISSION -> isSubmissionSeen(task);
      case STAGE -> isChainSeen(task.path());
      case CALL -> isSettled(task) || isLeftTo(task);
      case MESSAGE -> isToldOtherwise(task.path());
      case SUBSCRIPTION -> isAnswered(Fates.receiver(task.path()));
      case SCHEDULE -> true; // another matter: it is over with the first failure
      case QUEUED -> isQueueRead(task);
      default -> false;
    };
  }

  /**
   * Whether a task whose failure nobody else sees tells of those that it expects: it has handlers
   * for some exceptions, or for a part of what it does.
   */
  public boolean ofExpected(Task task) {
    return (task.form() == Form.SUBMISSION || task.form() == Form.CALL)
        && task.arguments().stream()
            .anyMatch(each -> isFunction(each) && tellsOfExpected(each, task.path()));
  }

  private boolean tellsOfExpected(ExpressionTree function, TreePath at) {
    return code.of(function, at).filter(TaskBody::tellsOfExpected).isPresent();
  }

  /** Whether somebody sees it whatever becomes of the handles that others have. */
  private boolean isSettled(Task task) {
    return task.form() == Form.CALL
        ? isRepeating(task.method()) || isHandledByTask(task)
        : of(task);
  }

  /**
   * Whether a call leaves the failure to somebody else: to whoever has the batch or the promise
   * that it is given, to the method itself, or to code out of sight. In the last case other code
   * that reads what the method returns shows that it has to be read.
   */
  private boolean isLeftTo(Task task) {
    if (isToldOtherwise(task.path())) {
      return true;
    }
    return switch (returned.of(task.method(), task.path())) {
      case SETTLED -> true;
      case UNKNOWN -> !returned.isReadElsewhere(task.method());
      case TO_BE_READ -> false;
    };
  }

  private boolean isToldOtherwise(TreePath call) {
    return RecordedCommands.is(call)
        || promises.areKeysOf(call)
        || promises.areIn((ExpressionTree) call.getLeaf());
  }

  private boolean isSubmissionSeen(Task task) {
    TreePath receiver = Fates.receiver(task.path());
    if (receiver != null
        && (own.is(task.path()) || callers.is((ExpressionTree) receiver.getLeaf(), task.path()))) {
      return true;
    }
    if (task.isReference()) {
      return bodies.handlesFailures(given(task.tree()));
    }
    List<? extends ExpressionTree> arguments = task.arguments();
    return !arguments.isEmpty()
        && (arguments.stream().skip(1).anyMatch(each -> callers.is(each, task.path()))
            || promises.isHandle(Symbols.type(arguments.get(0)))
            || bodies.handlesFailures(arguments.get(0), task.path()));
  }

  /** The type of what a method reference such as {@code executor::submit} is given, or null. */
  private Type given(ExpressionTree reference) {
    Type type = Symbols.type(reference);
    return type == null || !types.isFunctionalInterface(type)
        ? null
        : types.findDescriptorType(types.removeWildcards(type)).getParameterTypes().head;
  }

  /** Another matter, as above, where a method of the project's own schedules it. */
  private static boolean isRepeating(MethodSymbol method) {
    return REPEATING.matcher(method.name.toString()).matches();
  }

  private boolean isHandledByTask(Task task) {
    return task.arguments().stream()
        .anyMatch(each -> isFunction(each) && bodies.handlesFailures(each, task.path()));
  }

  /**
   * Whether a stage reads the failure, and no stage behind it can fail again. Where none of them
   * can fail, the first task of the chain decides, and what it is has to be known.
   */
  private boolean isChainSeen(TreePath last) {
    TreePath root = root(last);
    if (root == null || held.is(combination(last, root)) || isRecorded(root)) {
      return true;
    }
    TreePath at = last;
    boolean careful = false;
    while (at != null && at.getLeaf() instanceof MethodInvocationTree call) {
      MethodSymbol method = Symbols.method(call);
      if (facts.find(Kind.OBSERVES_FAILURE, method).isPresent()) {
        if (FailureFunctions.read(call, types) || (goesOnEitherWay(call) && !isSubmittedHere(at))) {
          return true;
        }
      } else if (!tasks.fates().isStage(method)) {
        break;
      }
      if (!call.getArguments().stream().allMatch(each -> cannotFail(each, last))) {
        return false;
      }
      careful |= call.getArguments().stream().anyMatch(bodies::catchesFailures);
      at = before(at, method);
    }
    if (at == null) {
      return false;
    }
    if (made(at).getLeaf() instanceof MethodInvocationTree call
        && CallNames.isEnding(Symbols.name(call))) {
      return true;
    }
    Optional<Task> first = tasks.at(made(at));
    return first.map(this::isKnownSeen).orElse(false)
        || (careful && first.map(Task::form).filter(Form.SUBMISSION::equals).isEmpty());
  }

  /** What the first stage follows on, behind a variable that holds it. */
  private static TreePath made(TreePath root) {
    VarSymbol variable = Symbols.variable(root.getLeaf());
    return variable == null ? root : Initializers.of(variable, root).orElse(root);
  }

  /** Whether what the methods of this file show is enough to know that a failure is seen. */
  private boolean isKnownSeen(Task task) {
    return isSettled(task)
        || (task.form() == Form.CALL
            && returned.of(task.method(), task.path()) == ReturnedHandles.Origin.SETTLED);
  }

  /**
   * Whether a function reads neither result nor failure, and cleans up or tells somebody else that
   * the task has ended: it is the {@code finally} of the chain.
   */
  private boolean goesOnEitherWay(MethodInvocationTree call) {
    return call.getArguments().stream()
        .anyMatch(
            argument ->
                argument instanceof LambdaExpressionTree lambda
                    && lambda.getParameters().size() > 1
                    && FailureFunctions.readsNothing(lambda)
                    && (calls(lambda, EITHER_WAY) || handsOnPromise(lambda)));
  }

  private static boolean calls(LambdaExpressionTree lambda, Pattern names) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= names.matcher(Symbols.name(call)).matches();
        return super.visitMethodInvocation(call, null);
      }
    }.scan(lambda.getBody(), null);
    return found[0];
  }

  /** Whether what is called has a promise to answer to. */
  private boolean handsOnPromise(LambdaExpressionTree lambda) {
    return lambda.getBody() instanceof MethodInvocationTree call
        && call.getArguments().stream().map(Symbols::type).anyMatch(promises::isHandle);
  }

  private boolean isSubmittedHere(TreePath stage) {
    TreePath root = root(stage);
    VarSymbol variable = root == null ? null : Symbols.variable(root.getLeaf());
    Optional<TreePath> made =
        variable == null ? Optional.ofNullable(root) : Initializers.of(variable, root);
    return made.flatMap(tasks::at).filter(task -> task.form() == Form.SUBMISSION).isPresent();
  }

  /** What the first stage of a chain follows on, or null where that is the object itself. */
  private TreePath root(TreePath last) {
    TreePath root = last;
    while (root != null && root.getLeaf() instanceof MethodInvocationTree call) {
      MethodSymbol method = Symbols.method(call);
      if (method == null || !tasks.fates().isStage(method)) {
        break;
      }
      root = before(root, method);
    }
    return root;
  }

  /** The last call that puts several handles together and has a stage behind it, or the root. */
  private TreePath combination(TreePath last, TreePath root) {
    if (HeldHandles.combines((MethodInvocationTree) last.getLeaf())) {
      return root;
    }
    TreePath at = last;
    while (at.getLeaf() != root.getLeaf()
        && at.getLeaf() instanceof MethodInvocationTree call
        && !HeldHandles.combines(call)) {
      at = before(at, Symbols.method(call));
    }
    return at;
  }

  /** What a stage follows on. */
  private static TreePath before(TreePath stage, MethodSymbol method) {
    if (!method.isStatic()) {
      return Fates.receiver(stage);
    }
    List<? extends ExpressionTree> arguments =
        ((MethodInvocationTree) stage.getLeaf()).getArguments();
    return arguments.isEmpty() ? null : new TreePath(stage, arguments.get(0));
  }

  private boolean cannotFail(ExpressionTree argument, TreePath at) {
    return !isFunction(argument) || bodies.cannotFail(argument) || isCareful(argument, at);
  }

  private boolean isCareful(ExpressionTree argument, TreePath at) {
    return isFunction(argument) && bodies.handlesFailures(argument, at);
  }

  private boolean isFunction(ExpressionTree argument) {
    Type type = Symbols.type(argument);
    return type != null
        && !promises.isHandle(type)
        && types.isFunctionalInterface(type)
        && !type.tsym.flatName().contentEquals("java.util.concurrent.Executor");
  }

  private static boolean isRecorded(TreePath root) {
    return RecordedCommands.is(made(root));
  }

  /** Whether an operator of a publisher's chain sees to a failure. */
  private boolean isAnswered(TreePath publisher) {
    TreePath at = publisher;
    while (at != null && at.getLeaf() instanceof MethodInvocationTree call) {
      MethodSymbol method = Symbols.method(call);
      if (facts.find(Kind.OBSERVES_FAILURE, method).isPresent()) {
        return true;
      }
      if (isAnsweredIn(method, at)) {
        return true;
      }
      at = Fates.receiver(at);
    }
    VarSymbol variable = at == null ? null : Symbols.variable(at.getLeaf());
    return variable != null
        && (Initializers.of(variable, at).map(this::isAnswered).orElse(false)
            || (Fates.isLocal(variable) && isReturned(variable, at)));
  }

  /** Whether others get the publisher too, and with it the failure. */
  private static boolean isReturned(VarSymbol publisher, TreePath at) {
    return Uses.of(publisher, at).stream()
        .anyMatch(use -> use.getParentPath().getLeaf() instanceof ReturnTree);
  }

  private boolean isAnsweredIn(MethodSymbol method, TreePath at) {
    MethodTree declaration = method == null ? null : file.declaration(method);
    if (declaration == null || declaration.getBody() == null || !inside.add(declaration)) {
      return false;
    }
    List<TreePath> results = ReturnedValues.of(declaration, at);
    boolean answered = !results.isEmpty() && results.stream().allMatch(this::isAnswered);
    inside.remove(declaration);
    return answered;
  }

  private boolean isQueueRead(Task task) {
    TreePath receiver = Fates.receiver(task.path());
    VarSymbol service = receiver == null ? null : Symbols.variable(receiver.getLeaf());
    return service == null
        ? !(receiver != null && receiver.getLeaf() instanceof NewClassTree)
        : QueuedHandles.areTaken(service, task.path(), facts);
  }
}

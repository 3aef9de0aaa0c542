package dev.selvage.checks.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Evaluator.Result;
import dev.selvage.checks.flow.Evaluator.Results;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What a call does to an interruption, and what it gives back. */
final class CallEffects {

  private final Walk walk;
  private final JavaTypes types;
  private final Facts facts;

  CallEffects(Walk walk, Facts facts) {
    this.walk = walk;
    this.types = walk.types();
    this.facts = facts;
  }

  /** The paths after a call whose receiver and arguments are evaluated. */
  List<Result> call(MethodInvocationTree call, Value receiver, Results arguments) {
    MethodSymbol method = Symbols.method(call);
    if (method == null) {
      return unresolved(call, receiver, arguments);
    }
    if (facts.find(Kind.EXITS_PROCESS, method).isPresent()) {
      walk.leave(new Exit(Exit.Kind.HALT, null, Value.UNKNOWN, call, arguments.path()));
      return List.of();
    }
    if (method.owner instanceof ClassSymbol owner && types.isThread(owner.type)) {
      List<Result> ofThread = ofThread(call, method, receiver, arguments.path());
      if (!ofThread.isEmpty()) {
        return ofThread;
      }
    }
    if (types.isAtomicBoolean(method.owner.type)) {
      return ofAtomicBoolean(call, method, arguments);
    }
    MethodTree declaration = walk.file().declaration(method);
    if (declaration != null
        && declaration.getBody() != null
        && (carries(arguments) || walk.file().isRelevant(declaration))) {
      List<Result> results = walk.inline(declaration, arguments, call);
      return carries(arguments) && isHook(declaration, method)
          ? results.stream().map(CallEffects::unknown).toList()
          : results;
    }
    return outOfSight(call, method, receiver, arguments);
  }

  /** Whether a method is there to be overridden, so that what we see of it may not be what runs. */
  private static boolean isHook(MethodTree declaration, MethodSymbol method) {
    boolean overridable =
        !method.isStatic()
            && !method.isPrivate()
            && !method.getModifiers().contains(Modifier.FINAL)
            && !method.owner.getModifiers().contains(Modifier.FINAL);
    return overridable
        && (method.getModifiers().contains(Modifier.PROTECTED)
            || declaration.getBody().getStatements().isEmpty());
  }

  private static Result unknown(Result result) {
    return result.path().state().flag() == Flag.LOST
        ? new Result(result.path().map(state -> state.with(Flag.HANDLED)), result.value())
        : result;
  }

  private List<Result> ofThread(
      MethodInvocationTree call, MethodSymbol method, Value receiver, Path path) {
    boolean current = receiver == Value.CURRENT_THREAD || (walk.isThread() && isThisThread(call));
    return switch (method.name.toString()) {
      case "currentThread" -> Evaluator.one(path, Value.CURRENT_THREAD);
      case "interrupt" -> {
        Flag set = receiver == Value.MAYBE_CURRENT_THREAD ? Flag.HANDLED : Flag.RESTORED;
        boolean counts = current || receiver == Value.MAYBE_CURRENT_THREAD;
        yield Evaluator.one(counts ? path.map(state -> state.with(set)) : path, Value.UNKNOWN);
      }
      case "interrupted" ->
          Evaluator.one(path.map(state -> state.with(Flag.LOST)), flagOf(path.state()));
      case "isInterrupted" -> Evaluator.one(path, current ? flagOf(path.state()) : Value.UNKNOWN);
      default -> List.of();
    };
  }

  private static boolean isThisThread(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && select.getExpression() instanceof IdentifierTree receiver
        && (receiver.getName().contentEquals("this") || receiver.getName().contentEquals("super"));
  }

  private static Value flagOf(State state) {
    return switch (state.flag()) {
      case RESTORED -> Value.TRUE;
      case LOST -> Value.FALSE;
      case HANDLED -> Value.UNKNOWN;
    };
  }

  private static List<Result> ofAtomicBoolean(
      MethodInvocationTree call, MethodSymbol method, Results arguments) {
    var holder =
        call.getMethodSelect() instanceof MemberSelectTree select
            ? Symbols.variable(select.getExpression())
            : null;
    Path path = arguments.path();
    Value now = path.state().value(holder);
    return switch (method.name.toString()) {
      case "get", "getPlain", "getAcquire", "getOpaque" -> Evaluator.one(path, now);
      case "set", "lazySet", "setPlain", "setRelease", "setOpaque", "getAndSet" -> {
        Value next = arguments.values().get(0);
        yield Evaluator.one(path.map(state -> state.with(holder, next)), now);
      }
      case "compareAndSet", "weakCompareAndSetPlain", "compareAndExchange" ->
          Evaluator.one(
              path.map(state -> state.with(holder, arguments.values().get(1))), Value.UNKNOWN);
      default -> Evaluator.one(path, Value.UNKNOWN);
    };
  }

  private List<Result> outOfSight(
      MethodInvocationTree call, MethodSymbol method, Value receiver, Results arguments) {
    String name = method.name.toString();
    Path path = arguments.path();
    if (path.state().flag() == Flag.RESTORED && throwsInterruption(method.type)) {
      walk.waitsWithFlagSet(call, path);
    }
    if (isClassTest(call)) {
      Type tested = classLiteral(((MemberSelectTree) call.getMethodSelect()).getExpression());
      return Evaluator.one(path, walk.isInstance(arguments.values().get(0), tested));
    }
    if (facts.find(Kind.RETHROWS, method).isPresent()) {
      return rethrow(call, arguments);
    }
    if (answersFor(method, name, arguments)) {
      return Evaluator.one(
          path.map(state -> state.with(Flag.HANDLED)), returned(method, receiver, arguments));
    }
    Value answered = path.state().value(Walk.asked(call));
    if (answered != Value.UNKNOWN) {
      return Evaluator.one(path, answered);
    }
    boolean own = walk.file().declaration(method) != null;
    boolean speaks = !own && (CallNames.isSpeaking(name) || isLogger(method));
    if (!speaks && !CallNames.isCleaningUp(name, arguments.values().size())) {
      path = walk.workOn(path);
    }
    return Evaluator.one(path, returned(method, receiver, arguments));
  }

  /** Throws what it is given; where it takes classes, only an instance of one of them. */
  private List<Result> rethrow(MethodInvocationTree call, Results arguments) {
    boolean conditional = false;
    boolean throwsIt = false;
    for (int i = 0; i < call.getArguments().size(); i++) {
      Type tested = classLiteral(call.getArguments().get(i));
      if (tested != null) {
        conditional = true;
        throwsIt |=
            arguments.values().stream()
                .anyMatch(value -> walk.isInstance(value, tested) == Value.TRUE);
      }
    }
    boolean handled = carries(arguments) && (throwsIt || !conditional);
    return Evaluator.one(
        handled ? arguments.path().map(state -> state.with(Flag.HANDLED)) : arguments.path(),
        Value.UNKNOWN);
  }

  /** Whether a method that we cannot see may restore the flag, or pass the interruption on. */
  private boolean answersFor(MethodSymbol method, String name, Results arguments) {
    if (isLogger(method)) {
      return false;
    }
    MethodTree declaration = walk.file().declaration(method);
    boolean inSight = declaration != null && declaration.getBody() != null;
    if (CallNames.isAnswer(name)) {
      return !inSight;
    }
    return carries(arguments)
        && (throwsInterruption(method.type) || !(isJdk(method) || CallNames.leavesAlone(name)));
  }

  private List<Result> unresolved(MethodInvocationTree call, Value receiver, Results arguments) {
    String name = Symbols.name(call);
    Path path = arguments.path();
    boolean mayAnswer =
        CallNames.isAnswer(name) || (carries(arguments) && !CallNames.leavesAlone(name));
    if (mayAnswer) {
      path = path.map(state -> state.with(Flag.HANDLED));
    } else if (!CallNames.isSpeaking(name)
        && !CallNames.isCleaningUp(name, arguments.values().size())) {
      path = walk.workOn(path);
    }
    return Evaluator.one(path, carries(arguments) ? Value.DERIVED : Value.UNKNOWN);
  }

  private Value returned(MethodSymbol method, Value receiver, Results arguments) {
    Type type = method.getReturnType();
    if (!types.isSubtype(type, types.symtab.throwableType)) {
      return Value.UNKNOWN;
    }
    if (types.carriesInterruption(type)) {
      return Value.CARRIER;
    }
    if (receiver == Value.WRAPPED || receiver.carriesInterruption()) {
      return method.name.contentEquals("initCause") ? receiver : Value.DERIVED;
    }
    return carries(arguments) ? Value.DERIVED : Value.UNKNOWN;
  }

  /** The paths after a constructor whose arguments are evaluated. */
  List<Result> create(NewClassTree creation, Results arguments) {
    Type type = Symbols.type(creation);
    if (types.isAtomicBoolean(type)) {
      return Evaluator.one(
          arguments.path(), arguments.values().isEmpty() ? Value.FALSE : arguments.values().get(0));
    }
    Value made =
        type == null
            ? Value.UNKNOWN
            : types.isSubtype(type, types.symtab.throwableType) && types.carriesInterruption(type)
                ? Value.CARRIER
                : carries(arguments) ? Value.WRAPPED : Value.OBJECT;
    MethodSymbol constructor = Symbols.constructor(creation);
    MethodTree declaration = constructor == null ? null : walk.file().declaration(constructor);
    if (declaration == null && made == Value.CARRIER && !isJdk(constructor)) {
      // Such exceptions often restore the flag when they are made.
      return Evaluator.one(arguments.path().map(state -> state.with(Flag.HANDLED)), made);
    }
    if (declaration == null || !walk.file().isRelevant(declaration)) {
      return Evaluator.one(arguments.path(), made);
    }
    List<Result> results = new ArrayList<>();
    for (Result result : walk.inline(declaration, arguments, creation)) {
      results.add(new Result(result.path(), made));
    }
    return results;
  }

  private static boolean carries(Results arguments) {
    return arguments.values().stream().anyMatch(Value::carriesInterruption);
  }

  private boolean throwsInterruption(Type method) {
    return method.getThrownTypes().stream().anyMatch(types::isInterruptedException);
  }

  private static boolean isLogger(MethodSymbol method) {
    return CallNames.isLogger(method.owner.name.toString());
  }

  private static boolean isJdk(MethodSymbol method) {
    if (method == null) {
      return false;
    }
    String owner = method.owner.flatName().toString();
    return owner.startsWith("java.") || owner.startsWith("javax.");
  }

  /** {@code InterruptedException.class.isInstance(e)}. */
  private static boolean isClassTest(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("isInstance")
        && call.getArguments().size() == 1
        && classLiteral(select.getExpression()) != null;
  }

  private static Type classLiteral(ExpressionTree tree) {
    return tree.getKind() == Tree.Kind.MEMBER_SELECT
            && ((MemberSelectTree) tree).getIdentifier().contentEquals("class")
        ? Symbols.type(((MemberSelectTree) tree).getExpression())
        : null;
  }
}

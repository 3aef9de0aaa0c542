package dev.selvage.checks.flow;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.List;

/** What an expression is worth on a path, and what evaluating it does to the path. */
final class Evaluator extends SimpleTreeVisitor<List<Evaluator.Result>, Path> {

  /** A path after an expression, and the expression's value on it. */
  record Result(Path path, Value value) {}

  /** A path after several expressions, and their values. */
  record Results(Path path, List<Value> values) {}

  /** The paths on which a condition holds, and those on which it does not. */
  record Branches(Paths whenTrue, Paths whenFalse) {}

  private final Walk walk;
  private final JavaTypes types;
  private final CallEffects calls;

  Evaluator(Walk walk, CallEffects calls) {
    this.walk = walk;
    this.types = walk.types();
    this.calls = calls;
  }

  List<Result> evaluate(Tree expression, Path path) {
    return expression == null ? one(path, Value.UNKNOWN) : visit(expression, path);
  }

  /** The paths after an expression whose value does not matter. */
  Paths run(Tree expression, Paths in) {
    Paths after = new Paths();
    for (Path path : in) {
      evaluate(expression, path).forEach(result -> after.add(result.path()));
    }
    return after;
  }

  /** Splits paths by a condition; one whose value is not known goes both ways, and remembers it. */
  Branches branch(ExpressionTree condition, Paths in) {
    Branches branches = new Branches(new Paths(), new Paths());
    in.forEach(path -> branch(condition, path, branches));
    return branches;
  }

  private void branch(ExpressionTree condition, Path path, Branches into) {
    if (condition instanceof ParenthesizedTree parenthesized) {
      branch(parenthesized.getExpression(), path, into);
    } else if (condition.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      branch(
          ((UnaryTree) condition).getExpression(),
          path,
          new Branches(into.whenFalse, into.whenTrue));
    } else if (condition.getKind() == Tree.Kind.CONDITIONAL_AND) {
      BinaryTree and = (BinaryTree) condition;
      Branches left = new Branches(new Paths(), into.whenFalse);
      branch(and.getLeftOperand(), path, left);
      left.whenTrue.forEach(next -> branch(and.getRightOperand(), next, into));
    } else if (condition.getKind() == Tree.Kind.CONDITIONAL_OR) {
      BinaryTree or = (BinaryTree) condition;
      Branches left = new Branches(into.whenTrue, new Paths());
      branch(or.getLeftOperand(), path, left);
      left.whenFalse.forEach(next -> branch(or.getRightOperand(), next, into));
    } else {
      for (Result result : evaluate(condition, path)) {
        split(condition, result, into);
      }
    }
  }

  private void split(ExpressionTree condition, Result result, Branches into) {
    if (result.value() != Value.FALSE) {
      into.whenTrue.add(
          result.value() == Value.TRUE
              ? result.path()
              : walk.decide(condition, true, result.path()));
    }
    if (result.value() != Value.TRUE) {
      into.whenFalse.add(
          result.value() == Value.FALSE
              ? result.path()
              : walk.decide(condition, false, result.path()));
    }
  }

  /** Evaluates expressions from left to right. */
  List<Results> all(List<? extends ExpressionTree> expressions, Path path) {
    List<Results> done = List.of(new Results(path, List.of()));
    for (ExpressionTree expression : expressions) {
      List<Results> next = new ArrayList<>();
      for (Results results : done) {
        for (Result result : evaluate(expression, results.path())) {
          List<Value> values = new ArrayList<>(results.values());
          values.add(result.value());
          next.add(new Results(result.path(), values));
        }
      }
      done = next;
    }
    return done;
  }

  static List<Result> one(Path path, Value value) {
    return List.of(new Result(path, value));
  }

  @Override
  protected List<Result> defaultAction(Tree tree, Path path) {
    return one(path, Value.UNKNOWN);
  }

  @Override
  public List<Result> visitParenthesized(ParenthesizedTree tree, Path path) {
    return evaluate(tree.getExpression(), path);
  }

  @Override
  public List<Result> visitLiteral(LiteralTree tree, Path path) {
    return one(
        path,
        tree.getValue() == null
            ? Value.NULL
            : tree.getValue() instanceof Boolean value ? Value.of(value) : Value.OBJECT);
  }

  @Override
  public List<Result> visitIdentifier(IdentifierTree tree, Path path) {
    return one(path, variable(Symbols.variable(tree), path));
  }

  @Override
  public List<Result> visitMemberSelect(MemberSelectTree tree, Path path) {
    List<Result> results = new ArrayList<>();
    for (Result receiver : evaluate(tree.getExpression(), path)) {
      results.add(new Result(receiver.path(), variable(Symbols.variable(tree), receiver.path())));
    }
    return results;
  }

  private Value variable(VarSymbol variable, Path path) {
    if (variable == null) {
      return Value.UNKNOWN;
    }
    Value known = path.state().value(variable);
    if (known != Value.UNKNOWN) {
      return known;
    }
    if (types.symtab.booleanType.equals(variable.type)
        && variable.getConstValue() instanceof Integer constant) {
      return Value.of(constant != 0);
    }
    if (!walk.file().holdsCurrentThread(variable)) {
      return Value.UNKNOWN;
    }
    return variable.owner instanceof ClassSymbol
        ? Value.MAYBE_CURRENT_THREAD
        : Value.CURRENT_THREAD;
  }

  @Override
  public List<Result> visitAssignment(AssignmentTree tree, Path path) {
    return store(evaluate(tree.getExpression(), path), place(tree.getVariable()));
  }

  @Override
  public List<Result> visitCompoundAssignment(CompoundAssignmentTree tree, Path path) {
    Symbol place = place(tree.getVariable());
    List<Result> results = new ArrayList<>();
    for (Result right : evaluate(tree.getExpression(), path)) {
      boolean or = tree.getKind() == Tree.Kind.OR_ASSIGNMENT;
      Value left = right.path().state().value(place);
      Value value =
          or && (right.value() == Value.TRUE || left == Value.TRUE) ? Value.TRUE : Value.UNKNOWN;
      results.add(new Result(right.path(), value));
    }
    return store(results, place);
  }

  static List<Result> store(List<Result> results, Symbol place) {
    return results.stream()
        .map(
            result ->
                new Result(
                    result.path().map(state -> state.with(place, result.value())), result.value()))
        .toList();
  }

  /** A variable, or the array whose one known element is meant. */
  private static Symbol place(ExpressionTree target) {
    return target instanceof ArrayAccessTree access
        ? access.getIndex() instanceof LiteralTree ? Symbols.variable(access.getExpression()) : null
        : Symbols.variable(target);
  }

  @Override
  public List<Result> visitArrayAccess(ArrayAccessTree tree, Path path) {
    List<Result> results = new ArrayList<>();
    for (Results both : all(List.of(tree.getExpression(), tree.getIndex()), path)) {
      Symbol place = place(tree);
      results.add(
          new Result(
              both.path(), place == null ? Value.UNKNOWN : both.path().state().value(place)));
    }
    return results;
  }

  @Override
  public List<Result> visitNewArray(NewArrayTree tree, Path path) {
    if (tree.getInitializers() == null || tree.getInitializers().size() != 1) {
      return one(path, Value.UNKNOWN);
    }
    return evaluate(tree.getInitializers().get(0), path);
  }

  @Override
  public List<Result> visitUnary(UnaryTree tree, Path path) {
    if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return evaluate(tree.getExpression(), path).stream()
          .map(result -> new Result(result.path(), result.value().not()))
          .toList();
    }
    return evaluate(tree.getExpression(), path).stream()
        .map(result -> new Result(result.path(), Value.UNKNOWN))
        .toList();
  }

  @Override
  public List<Result> visitBinary(BinaryTree tree, Path path) {
    return switch (tree.getKind()) {
      case CONDITIONAL_AND, CONDITIONAL_OR -> branched(tree, path);
      case EQUAL_TO, NOT_EQUAL_TO -> {
        boolean equal = tree.getKind() == Tree.Kind.EQUAL_TO;
        List<Result> results = new ArrayList<>();
        for (Results both : all(List.of(tree.getLeftOperand(), tree.getRightOperand()), path)) {
          Value same = Equality.of(tree, both.values().get(0), both.values().get(1));
          results.add(new Result(both.path(), equal ? same : same.not()));
        }
        yield results;
      }
      default ->
          all(List.of(tree.getLeftOperand(), tree.getRightOperand()), path).stream()
              .map(both -> new Result(both.path(), Value.UNKNOWN))
              .toList();
    };
  }

  private List<Result> branched(ExpressionTree condition, Path path) {
    Branches branches = branch(condition, Paths.of(path));
    List<Result> results = new ArrayList<>();
    branches.whenTrue.forEach(next -> results.add(new Result(next, Value.TRUE)));
    branches.whenFalse.forEach(next -> results.add(new Result(next, Value.FALSE)));
    return results;
  }

  @Override
  public List<Result> visitInstanceOf(InstanceOfTree tree, Path path) {
    List<Result> results = new ArrayList<>();
    for (Result operand : evaluate(tree.getExpression(), path)) {
      Value is = isInstance(operand.value(), testedType(tree));
      Path next = operand.path();
      if (is != Value.FALSE && tree.getPattern() instanceof BindingPatternTree binding) {
        Symbol variable = Symbols.variable(binding.getVariable());
        next = next.map(state -> state.with(variable, operand.value()));
      }
      results.add(new Result(next, is));
    }
    return results;
  }

  private static Type testedType(InstanceOfTree tree) {
    if (tree.getType() != null) {
      return Symbols.type(tree.getType());
    }
    return tree.getPattern() instanceof BindingPatternTree binding
        ? Symbols.type(binding.getVariable().getType())
        : null;
  }

  Value isInstance(Value value, Type type) {
    if (type == null) {
      return Value.UNKNOWN;
    }
    return switch (value) {
      case INTERRUPTION ->
          types.isSubtype(walk.interruption(), type)
              ? Value.TRUE
              : types.isSubtype(type, walk.interruption()) ? Value.UNKNOWN : Value.FALSE;
      case DERIVED -> types.isSubtype(walk.interruption(), type) ? Value.TRUE : Value.UNKNOWN;
      case NULL -> Value.FALSE;
      default -> Value.UNKNOWN;
    };
  }

  @Override
  public List<Result> visitTypeCast(TypeCastTree tree, Path path) {
    Type type = Symbols.type(tree.getType());
    return evaluate(tree.getExpression(), path).stream()
        .map(
            result ->
                !result.value().carriesInterruption() && types.carriesInterruption(type)
                    ? new Result(result.path(), Value.CARRIER)
                    : result)
        .toList();
  }

  @Override
  public List<Result> visitConditionalExpression(ConditionalExpressionTree tree, Path path) {
    Branches branches = branch(tree.getCondition(), Paths.of(path));
    List<Result> results = new ArrayList<>();
    branches.whenTrue.forEach(next -> results.addAll(evaluate(tree.getTrueExpression(), next)));
    branches.whenFalse.forEach(next -> results.addAll(evaluate(tree.getFalseExpression(), next)));
    return results;
  }

  @Override
  public List<Result> visitSwitchExpression(SwitchExpressionTree tree, Path path) {
    return walk.switchExpression(tree, path);
  }

  @Override
  public List<Result> visitNewClass(NewClassTree tree, Path path) {
    List<Result> results = new ArrayList<>();
    for (Results arguments : all(tree.getArguments(), path)) {
      results.addAll(calls.create(tree, arguments));
    }
    return results;
  }

  @Override
  public List<Result> visitMethodInvocation(MethodInvocationTree tree, Path path) {
    List<Result> results = new ArrayList<>();
    List<Result> receivers =
        tree.getMethodSelect() instanceof MemberSelectTree select
            ? evaluate(select.getExpression(), path)
            : one(path, implicitReceiver(tree));
    for (Result receiver : receivers) {
      for (Results arguments : all(tree.getArguments(), receiver.path())) {
        for (Result result : calls.call(tree, receiver.value(), arguments)) {
          if (result.path().state().flag() == Flag.RESTORED
              && arguments.path().state().flag() != Flag.RESTORED) {
            walk.restoredBy(tree);
          }
          results.add(result);
        }
      }
    }
    return results;
  }

  /** In a thread's own code, {@code interrupt()} means the thread that runs it. */
  private Value implicitReceiver(MethodInvocationTree tree) {
    Symbol method = Symbols.method(tree);
    return walk.isThread()
            && method != null
            && method.owner instanceof ClassSymbol owner
            && types.isThread(owner.type)
        ? Value.CURRENT_THREAD
        : Value.UNKNOWN;
  }
}

package dev.selvage.checks.inputs;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * Whether the code itself says how many elements an array, a collection or a stream has. No is the
 * answer for all that comes from elsewhere. Not thread-safe; one object answers for one file.
 */
public final class InputBounds {

  /** Their elements are written out, unless the only argument is an array or a collection. */
  private static final Set<String> OF_ELEMENTS =
      Set.of("of", "asList", "ofEntries", "newArrayList", "newHashSet", "noneOf");

  private static final Set<String> SMALL =
      Set.of(
          "singleton",
          "singletonList",
          "singletonMap",
          "emptyList",
          "emptySet",
          "emptyMap",
          "empty");

  /** What cuts an input into parts: the parts are bounded, and so is a prefix. */
  private static final Set<String> PARTS =
      Set.of("partition", "limit", "subList", "partitioned", "chunked", "window");

  /** As many elements as their receiver or their only argument has. */
  private static final Set<String> PASSES_ON =
      Set.of(
          "stream",
          "parallelStream",
          "parallel",
          "sequential",
          "iterator",
          "listIterator",
          "filter",
          "map",
          "mapToObj",
          "mapToInt",
          "boxed",
          "sorted",
          "distinct",
          "peek",
          "skip",
          "toList",
          "toSet",
          "collect",
          "toArray",
          "keySet",
          "values",
          "entrySet",
          "copyOf",
          "unmodifiableList",
          "unmodifiableSet",
          "size",
          "length");

  private static final Set<String> ADDS =
      Set.of("addAll", "putAll", "addFirst", "addLast", "add", "put", "offer", "push");

  private static final Pattern CREW =
      Pattern.compile("(?i).*(threads?|workers?|listeners?|pools?)");

  private final Set<VarSymbol> followed = new HashSet<>();

  /** Whether the number of elements of {@code input} is the code's own choice. */
  public boolean isBounded(TreePath input) {
    ExpressionTree bare = Symbols.withoutCasts((ExpressionTree) input.getLeaf());
    TreePath path = new TreePath(input.getParentPath(), bare);
    if (isMadeOfEnum(Symbols.type(bare)) || isOfThreads(bare)) {
      return true;
    }
    if (bare instanceof NewArrayTree array) {
      return array.getInitializers() != null
          || array.getDimensions().stream().allMatch(each -> isCount(new TreePath(path, each)));
    }
    if (bare instanceof ConditionalExpressionTree choice) {
      return isBounded(new TreePath(path, choice.getTrueExpression()))
          && isBounded(new TreePath(path, choice.getFalseExpression()));
    }
    if (bare instanceof MethodInvocationTree call) {
      return isBoundedCall(call, path);
    }
    if (bare instanceof NewClassTree creation) {
      return creation.getArguments().stream()
          .filter(each -> isMany(Symbols.type(each)))
          .allMatch(each -> isBounded(new TreePath(path, each)));
    }
    VarSymbol variable = Symbols.variable(bare);
    return variable != null && isBounded(variable, path);
  }

  /** Whether a number of rounds is chosen by the code, and not the size of an unbounded input. */
  public boolean isCount(TreePath number) {
    ExpressionTree bare = Symbols.withoutCasts((ExpressionTree) number.getLeaf());
    TreePath path = new TreePath(number.getParentPath(), bare);
    if (bare instanceof LiteralTree) {
      return true;
    }
    if (bare instanceof BinaryTree binary) {
      return isCount(new TreePath(path, binary.getLeftOperand()))
          && isCount(new TreePath(path, binary.getRightOperand()));
    }
    if (bare instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && Set.of("size", "length").contains(Symbols.name(call))) {
      return isBounded(new TreePath(path, select.getExpression()));
    }
    if (bare instanceof MemberSelectTree select && select.getIdentifier().contentEquals("length")) {
      return isBounded(new TreePath(path, select.getExpression()));
    }
    VarSymbol variable = Symbols.variable(bare);
    if (variable != null && Fates.isLocal(variable)) {
      return Initializers.of(variable, path).map(this::isCount).orElse(true);
    }
    return true; // a number that somebody has chosen
  }

  private boolean isBoundedCall(MethodInvocationTree call, TreePath path) {
    String name = Symbols.name(call);
    List<? extends ExpressionTree> arguments = call.getArguments();
    TreePath receiver = Fates.receiver(path);
    if (SMALL.contains(name) || PARTS.contains(name) || isValuesOfEnum(call)) {
      return true;
    }
    if (name.equals("nCopies") || name.equals("range") || name.equals("rangeClosed")) {
      return arguments.stream()
          .filter(each -> Symbols.type(each) != null && Symbols.type(each).isPrimitive())
          .allMatch(each -> isCount(new TreePath(path, each)));
    }
    if (OF_ELEMENTS.contains(name)) {
      return arguments.size() != 1
          || !isMany(Symbols.type(arguments.get(0)))
          || isBounded(new TreePath(path, arguments.get(0)));
    }
    if (!PASSES_ON.contains(name)) {
      return false;
    }
    boolean ofArgument =
        arguments.size() == 1
            && (receiver == null
                || TreeInfo.symbol((JCTree) receiver.getLeaf()) instanceof ClassSymbol);
    return ofArgument
        ? isBounded(new TreePath(path, arguments.get(0)))
        : receiver != null && isBounded(receiver);
  }

  private static boolean isValuesOfEnum(MethodInvocationTree call) {
    return Symbols.name(call).equals("values")
        && Symbols.method(call) != null
        && Symbols.method(call).isStatic();
  }

  private static boolean isMany(Type type) {
    return type != null
        && (type instanceof Type.ArrayType
            || type.tsym.getQualifiedName().toString().matches("java\\.util\\.(.*\\.)?[A-Z]\\w*"));
  }

  private boolean isBounded(VarSymbol variable, TreePath inside) {
    if ((variable.flags() & Flags.VARARGS) != 0) {
      return true;
    }
    if (variable.getKind() == ElementKind.PARAMETER) {
      return isPart(variable, inside);
    }
    boolean isOwn =
        Fates.isLocal(variable)
            || variable.getModifiers().contains(Modifier.PRIVATE)
            || variable.getModifiers().contains(Modifier.FINAL);
    if (!isOwn || !followed.add(variable)) {
      return false;
    }
    List<TreePath> values = Initializers.values(variable, inside);
    boolean bounded =
        isPart(variable, inside)
            || (!values.isEmpty()
                && values.stream().allMatch(this::isBounded)
                && !grows(variable, inside));
    followed.remove(variable);
    return bounded;
  }

  /** Whether the elements are threads, or by their name what somebody keeps a few of. */
  private static boolean isOfThreads(ExpressionTree input) {
    VarSymbol variable = Symbols.variable(input);
    return variable != null && CREW.matcher(variable.name).matches();
  }

  private static boolean isMadeOfEnum(Type type) {
    return type != null
        && type.tsym != null
        && type.tsym.flatName().toString().matches("java\\.util\\.Enum(Map|Set)");
  }

  /** Whether a variable stands for one of the parts that an input was cut into. */
  private static boolean isPart(VarSymbol variable, TreePath inside) {
    for (TreePath at = inside; at != null; at = at.getParentPath()) {
      ExpressionTree source = null;
      if (at.getLeaf() instanceof EnhancedForLoopTree loop
          && Symbols.variable(loop.getVariable()) == variable) {
        source = loop.getExpression();
      } else if (at.getLeaf() instanceof LambdaExpressionTree lambda
          && lambda.getParameters().stream().anyMatch(each -> Symbols.variable(each) == variable)
          && at.getParentPath().getLeaf() instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof MemberSelectTree select) {
        source = select.getExpression();
      }
      if (source != null) {
        return isCut(source, new TreePath(at, source));
      }
    }
    return false;
  }

  private static boolean isCut(ExpressionTree source, TreePath path) {
    if (source instanceof MethodInvocationTree call) {
      return PARTS.contains(Symbols.name(call))
          || (Fates.receiver(path) != null
              && isCut((ExpressionTree) Fates.receiver(path).getLeaf(), Fates.receiver(path)));
    }
    VarSymbol variable = Symbols.variable(source);
    return variable != null
        && Fates.isLocal(variable)
        && Initializers.of(variable, path)
            .filter(value -> isCut((ExpressionTree) value.getLeaf(), value))
            .isPresent();
  }

  /** Whether elements are added in a loop or a function, or by others. */
  private static boolean grows(VarSymbol container, TreePath inside) {
    TreePath scope =
        Fates.isLocal(container)
            ? Functions.memberAround(inside)
            : new TreePath(inside.getCompilationUnit());
    return VariableUses.in(scope, container).stream().anyMatch(use -> grows(use, container));
  }

  private static boolean grows(TreePath use, VarSymbol container) {
    TreePath call = use.getParentPath().getParentPath();
    return use.getParentPath().getLeaf() instanceof MemberSelectTree select
        && call.getLeaf() instanceof MethodInvocationTree
        && ADDS.contains(select.getIdentifier().toString())
        && (select.getIdentifier().toString().endsWith("All")
            || !Fates.isLocal(container)
            || Loops.repeat(call, container));
  }
}

package dev.selvage.checks.tasks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How the thread that a task starts is made and set up. */
public final class Threads {

  private static final Set<String> FACTORIES = Set.of("newThread", "unstarted");
  private static final Set<String> DAEMON = Set.of("daemon", "ofVirtual");

  private final Facts facts;
  private final CodeInSight code;
  private final TaskBody bodies;
  private final JavaTypes types;

  public Threads(VisitorState state) {
    facts = Facts.of(state);
    code = new CodeInSight(state);
    bodies = new TaskBody(state);
    types = FileIndex.of(state).types();
  }

  /**
   * Whether the thread of a start is a plain one that is made here: by a constructor of Thread,
   * also of an anonymous subclass, by a factory, or by the start itself. A class of threads with a
   * name may have a design of its own.
   */
  public boolean isMadeHere(Task start) {
    TreePath receiver = Fates.receiver(start.path());
    if (!isVoid(start)) {
      return true;
    }
    if (receiver == null) {
      return false;
    }
    VarSymbol variable = Symbols.variable(receiver.getLeaf());
    if (variable == null) {
      return isPlain(receiver.getLeaf());
    }
    List<TreePath> values = Initializers.values(variable, receiver);
    return !values.isEmpty() && values.stream().map(TreePath::getLeaf).allMatch(this::isPlain);
  }

  private static boolean isVoid(Task start) {
    return start.method().getReturnType().isPrimitiveOrVoid();
  }

  private boolean isPlain(Tree value) {
    Tree bare = value instanceof ExpressionTree e ? Symbols.withoutCasts(e) : value;
    if (bare instanceof NewClassTree creation) {
      return facts.find(Kind.MAKES_THREAD, Symbols.constructor(creation)).isPresent()
          || isBareThread(Symbols.type(creation));
    }
    return bare instanceof MethodInvocationTree call && FACTORIES.contains(Symbols.name(call));
  }

  private static boolean isBareThread(Type type) {
    return type != null && type.tsym.flatName().contentEquals("java.lang.Thread");
  }

  /**
   * Whether what the thread runs has an owner: it ends the process or shuts something down, which
   * has to be done from outside of what is shut down; it can be stopped by a method of its own; or
   * it is what an executor was given, whose way it is to start threads.
   */
  public boolean isOwnedOtherwise(Task start) {
    return ThreadTasks.isOwned(creation(start), start.path(), code);
  }

  /** The creation of the thread, or the call that starts it at once. */
  private static TreePath creation(Task start) {
    TreePath receiver = Fates.receiver(start.path());
    if (receiver == null || !isVoid(start)) {
      return start.path();
    }
    VarSymbol variable = Symbols.variable(receiver.getLeaf());
    return variable == null ? receiver : Initializers.of(variable, receiver).orElse(receiver);
  }

  /** Whether a factory makes the thread, which may know it and what to do about its failures. */
  public boolean isMadeByFactory(Task start) {
    return isVoid(start)
        && creation(start).getLeaf() instanceof MethodInvocationTree call
        && Symbols.name(call).equals("newThread");
  }

  /**
   * Whether the thread has a name of its own, and either catches what it runs, or is a daemon whose
   * failures reach a handler.
   */
  public boolean isWellEquipped(Task start) {
    TreePath receiver = Fates.receiver(start.path());
    if (receiver == null) {
      return false;
    }
    VarSymbol variable = Symbols.variable(receiver.getLeaf());
    List<MethodInvocationTree> setUp = setUp(start);
    boolean hasHandler =
        setUp.stream().anyMatch(call -> names(call, "uncaughtExceptionHandler"))
            && setUp.stream().anyMatch(Threads::makesDaemon);
    return (hasHandler || catchesAll(start))
        && (setUp.stream().anyMatch(call -> names(call, "name"))
            || isNamed(receiver.getLeaf())
            || (variable != null && isMadeWithName(variable, receiver)));
  }

  /** Whether the thread is a daemon. */
  public boolean isDaemon(Task start) {
    return setUp(start).stream().anyMatch(Threads::makesDaemon);
  }

  /** The calls that set the thread up, such as {@code setName}. */
  private static List<MethodInvocationTree> setUp(Task start) {
    TreePath receiver = Fates.receiver(start.path());
    if (receiver == null) {
      return List.of();
    }
    VarSymbol variable = Symbols.variable(receiver.getLeaf());
    return variable == null
        ? chain(receiver.getLeaf())
        : Uses.inFile(variable, receiver).stream().flatMap(Threads::called).toList();
  }

  private boolean catchesAll(Task start) {
    TreePath made = creation(start);
    return made.getLeaf() instanceof NewClassTree creation
        && creation.getArguments().stream().anyMatch(each -> bodies.handlesFailures(each, made));
  }

  private static Stream<MethodInvocationTree> called(TreePath use) {
    return use.getParentPath().getLeaf() instanceof MemberSelectTree
            && use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
        ? Stream.of(call)
        : Stream.empty();
  }

  private static List<MethodInvocationTree> chain(Tree last) {
    List<MethodInvocationTree> calls = new ArrayList<>();
    Tree at = last;
    while (at instanceof MethodInvocationTree call) {
      calls.add(call);
      at =
          call.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
    }
    return calls;
  }

  private static boolean makesDaemon(MethodInvocationTree call) {
    return DAEMON.contains(Symbols.name(call))
        || (Symbols.name(call).equals("setDaemon")
            && call.getArguments().get(0) instanceof LiteralTree literal
            && Boolean.TRUE.equals(literal.getValue()));
  }

  /** Both as {@code setName} and as {@code name}, for the setter and the builder. */
  private static boolean names(MethodInvocationTree call, String property) {
    String name = Symbols.name(call);
    return name.equals(property) || name.equalsIgnoreCase("set" + property);
  }

  private static boolean isMadeWithName(VarSymbol variable, TreePath inside) {
    return Initializers.values(variable, inside).stream()
        .map(TreePath::getLeaf)
        .anyMatch(Threads::isNamed);
  }

  private static boolean isNamed(Tree value) {
    return value instanceof NewClassTree creation
        && creation.getArguments().stream().map(Symbols::type).anyMatch(Threads::isString);
  }

  private static boolean isString(Type type) {
    return type != null && type.tsym.flatName().contentEquals("java.lang.String");
  }
}

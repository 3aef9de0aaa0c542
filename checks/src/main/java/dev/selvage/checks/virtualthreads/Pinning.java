package dev.selvage.checks.virtualthreads;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Source;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Initializers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * What keeps a virtual thread on its carrier, or makes it as heavy as one: a wait while it holds a
 * monitor, and a cache in a ThreadLocal. A monitor no longer does from release 24 on (JEP 491).
 */
public final class Pinning {

  private static final Set<String> RELEASES = Set.of("21", "22", "23");

  private static final Set<String> WAITS =
      Set.of("sleep", "take", "put", "await", "acquire", "wait", "join", "invokeAll", "poll");

  private static final String THREAD_LOCAL = "java.lang.ThreadLocal";

  private final VisitorState state;
  private final Facts facts;
  private final FileIndex file;
  private final Set<MethodTree> seen = new HashSet<>();
  private final List<Pin> found = new ArrayList<>();

  /**
   * One such place.
   *
   * @param place the synchronized statement, the call of a synchronized method, or the call of a
   *     ThreadLocal
   * @param ofThreadLocal whether it is the last of these
   */
  public record Pin(Tree place, boolean ofThreadLocal) {}

  private Pinning(VisitorState state) {
    this.state = state;
    this.facts = Facts.of(state);
    this.file = FileIndex.of(state);
  }

  /** Those in the code of the task that begins at a call; none on releases that do not pin. */
  public static List<Pin> of(TreePath call, VisitorState state) {
    if (!RELEASES.contains(Source.instance(state.context).name)) {
      return List.of();
    }
    Pinning pinning = new Pinning(state);
    VirtualTasks.code(call, state).ifPresent(pinning::scan);
    return pinning.found;
  }

  private void scan(Tree code) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitSynchronized(SynchronizedTree locked, Void unused) {
        if (waits(locked.getBlock())) {
          found.add(new Pin(locked, false));
        }
        return super.visitSynchronized(locked, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        addCall(call);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(code, null);
  }

  private void addCall(MethodInvocationTree call) {
    MethodSymbol method = Symbols.method(call);
    MethodTree declaration = method == null ? null : file.declaration(method);
    if (isCache(call, method)) {
      found.add(new Pin(call, true));
    } else if (declaration != null && declaration.getBody() != null) {
      if (declaration.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)
          && waits(declaration.getBody())) {
        found.add(new Pin(call, false));
      } else if (seen.add(declaration)) {
        scan(declaration.getBody());
      }
    }
  }

  /** Whether a call asks a ThreadLocal for a value that each thread makes for itself. */
  private boolean isCache(MethodInvocationTree call, MethodSymbol method) {
    if (method == null
        || !method.name.contentEquals("get")
        || !method.owner.flatName().contentEquals(THREAD_LOCAL)
        || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return false;
    }
    VarSymbol variable = Symbols.variable(select.getExpression());
    return variable != null && makesItself(variable);
  }

  private boolean makesItself(VarSymbol variable) {
    TreePath unit = new TreePath(state.getPath().getCompilationUnit());
    return Initializers.of(variable, unit)
        .map(TreePath::getLeaf)
        .filter(
            value ->
                value instanceof MethodInvocationTree made
                        && Symbols.name(made).equals("withInitial")
                    || value instanceof NewClassTree creation && creation.getClassBody() != null)
        .isPresent();
  }

  private boolean waits(Tree code) {
    boolean[] waits = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        MethodSymbol method = Symbols.method(call);
        waits[0] |=
            method != null
                && (mayBeInterrupted(method)
                    || facts.find(Kind.AWAITS_TASK, method).isPresent()
                    || reachesOut(call, method));
        return super.visitMethodInvocation(call, null);
      }
    }.scan(code, null);
    return waits[0];
  }

  private boolean mayBeInterrupted(MethodSymbol method) {
    return WAITS.contains(method.name.toString())
        && method.getThrownTypes().stream().anyMatch(file.types()::isInterruptedException);
  }

  private boolean reachesOut(MethodInvocationTree call, MethodSymbol method) {
    ExpressionTree receiver =
        call.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
    Type type = method.isStatic() || receiver == null ? method.owner.type : Symbols.type(receiver);
    return facts.isOf(Kind.DOES_IO, type);
  }
}

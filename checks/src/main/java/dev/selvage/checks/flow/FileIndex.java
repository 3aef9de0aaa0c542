package dev.selvage.checks.flow;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one file says of its own methods: where each is declared, where it is used, whether it can
 * matter to an interruption. Made once for a file, and only when a check needs it; costs one scan.
 */
public final class FileIndex {

  private static final Set<String> INTERRUPTION_CALLS =
      Set.of("interrupt", "interrupted", "isInterrupted", "exit", "halt");

  /** The index of the file that was asked for last. */
  private static final class Cache {
    private FileIndex index;
  }

  private final CompilationUnitTree file;
  private final JavaTypes types;
  private final Map<MethodSymbol, MethodTree> methods = new HashMap<>();
  private final Map<Symbol, List<TreePath>> uses = new HashMap<>();
  private final Set<Symbol> runByThreads = new HashSet<>();
  private final Set<Symbol> currentThreads = new HashSet<>();
  private final Set<Symbol> otherThreads = new HashSet<>();
  private final Map<MethodTree, Boolean> relevant = new HashMap<>();

  private FileIndex(CompilationUnitTree file, JavaTypes types) {
    this.file = file;
    this.types = types;
    new Collector().scan(new TreePath(file), null);
  }

  /** The index of the file that {@code state} stands in. */
  public static FileIndex of(VisitorState state) {
    Cache cache = state.context.get(Cache.class);
    if (cache == null) {
      cache = new Cache();
      state.context.put(Cache.class, cache);
    }
    CompilationUnitTree file = state.getPath().getCompilationUnit();
    if (cache.index == null || cache.index.file != file) {
      cache.index = new FileIndex(file, new JavaTypes(state));
    }
    return cache.index;
  }

  public JavaTypes types() {
    return types;
  }

  /** The declaration of a method of this file, or null. */
  public MethodTree declaration(MethodSymbol method) {
    return methods.get(method);
  }

  /** The calls of a method and the method references to it, in this file. */
  public List<TreePath> uses(MethodSymbol method) {
    return uses.getOrDefault(method, List.of());
  }

  /** Whether this file hands an object of this class to a thread of its own. */
  boolean isRunByThread(Symbol type) {
    return runByThreads.contains(type);
  }

  /**
   * Whether this file keeps the current thread in a variable: in a field at some place, which may
   * clear it at another; in a local variable at every place that assigns it.
   */
  boolean holdsCurrentThread(Symbol variable) {
    return currentThreads.contains(variable)
        && (variable.owner instanceof ClassSymbol || !otherThreads.contains(variable));
  }

  /**
   * Whether a call of this method can change what we know: it, or a method of this file that it
   * calls, interrupts, asks for the flag, throws an interruption, ends the process, or sets a flag
   * of its own.
   */
  boolean isRelevant(MethodTree method) {
    Boolean known = relevant.get(method);
    if (known != null) {
      return known;
    }
    relevant.put(method, false); // what a recursive call adds is found by the outer one
    boolean found = new RelevanceScanner().isRelevant(method);
    relevant.put(method, found);
    return found;
  }

  static boolean isCurrentThread(ExpressionTree expression) {
    MethodSymbol method =
        Symbols.withoutCasts(expression) instanceof MethodInvocationTree call
            ? Symbols.method(call)
            : null;
    return method != null
        && method.name.contentEquals("currentThread")
        && method.owner.getQualifiedName().contentEquals("java.lang.Thread");
  }

  private final class Collector extends TreePathScanner<Void, Void> {

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      if (Symbols.declared(tree) != null) {
        methods.put(Symbols.declared(tree), tree);
      }
      return super.visitMethod(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      MethodSymbol method = Symbols.method(tree);
      use(method);
      if (method != null && method.name.toString().startsWith("start")) {
        tree.getArguments().forEach(this::runByThread);
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      use(TreeInfo.symbol((JCTree) tree));
      return super.visitMemberReference(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      if (types.isThread(Symbols.type(tree))) {
        tree.getArguments().forEach(this::runByThread);
      }
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      currentThread(Symbols.variable(tree.getVariable()), tree.getExpression());
      return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      currentThread(Symbols.variable(tree), tree.getInitializer());
      return super.visitVariable(tree, null);
    }

    private void use(Symbol method) {
      if (method != null) {
        uses.computeIfAbsent(method, key -> new ArrayList<>()).add(getCurrentPath());
      }
    }

    private void runByThread(ExpressionTree argument) {
      Type type = Symbols.type(argument);
      if (types.isSubtype(type, types.runnable)) {
        runByThreads.add(type.tsym);
      }
    }

    private void currentThread(Symbol variable, ExpressionTree value) {
      if (variable != null && value != null && types.isThread(variable.type)) {
        (isCurrentThread(value) ? currentThreads : otherThreads).add(variable);
      }
    }
  }

  private final class RelevanceScanner extends OwnCodeScanner {
    private boolean found;

    boolean isRelevant(MethodTree method) {
      scan(method.getBody(), null);
      return found;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      MethodSymbol method = Symbols.method(tree);
      if (method != null) {
        MethodTree declaration = declaration(method);
        found |=
            INTERRUPTION_CALLS.contains(method.name.toString())
                || (method.name.contentEquals("set") && types.isAtomicBoolean(method.owner.type))
                || (declaration != null && FileIndex.this.isRelevant(declaration));
      }
      return found ? null : super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void unused) {
      found |= types.carriesInterruption(Symbols.type(tree.getExpression()));
      return found ? null : super.visitThrow(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      Symbol variable = Symbols.variable(tree.getVariable());
      found |= variable != null && variable.owner instanceof ClassSymbol && isBoolean(variable);
      return found ? null : super.visitAssignment(tree, null);
    }

    private boolean isBoolean(Symbol variable) {
      return types.symtab.booleanType.equals(variable.type);
    }
  }
}

package dev.selvage.checks.executors;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import java.util.List;
import java.util.Set;

/** Whether the code of a file ever ends the executor that it keeps in a field. */
public final class ExecutorField {

  private static final Set<String> HARMLESS_ANNOTATIONS =
      Set.of(
          "SuppressWarnings",
          "Nullable",
          "NonNull",
          "Nonnull",
          "NotNull",
          "GuardedBy",
          "VisibleForTesting",
          "Deprecated");

  /** Annotations of classes for which somebody writes the getters. */
  private static final Set<String> GETTER_ANNOTATIONS = Set.of("Getter", "Data", "Value");

  private final VarSymbol field;
  private final ExecutorCreation creation;
  private final VisitorState state;
  private final List<TreePath> uses;

  private ExecutorField(VarSymbol field, ExecutorCreation creation, VisitorState state) {
    this.field = field;
    this.creation = creation;
    this.state = state;
    this.uses = VariableUses.in(VariableUses.outermostClass(state.getPath()), field);
  }

  /**
   * The field that a creation is kept in.
   *
   * @param creation one with the keeper {@link ExecutorCreation.Keeper#FIELD}
   */
  public static ExecutorField of(ExecutorCreation creation, VisitorState state) {
    return new ExecutorField(creation.variable(), creation, state);
  }

  /**
   * Whether nobody can end the executor in a field: all code that can name it is in this file, and
   * none of it does so or hands the executor on. Costs a scan of the file.
   */
  public static boolean isNeverClosed(VarSymbol field, VisitorState state) {
    return new ExecutorField(field, null, state).hasNoEnd();
  }

  /**
   * Whether the executor leaves threads behind, because nobody can end it. Costs a scan of the
   * file.
   */
  public boolean isLeaked() {
    return hasNoEnd() && !(lives() ? isHarmlessForEver() : isHarmlessWhenForgotten());
  }

  private boolean hasNoEnd() {
    ExecutorUses kinds = new ExecutorUses(state);
    return isConfined()
        && !isAnnotated()
        && uses.stream().map(kinds::of).noneMatch(ExecutorUses::mayEnd);
  }

  private boolean isHarmlessForEver() {
    return creation.isIdling()
        || endsIdleThreads()
        || DaemonThreads.of(creation, state).isPossible();
  }

  /** Whether the author has seen to it that no thread is left of a pool that nobody uses. */
  private boolean isHarmlessWhenForgotten() {
    return endsIdleThreads()
        || creation.isIdling()
            && (creation.path().getLeaf() instanceof NewClassTree
                || DaemonThreads.of(creation, state) == DaemonThreads.YES);
  }

  /** Whether the field lives as long as the process. */
  public boolean lives() {
    return field.isStatic() || isOfSingleton(field.owner);
  }

  private static boolean isOfSingleton(Symbol owner) {
    if ((owner.flags() & Flags.ENUM) != 0) {
      return true;
    }
    for (Symbol member : ((ClassSymbol) owner).members().getSymbols()) {
      if (member instanceof VarSymbol field && field.isStatic() && field.type.tsym == owner) {
        return true;
      }
    }
    return false;
  }

  /** Whether it or a class around it is private, or local. */
  private boolean isConfined() {
    for (Symbol at = field; at != null; at = at.owner) {
      if ((at.flags() & Flags.PRIVATE) != 0
          || at instanceof ClassSymbol && !(at.owner instanceof ClassSymbol) && isLocal(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLocal(Symbol type) {
    return type.owner.kind != Kinds.Kind.PCK;
  }

  private boolean isAnnotated() {
    boolean[] found = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (Symbols.variable(tree) == field) {
          found[0] |= hasAnnotationBut(HARMLESS_ANNOTATIONS, tree.getModifiers());
          found[0] |= hasGetters(getCurrentPath().getParentPath().getLeaf());
        }
        return super.visitVariable(tree, null);
      }
    }.scan(VariableUses.outermostClass(state.getPath()), null);
    return found[0];
  }

  private static boolean hasGetters(Tree around) {
    return around instanceof ClassTree owner
        && owner.getModifiers().getAnnotations().stream()
            .anyMatch(each -> GETTER_ANNOTATIONS.contains(name(each)));
  }

  private static boolean hasAnnotationBut(Set<String> names, ModifiersTree modifiers) {
    return modifiers.getAnnotations().stream().anyMatch(each -> !names.contains(name(each)));
  }

  private static String name(AnnotationTree annotation) {
    return String.valueOf(TreeInfo.name((JCTree) annotation.getAnnotationType()));
  }

  /** Whether the code lets its idle threads end, so that a forgotten pool costs nothing. */
  private boolean endsIdleThreads() {
    return uses.stream()
        .anyMatch(
            use -> use.getParentPath().getLeaf().toString().endsWith(".allowCoreThreadTimeOut"));
  }

  /**
   * Whether the creation is put into the field over one that is there for certain, by code that
   * never looks at it: the field has an initialiser, or a constructor has filled it.
   */
  public boolean overwrites() {
    TreePath method = method(creation.path());
    return isConfined()
        && method != null
        && !TreeInfo.isConstructor((JCTree) method.getLeaf())
        && isFilledBefore()
        && uses.stream().noneMatch(use -> isIn(use, method) && isBefore(use))
        && !callsOwnCode(method);
  }

  private boolean isFilledBefore() {
    boolean[] found = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        found[0] |=
            Symbols.variable(tree) == field
                && tree.getInitializer() != null
                && ExecutorCreation.isIn(tree.getInitializer(), getCurrentPath(), state);
        return super.visitVariable(tree, null);
      }
    }.scan(VariableUses.outermostClass(state.getPath()), null);
    return found[0];
  }

  /** Whether a use stands in front of the creation, and is not what the creation is put into. */
  private boolean isBefore(TreePath use) {
    return start(use.getLeaf()) < start(creation.path().getLeaf()) && !isTarget(use);
  }

  private static boolean isTarget(TreePath use) {
    return use.getParentPath().getLeaf() instanceof AssignmentTree assignment
        && assignment.getVariable() == use.getLeaf();
  }

  private static int start(Tree tree) {
    return TreeInfo.getStartPos((JCTree) tree);
  }

  /** Whether a method calls another of its class, which may close what is there. */
  private boolean callsOwnCode(TreePath method) {
    boolean[] found = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        Symbol called = Symbols.method(call);
        found[0] |= called == null || called.isEnclosedBy(field.enclClass());
        return super.visitMethodInvocation(call, null);
      }
    }.scan(method, null);
    return found[0];
  }

  private static boolean isIn(TreePath use, TreePath method) {
    for (TreePath at = use; at != null; at = at.getParentPath()) {
      if (at.getLeaf() == method.getLeaf()) {
        return true;
      }
    }
    return false;
  }

  private static TreePath method(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree) {
        return at;
      }
      if (at.getLeaf() instanceof ClassTree) {
        return null;
      }
    }
    return null;
  }
}

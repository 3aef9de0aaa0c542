package dev.selvage.checks.fixes;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A constant for a limit, in the class of the code that has it; its value is meant to be changed.
 */
enum LimitConstant {
  /** How many tasks run at a time: enough to keep other machines busy, and no burden for one. */
  MAX_CONCURRENT_TASKS(16),

  /** How many clients are served at a time. */
  MAX_CONNECTIONS(100);

  private final int value;

  LimitConstant(int value) {
    this.value = value;
  }

  /**
   * The edit that declares it, behind the constants that the class begins with; none where the
   * class has it already. Empty where the name is in use, or the class is no plain one in lines of
   * its own.
   */
  Optional<List<TextEdit>> in(TreePath place, SourceText source) {
    TreePath at = place;
    while (!(at.getLeaf() instanceof ClassTree)) {
      at = at.getParentPath();
    }
    ClassTree declaration = (ClassTree) at.getLeaf();
    if (declaration.getMembers().stream().anyMatch(this::is)) {
      return Optional.of(List.of());
    }
    if (declaration.getKind() != Tree.Kind.CLASS
        || declaration.getSimpleName().isEmpty()
        || Imports.mentions(source.text(), name())) {
      return Optional.empty();
    }
    return firstMember(declaration)
        .flatMap(first -> edit(declaration, first, source))
        .map(List::of);
  }

  private boolean is(Tree member) {
    return member instanceof VariableTree field
        && field.getName().contentEquals(name())
        && Symbols.variable(field) != null
        && Symbols.variable(field).getConstValue() instanceof Integer;
  }

  private Optional<TextEdit> edit(ClassTree declaration, Tree first, SourceText source) {
    int start = source.start(first);
    String indent = source.indentOf(start);
    String line =
        "%sprivate static final int %s = %d;%s".formatted(indent, name(), value, source.lineEnd());
    Tree last = lastConstant(declaration);
    if (last != null) {
      int next = source.nextLine(source.end(last));
      return source.between(source.end(last), next).isBlank()
          ? Optional.of(new TextEdit(next, next, line))
          : Optional.empty();
    }
    int open = source.text().indexOf('{', endOfHead(declaration, source));
    int next = source.nextLine(open);
    return open >= 0 && next <= start && source.between(open + 1, next).isBlank()
        ? Optional.of(new TextEdit(next, next, line + source.lineEnd()))
        : Optional.empty();
  }

  /** Where the head of a class ends, or a place in it behind all other braces. */
  private static int endOfHead(ClassTree declaration, SourceText source) {
    List<Tree> parts = new ArrayList<>(declaration.getTypeParameters());
    parts.add(declaration.getModifiers());
    parts.add(declaration.getExtendsClause());
    parts.addAll(declaration.getImplementsClause());
    return parts.stream()
        .filter(Objects::nonNull)
        .mapToInt(source::end)
        .reduce(source.start(declaration), Math::max);
  }

  /** The first member that stands in the source. */
  private static Optional<Tree> firstMember(ClassTree declaration) {
    return ((JCClassDecl) declaration)
        .getMembers().stream()
            .filter(each -> !(each instanceof JCMethodDecl method && isGenerated(method)))
            .map(each -> (Tree) each)
            .findFirst();
  }

  private static boolean isGenerated(JCMethodDecl method) {
    return (method.mods.flags & Flags.GENERATEDCONSTR) != 0;
  }

  /** The last of the constants at the start of a class, or null. */
  private static Tree lastConstant(ClassTree declaration) {
    Tree last = null;
    for (Tree each : declaration.getMembers()) {
      if (each instanceof JCMethodDecl method && isGenerated(method)) {
        continue;
      }
      if (!(each instanceof VariableTree field)
          || !field
              .getModifiers()
              .getFlags()
              .containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))) {
        return last;
      }
      last = each;
    }
    return last;
  }
}

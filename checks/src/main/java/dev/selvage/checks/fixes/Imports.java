package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import dev.selvage.checks.SourceText;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names the types that new code uses, and keeps the imports of its file in step with it. */
final class Imports {

  private final VisitorState state;
  private final CompilationUnitTree file;
  private final SourceText source;
  private final SortedSet<String> added = new TreeSet<>();

  Imports(VisitorState state, SourceText source) {
    this.state = state;
    this.file = state.getPath().getCompilationUnit();
    this.source = source;
  }

  /**
   * How new code may write a type: by its simple name, unless that is another type's.
   *
   * @param type its qualified name
   */
  String use(String type) {
    if (isTaken(type)) {
      return type;
    }
    if (names().noneMatch(each -> each.equals(type) || isOnDemand(each, type))) {
      added.add(type);
    }
    return simpleName(type);
  }

  /** Whether a type of the JDK is imported with all of its package. */
  private static boolean isOnDemand(String name, String type) {
    return type.startsWith("java.") && name.equals(packageOf(type) + ".*");
  }

  /** The imports that are missing, each in its place by the order of the names. */
  List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    StringBuilder atEnd = new StringBuilder();
    for (String type : added) {
      String line = "import " + type + ";" + source.lineEnd();
      imports().stream()
          .filter(each -> name(each).compareTo(type) > 0)
          .findFirst()
          .ifPresentOrElse(
              next -> edits.add(new TextEdit(source.start(next), source.start(next), line)),
              () -> atEnd.append(line));
    }
    if (atEnd.length() > 0) {
      edits.add(behindAll(atEnd.toString()));
    }
    return edits;
  }

  private TextEdit behindAll(String lines) {
    Tree last = imports().isEmpty() ? file.getPackage() : imports().get(imports().size() - 1);
    if (last == null) {
      return new TextEdit(0, 0, lines + source.lineEnd());
    }
    String gap = imports().isEmpty() ? source.lineEnd() : "";
    int end = source.end(last);
    int next = source.nextLine(end);
    return source.between(end, next).isBlank() && next > end
        ? new TextEdit(next, next, gap + lines)
        : new TextEdit(end, end, source.lineEnd() + gap + lines.stripTrailing());
  }

  /** The imports that a piece of code alone needs, and no longer does when it is rewritten. */
  List<TextEdit> withoutUnused(TextEdit rewritten) {
    String before = source.between(rewritten.start(), rewritten.end());
    List<TextEdit> edits = new ArrayList<>();
    for (ImportTree each : imports()) {
      String name = simpleName(name(each));
      int start = source.start(each);
      int next = source.nextLine(source.end(each));
      if (!name.equals("*")
          && mentions(before, name)
          && !mentions(rewritten.replacement(), name)
          && !mentions(source.between(next, rewritten.start()), name)
          && !mentions(source.between(rewritten.end(), source.text().length()), name)
          && source.between(source.lineStart(start), next).strip().equals(source.of(each))) {
        edits.add(new TextEdit(source.lineStart(start), next, ""));
      }
    }
    return edits;
  }

  /** Whether a word stands in code or in its comments. */
  static boolean mentions(String code, String word) {
    return code.matches("(?s).*\\b" + word + "\\b.*");
  }

  private boolean isTaken(String type) {
    String name = simpleName(type);
    return names().anyMatch(each -> each.endsWith("." + name) && !each.equals(type))
        || isMemberAround(name)
        || isUsedForAnother(name, type);
  }

  /** Whether a class around the place has or inherits a type of that name. */
  private boolean isMemberAround(String name) {
    for (TreePath at = state.getPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof JCClassDecl declaration
          && state.getTypes().closure(declaration.sym.type).stream()
              .anyMatch(each -> hasMember(each, name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasMember(Type type, String name) {
    return type.tsym instanceof ClassSymbol owner
        && owner
            .members()
            .getSymbols(each -> each instanceof ClassSymbol && each.name.contentEquals(name))
            .iterator()
            .hasNext();
  }

  private boolean isUsedForAnother(String name, String type) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        found[0] |=
            identifier.getName().contentEquals(name)
                && !(((JCIdent) identifier).sym instanceof ClassSymbol known
                    && known.getQualifiedName().contentEquals(type));
        return null;
      }

      @Override
      public Void visitClass(ClassTree declaration, Void unused) {
        found[0] |= declaration.getSimpleName().contentEquals(name);
        return super.visitClass(declaration, null);
      }
    }.scan(file, null);
    return found[0];
  }

  private Stream<String> names() {
    return imports().stream().map(Imports::name);
  }

  private List<? extends ImportTree> imports() {
    return file.getImports().stream().filter(each -> !each.isStatic()).toList();
  }

  private static String name(ImportTree each) {
    return each.getQualifiedIdentifier().toString();
  }

  private static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}

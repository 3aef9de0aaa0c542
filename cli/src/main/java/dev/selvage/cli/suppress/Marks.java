package dev.selvage.cli.suppress;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import dev.selvage.report.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The suppressions of one source file that a machine wrote: names in {@code @SuppressWarnings} with
 * a comment behind them. Those that a person wrote are never touched, and the marks are added to a
 * text that has none. The text around them stays as it is, to the last character: JavaParser says
 * where things are, and edits of the text do the rest.
 */
final class Marks {

  /** Stands behind each name that a machine wrote. */
  static final String MARK = " /* selvage */";

  private static final String ANNOTATION = "SuppressWarnings";
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String text;
  private final SourceText places;
  private final CompilationUnit unit;

  private Marks(String text, CompilationUnit unit) {
    this.text = text;
    this.places = new SourceText(text);
    this.unit = unit;
  }

  /** The marks of a source file, if its text parses. */
  static Optional<Marks> in(String text) {
    ParserConfiguration newest =
        new ParserConfiguration().setLanguageLevel(LanguageLevel.RAW).setTabSize(1);
    String readable = text.startsWith(BYTE_ORDER_MARK) ? " " + text.substring(1) : text;
    ParseResult<CompilationUnit> parsed = new JavaParser(newest).parse(readable);
    return parsed.isSuccessful()
        ? parsed.getResult().map(unit -> new Marks(text, unit))
        : Optional.empty();
  }

  /** The text without any of them. */
  String removed() {
    List<TextEdit> edits = new ArrayList<>();
    for (AnnotationExpr each : unit.findAll(AnnotationExpr.class)) {
      if (isSuppression(each) && code(each).contains(MARK)) {
        edits.add(without(each));
      }
    }
    return edits.isEmpty() ? text : new Fix("remove", edits).applyTo(text);
  }

  private TextEdit without(AnnotationExpr annotation) {
    List<Expression> names = names(annotation);
    List<String> kept = names.stream().filter(name -> !isMarked(name)).map(this::code).toList();
    if (kept.isEmpty()) {
      return new TextEdit(start(annotation), startOfNext(annotation), "");
    }
    Expression value = value(annotation).orElseThrow();
    return new TextEdit(start(value), end(value), braced(kept));
  }

  /** Behind the white space that parts an annotation from what it stands on. */
  private int startOfNext(AnnotationExpr annotation) {
    int next = end(annotation);
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /**
   * Where one is wanted.
   *
   * @param line of the finding, from 1
   * @param column of the finding, from 1
   * @param check the name
   * @param outer 0 for the smallest declaration around the place, 1 for the next around that, and
   *     so on; the outermost where there are no more
   */
  record Wish(int line, int column, String check, int outer) {}

  /** The text with all that are wanted, each name once on a declaration. */
  String added(Collection<Wish> wishes) {
    Map<Node, Set<String>> wanted = new LinkedHashMap<>();
    for (Wish wish : wishes) {
      List<Node> around = declarations(wish.line(), wish.column());
      if (!around.isEmpty()) {
        Node declaration = around.get(Math.min(wish.outer(), around.size() - 1));
        wanted.computeIfAbsent(declaration, each -> new TreeSet<>()).add(wish.check());
      }
    }
    List<TextEdit> edits = new ArrayList<>();
    wanted.forEach((declaration, checks) -> on(declaration, checks).ifPresent(edits::add));
    return edits.isEmpty() ? text : new Fix("add", edits).applyTo(text);
  }

  private Optional<TextEdit> on(Node declaration, Set<String> checks) {
    Optional<AnnotationExpr> present =
        ((NodeWithAnnotations<?>) declaration)
            .getAnnotations().stream().filter(Marks::isSuppression).findFirst();
    List<String> names = new ArrayList<>();
    present.ifPresent(each -> names(each).forEach(name -> names.add(code(name))));
    List<String> added =
        checks.stream()
            .map(check -> '"' + check + '"')
            .filter(name -> !names.contains(name))
            .map(name -> name + MARK)
            .toList();
    names.addAll(added);
    if (added.isEmpty()) {
      return Optional.empty();
    }
    if (present.isPresent()) {
      return value(present.get())
          .map(value -> new TextEdit(start(value), end(value), braced(names)));
    }
    int start = start(declaration);
    String annotation = "@%s(%s)%s".formatted(ANNOTATION, braced(names), separator(start));
    return Optional.of(new TextEdit(start, start, annotation));
  }

  /** A line of its own where the declaration begins a line. */
  private String separator(int start) {
    int lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
    String before = text.substring(lineStart + 1, start);
    return before.isBlank() ? lineEnd() + before : " ";
  }

  private String lineEnd() {
    return LINE_END.matcher(text).results().findFirst().map(end -> end.group()).orElse("\n");
  }

  /** The innermost comes first. */
  private List<Node> declarations(int line, int column) {
    return unit.stream()
        .filter(Marks::canBeAnnotated)
        .filter(
            node -> node.getRange().filter(r -> r.contains(new Position(line, column))).isPresent())
        .sorted(Comparator.comparing((Node node) -> end(node) - start(node)))
        .toList();
  }

  private static boolean canBeAnnotated(Node node) {
    return node instanceof VariableDeclarationExpr
            && node.getParentNode().filter(ExpressionStmt.class::isInstance).isPresent()
        || node instanceof BodyDeclaration && !(node instanceof InitializerDeclaration);
  }

  private static boolean isSuppression(AnnotationExpr annotation) {
    return annotation.getName().getIdentifier().equals(ANNOTATION);
  }

  private static Optional<Expression> value(AnnotationExpr annotation) {
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      return Optional.of(single.getMemberValue());
    }
    return annotation instanceof NormalAnnotationExpr normal
        ? normal.getPairs().stream().map(pair -> pair.getValue()).findFirst()
        : Optional.empty();
  }

  private static List<Expression> names(AnnotationExpr annotation) {
    return value(annotation)
        .map(
            value ->
                value instanceof ArrayInitializerExpr array
                    ? List.copyOf(array.getValues())
                    : List.of(value))
        .orElse(List.of());
  }

  private static String braced(List<String> names) {
    return names.size() == 1 ? names.get(0) : "{" + String.join(", ", names) + "}";
  }

  private boolean isMarked(Expression name) {
    return text.startsWith(MARK, end(name));
  }

  private String code(Node node) {
    return text.substring(start(node), end(node));
  }

  private int start(Node node) {
    Position begin = node.getBegin().orElseThrow();
    return places.offset(begin.line, begin.column);
  }

  private int end(Node node) {
    Position end = node.getEnd().orElseThrow();
    return places.offset(end.line, end.column) + 1;
  }
}

package dev.selvage.report;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.selvage.finding.Region;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the call, and the member around it, behind a line of a source file: all that a class file
 * tells is the line. Keeps the last file, because findings come file by file. Not thread-safe.
 */
public final class SourceLocator {

  /** What class files call a constructor. */
  private static final String CONSTRUCTOR = "<init>";

  /**
   * A place in a source file.
   *
   * @param region the call, from its name to its end; the line where there is no such call
   * @param member the member around it without its class, such as {@code place(Order)}; empty where
   *     none is
   * @param code the text of the region
   */
  public record Place(Region region, String member, String code) {}

  private final JavaParser parser;
  private final Sources sources;
  private Path lastFile;
  private Optional<CompilationUnit> last = Optional.empty();

  /** A locator in files of {@code charset}. */
  public SourceLocator(Charset charset) {
    this.sources = new Sources(charset);
    this.parser =
        new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.RAW).setTabSize(1));
  }

  /**
   * The place of a call.
   *
   * @param line from 1; less where the class file does not say
   * @param called the name of the called method, {@code <init>} for a constructor; empty where no
   *     call is meant
   * @return empty if the file cannot be read or has no such line. A file that does not parse costs
   *     the member, and the region is the line
   */
  public Optional<Place> locate(Path file, int line, String called) {
    Optional<SourceText> source = sources.text(file.toString());
    Optional<String> text = source.flatMap(each -> each.line(Math.max(1, line)));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<CompilationUnit> unit = unit(file, source.get());
    return unit.flatMap(each -> call(each, line, called))
        .map(call -> place(call, source.get()))
        .or(() -> unit.flatMap(each -> innermost(each, line)).map(at -> line(text.get(), line, at)))
        .or(() -> Optional.of(line(text.get(), line, null)));
  }

  private Optional<CompilationUnit> unit(Path file, SourceText source) {
    if (!file.equals(lastFile)) {
      last = parser.parse(source.text()).getResult();
      lastFile = file;
    }
    return last;
  }

  /** The call of that name whose name is on the line, or the smallest around it. */
  private static Optional<Node> call(CompilationUnit unit, int line, String called) {
    return unit.stream()
        .filter(node -> isCallOf(node, called) && isAround(node, line))
        .min(
            Comparator.comparing((Node node) -> nameStart(node).line != line)
                .thenComparing(node -> node.getRange().orElseThrow().getLineCount()));
  }

  private static boolean isCallOf(Node node, String called) {
    return node instanceof MethodCallExpr call && call.getNameAsString().equals(called)
        || node instanceof MethodReferenceExpr reference
            && reference.getIdentifier().equals(called.equals(CONSTRUCTOR) ? "new" : called)
        || node instanceof ObjectCreationExpr && called.equals(CONSTRUCTOR);
  }

  private static boolean isAround(Node node, int line) {
    return node.getRange()
        .filter(range -> range.begin.line <= line && line <= range.end.line)
        .isPresent();
  }

  /** A call begins with its name: what stands in front of it may be a chain of many lines. */
  private static Position nameStart(Node call) {
    Node start = call instanceof MethodCallExpr named ? named.getName() : call;
    return start.getBegin().orElseThrow();
  }

  private static Place place(Node call, SourceText source) {
    Position start = nameStart(call);
    Position end = call.getEnd().orElseThrow();
    Region region = new Region(start.line, start.column, end.line, end.column + 1);
    return new Place(region, member(call), source.between(region));
  }

  private static Optional<Node> innermost(CompilationUnit unit, int line) {
    return unit.stream()
        .filter(node -> isAround(node, line))
        .filter(node -> node instanceof CallableDeclaration || node instanceof FieldDeclaration)
        .min(Comparator.comparing(node -> node.getRange().orElseThrow().getLineCount()));
  }

  private static Place line(String text, int line, Node around) {
    String code = text.strip();
    int start = code.isEmpty() ? 1 : text.indexOf(code) + 1;
    int number = Math.max(1, line);
    Region region = new Region(number, start, number, start + code.length());
    return new Place(region, around == null ? "" : member(around), code);
  }

  private static String member(Node node) {
    String field = "";
    for (Node at = node; at != null; at = at.getParentNode().orElse(null)) {
      if (at instanceof CallableDeclaration<?> method) {
        return signature(method);
      }
      if (at instanceof VariableDeclarator variable) {
        field = variable.getNameAsString();
      } else if (at instanceof FieldDeclaration declaration) {
        return field.isEmpty() ? declaration.getVariable(0).getNameAsString() : field;
      } else if (at instanceof TypeDeclaration) {
        return "";
      }
    }
    return "";
  }

  private static String signature(CallableDeclaration<?> method) {
    String name = method instanceof ConstructorDeclaration ? CONSTRUCTOR : method.getNameAsString();
    return name
        + method.getParameters().stream()
            .map(each -> simpleName(each.getType()) + (each.isVarArgs() ? "[]" : ""))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String simpleName(Type type) {
    if (type instanceof ArrayType array) {
      return simpleName(array.getComponentType()) + "[]";
    }
    return type instanceof ClassOrInterfaceType named ? named.getNameAsString() : type.asString();
  }
}

package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import java.util.regex.Pattern;

/** The text of a file and where its trees stand in it. Offsets count characters from 0. */
public final class SourceText {

  private static final Pattern COMMENT = Pattern.compile("//|/\\*");

  private final String text;
  private final CompilationUnitTree file;
  private final SourcePositions positions;

  public SourceText(VisitorState state) {
    this.text = String.valueOf(state.getSourceCode());
    this.file = state.getPath().getCompilationUnit();
    this.positions = JavacTrees.instance(state.context).getSourcePositions();
  }

  public int start(Tree tree) {
    return (int) positions.getStartPosition(file, tree);
  }

  /** The offset behind the last character of {@code tree}. */
  public int end(Tree tree) {
    return (int) positions.getEndPosition(file, tree);
  }

  public String of(Tree tree) {
    return text.substring(start(tree), end(tree));
  }

  public String between(int start, int end) {
    return text.substring(start, end);
  }

  /** The offset behind the parenthesis that ends the head of a handler, if it has one. */
  public int endOfHead(CatchTree handler) {
    int parenthesis = text.lastIndexOf(')', start(handler.getBlock()));
    return parenthesis < start(handler) ? start(handler) + "catch".length() : parenthesis + 1;
  }

  /** The offset of the name in the declaration of a method. */
  public int nameOf(MethodTree method) {
    return ((JCMethodDecl) method).pos;
  }

  public int line(Tree tree) {
    return (int) file.getLineMap().getLineNumber(start(tree));
  }

  /** Whether a comment, or a string that looks like one, begins between two offsets. */
  public boolean hasComment(int start, int end) {
    return COMMENT.matcher(between(start, end)).find();
  }

  /** The same for the text of a tree. */
  public boolean hasComment(Tree tree) {
    return hasComment(start(tree), end(tree));
  }

  /** Whether nothing stands in front of code on its line. */
  public boolean startsLine(Tree tree) {
    int start = start(tree);
    return between(lineStart(start), start).isBlank();
  }

  /** Whether a statement has its lines for itself. */
  public boolean standsAlone(Tree statement) {
    int end = end(statement);
    return startsLine(statement) && between(end, nextLine(end)).isBlank();
  }

  /** The offset of the first character of the line that {@code offset} is in. */
  public int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The offset of the first character behind the line that {@code offset} is in. */
  public int nextLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  /** The white space at the start of the line that {@code offset} is in. */
  public String indentOf(int offset) {
    int start = lineStart(offset);
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /**
   * One step of indentation: how much deeper the first statement of {@code block} stands than
   * {@code indent}, or what the file uses elsewhere.
   */
  public String indentUnit(BlockTree block, String indent) {
    if (!block.getStatements().isEmpty()) {
      int first = start(block.getStatements().get(0));
      String inner = indentOf(first);
      if (lineStart(first) > start(block)
          && inner.length() > indent.length()
          && inner.startsWith(indent)) {
        return inner.substring(indent.length());
      }
    }
    return fileIndentUnit();
  }

  /** One step of indentation, guessed from the first indented line of the file. */
  public String fileIndentUnit() {
    return text.lines()
        .filter(line -> !line.isBlank() && Character.isWhitespace(line.charAt(0)))
        .filter(line -> !line.strip().startsWith("*"))
        .findFirst()
        .map(line -> line.substring(0, line.length() - line.stripLeading().length()))
        .orElse("    ");
  }

  /** The line end that the file uses. */
  public String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** The whole text. */
  public String text() {
    return text;
  }
}

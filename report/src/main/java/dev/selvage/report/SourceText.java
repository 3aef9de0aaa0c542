package dev.selvage.report;

import dev.selvage.finding.Region;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The text of a source file and where its lines are, with the line ends of the Java language: CR,
 * LF, and CR LF.
 */
public final class SourceText {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final String text;
  private final int[] lineStarts;

  /** A source file whose content is {@code text}. */
  public SourceText(String text) {
    this.text = text;
    Matcher ends = LINE_END.matcher(text);
    this.lineStarts =
        IntStream.concat(IntStream.of(0), ends.results().mapToInt(end -> end.end())).toArray();
  }

  /** All of the text, line ends as they stand in the file. */
  public String text() {
    return text;
  }

  /** The line of that number, from 1, without its end; empty if the file is shorter. */
  public Optional<String> line(int number) {
    if (number < 1 || number > lineStarts.length) {
      return Optional.empty();
    }
    int start = lineStarts[number - 1];
    Matcher end = LINE_END.matcher(text).region(start, text.length());
    return Optional.of(text.substring(start, end.find() ? end.start() : text.length()));
  }

  /**
   * The text of a region; what lies outside of the file is left out.
   *
   * @param region lines and columns as this class counts them
   */
  public String between(Region region) {
    int start = offset(region.startLine(), region.startColumn());
    return text.substring(start, Math.max(start, offset(region.endLine(), region.endColumn())));
  }

  /** The offset of a place, from 0: the end of the text for one beyond it. */
  public int offset(int line, int column) {
    return line > lineStarts.length
        ? text.length()
        : Math.min(text.length(), lineStarts[line - 1] + column - 1);
  }

  /** The line, from 1, in which the character at {@code offset} lies. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column, from 1, of the character at {@code offset}. */
  public int columnOf(int offset) {
    return offset - lineStarts[lineOf(offset) - 1] + 1;
  }
}

package dev.selvage.checks;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import dev.selvage.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of Java on a page: members of a class, or statements.
 *
 * <p>A comment {@code // flagged} at the end of a line says that the page's check warns of it,
 * {@code // flagged: OtherCheck} that another one does, and {@code // noted} that it is a note.
 * Lines without are quiet. At the top of an example may stand {@code // -Xep...}, an option; {@code
 * // in src/test/java}, the folder of the file; and {@code // fixed}: this is what the first fix
 * makes of the example before it. Imports stand behind such comments.
 *
 * @param line where it begins on the page
 * @param code without what the comments above say
 * @param flags the findings that it has to have
 * @param imports that its file has beside those of all examples
 * @param options with which it is compiled
 * @param folder in which its file lies
 * @param isFixed whether it is what a fix makes of the example before it
 */
record PageExample(
    String page,
    int line,
    List<String> code,
    List<Flagged> flags,
    List<String> imports,
    List<String> options,
    String folder,
    boolean isFixed) {

  /**
   * A finding to expect.
   *
   * @param line counted from the first of the code
   */
  record Flagged(int line, String check, Severity severity) {}

  private static final Pattern VERDICT =
      Pattern.compile("^(?<code>.*\\S) +// (?<verdict>flagged|noted)(: (?<check>\\w+))?$");

  private static final String FOLDER = "// in ";
  private static final String FIXED = "// fixed";
  private static final String IMPORT = "import ";
  private static final String OPTION = "// -Xep";

  private static final String IMPORTS =
      """
      import com.google.common.util.concurrent.Uninterruptibles;
      import java.io.*;
      import java.net.*;
      import java.nio.file.*;
      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.locks.*;
      import java.util.function.*;
      import java.util.stream.*;
      """;

  static PageExample of(Page page, int line, List<String> lines) {
    List<String> options = new ArrayList<>();
    String folder = "src/main/java";
    boolean isFixed = false;
    int start = 0;
    for (; start < lines.size() && lines.get(start).startsWith("//"); start++) {
      String comment = lines.get(start);
      if (comment.startsWith(OPTION)) {
        options.add(comment.substring("// ".length()));
      } else if (comment.startsWith(FOLDER)) {
        folder = comment.substring(FOLDER.length());
      } else if (comment.equals(FIXED)) {
        isFixed = true;
      } else {
        break;
      }
    }
    int first = start;
    while (lines.get(start).startsWith(IMPORT) || (start > first && lines.get(start).isBlank())) {
      start++;
    }
    List<String> imports =
        lines.subList(first, start).stream().filter(each -> !each.isBlank()).toList();
    List<String> code = new ArrayList<>();
    List<Flagged> flags = new ArrayList<>();
    for (String each : lines.subList(start, lines.size())) {
      Matcher verdict = VERDICT.matcher(each);
      code.add(verdict.matches() ? verdict.group("code") : each);
      if (verdict.matches()) {
        flags.add(flagged(code.size(), page, verdict));
      }
    }
    return new PageExample(
        page.check(), line + start, code, flags, imports, List.copyOf(options), folder, isFixed);
  }

  private static Flagged flagged(int line, Page page, Matcher verdict) {
    return new Flagged(
        line,
        verdict.group("check") == null ? page.check() : verdict.group("check"),
        verdict.group("verdict").equals("noted") ? Severity.NOTE : Severity.WARNING);
  }

  /** The name of its class. */
  String className() {
    return "ExampleAtLine" + line;
  }

  /** The file to compile; its other classes are in {@link PageCast}. */
  String source() {
    return head() + indented(code) + tail();
  }

  private String head() {
    String type = "abstract class %s extends PageCast {".formatted(className());
    String all =
        Stream.concat(IMPORTS.lines(), imports.stream())
            .sorted()
            .map(each -> each + "\n")
            .collect(Collectors.joining());
    return all + type + (isClassBody() ? "\n" : "\n  void example() {\n");
  }

  private String tail() {
    return isClassBody() ? "}\n" : "  }\n}\n";
  }

  private String indented(List<String> lines) {
    String indent = isClassBody() ? "  " : "    ";
    return lines.stream()
        .map(each -> each.isEmpty() ? "\n" : indent + each + "\n")
        .collect(Collectors.joining());
  }

  /** Where a line of the file is in the code. */
  int lineOfCode(int lineOfSource) {
    return lineOfSource - (int) head().lines().count();
  }

  private boolean isClassBody() {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);
    String type = "class Body {\n%s\n}".formatted(String.join("\n", code));
    return new JavaParser(configuration).parse(type).isSuccessful();
  }

  @Override
  public String toString() {
    return "line " + line;
  }
}

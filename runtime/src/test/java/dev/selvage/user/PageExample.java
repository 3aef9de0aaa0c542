package dev.selvage.user;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of Java on the page: imports, statements, or members of a class. It extends {@link
 * PageCast}.
 *
 * <p>{@code // JDK 25} in its first line says what it takes. {@code // prints x} at the end of a
 * line says what it prints when it runs, all such lines together; without any it does not run.
 *
 * @param line where it begins on the page
 */
record PageExample(int line, List<String> code) {
  private static final Pattern PRINTS = Pattern.compile("// prints (.*)");
  private static final Pattern RELEASE = Pattern.compile("// JDK (\\d+)");
  private static final int LEAST_RELEASE = 17;

  private static final String IMPORTS =
      """
      import dev.selvage.scope.*;
      import dev.selvage.scope.FanOut.Order;
      import dev.selvage.scope.StructuredTaskScope.*;
      import dev.selvage.scope.StructuredTaskScope;
      import dev.selvage.user.PageCast;
      import io.micrometer.context.*;
      import java.io.*;
      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.*;
      import org.slf4j.MDC;
      """;

  PageExample {
    code = List.copyOf(code);
  }

  /** What stands in {@code ```java} fences, in the order of the page. */
  static List<PageExample> of(List<String> page) {
    List<PageExample> examples = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < page.size(); i++) {
      if (start < 0 && page.get(i).equals("```java")) {
        start = i + 1;
      } else if (start >= 0 && page.get(i).equals("```")) {
        examples.add(new PageExample(start + 1, page.subList(start, i)));
        start = -1;
      }
    }
    return examples;
  }

  /** The release of Java that it needs. */
  int release() {
    return RELEASE
        .matcher(code.get(0))
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .findFirst()
        .orElse(LEAST_RELEASE);
  }

  /** What it prints, the lines joined by blanks; empty if it does not run. */
  String prints() {
    return code.stream()
        .flatMap(each -> PRINTS.matcher(each).results())
        .map(match -> match.group(1))
        .collect(Collectors.joining(" "));
  }

  /** Compiles it into {@code directory}; what javac has to say. */
  List<String> compile(Path directory) {
    Javac javac = new Javac(directory, release());
    return javac.compile(javac.parses(asStatements()) ? asStatements() : asMembers());
  }

  /** The name of its class, which has a method {@code example} if it is to run. */
  String className() {
    return "ExampleAtLine" + line;
  }

  private String asMembers() {
    return source(own("(?!import ).*"));
  }

  private String asStatements() {
    return source("void example() throws Exception {\n" + own("(?!import ).*") + "}\n");
  }

  private String source(String body) {
    return IMPORTS
        + own("import .*")
        + "class "
        + className()
        + " extends PageCast {\n"
        + body
        + "}\n";
  }

  private String own(String lines) {
    return code.stream()
        .filter(each -> each.matches(lines))
        .map(each -> each + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "line " + line;
  }
}

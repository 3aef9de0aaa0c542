package dev.selvage.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A virtual thread that blocks inside of {@code synchronized} blocks its carrier on JDK 21 to 23.
 * So nothing is called there but what only reads and writes fields and lists of ours: nothing that
 * waits, and nothing of the user's.
 */
final class MonitorsTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/selvage/scope");

  private static final Pattern MONITOR = Pattern.compile("\\bsynchronized\\b[^{;]*\\{");
  private static final Pattern CALL = Pattern.compile("(\\w+)(?:<[^>]*>)?\\s*\\(");
  private static final Set<String> KEYWORDS = Set.of("if", "while", "for", "catch", "switch");

  /** Methods of ArrayList and List, and of ours those that only read fields. */
  private static final Set<String> HARMLESS =
      Set.of(
          "ArrayList",
          "add",
          "addAll",
          "clear",
          "copyOf",
          "get",
          "of",
          "size",
          "subList",
          "results");

  @Test
  void guardNothingThatMayBlock() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(SOURCES)) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    List<String> calls = new ArrayList<>();
    for (Path file : files) {
      calls.addAll(callsUnderMonitors(Files.readString(file)));
    }

    assertThat(calls).as("calls under monitors").hasSizeGreaterThan(10);
    assertThat(HARMLESS).containsAll(calls);
  }

  @Test
  void areFoundWhereTheyAre() {
    assertThat(
            callsUnderMonitors(
                "synchronized void a() { if (x) { b(new C<>(1)); } } void d() { e(); }"
                    + " void f() { synchronized (g) { h.i(); } j(); }"))
        .containsExactly("b", "C", "i");
  }

  private static List<String> callsUnderMonitors(String source) {
    List<String> calls = new ArrayList<>();
    for (Matcher monitor = MONITOR.matcher(source); monitor.find(); ) {
      String body = source.substring(monitor.end(), end(source, monitor.end()));
      for (Matcher call = CALL.matcher(body); call.find(); ) {
        if (!KEYWORDS.contains(call.group(1))) {
          calls.add(call.group(1));
        }
      }
    }
    return calls;
  }

  /** Where the block ends that is open at {@code start}. */
  private static int end(String source, int start) {
    int depth = 1;
    int at = start;
    while (depth > 0) {
      char now = source.charAt(at++);
      depth += now == '{' ? 1 : now == '}' ? -1 : 0;
    }
    return at - 1;
  }
}

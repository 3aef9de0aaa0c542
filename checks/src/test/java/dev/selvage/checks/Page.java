package dev.selvage.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of {@code docs/checks}.
 *
 * @param check the check that it is about: its file's name
 */
record Page(String check, String text) {

  private static final Path PAGES = Path.of("..", "docs", "checks").toAbsolutePath().normalize();

  private static final String EXTENSION = ".md";

  /** All pages, by name. */
  static List<Page> all() {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.sorted().map(Page::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page of(Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(EXTENSION)) {
      throw new IllegalStateException("no page: " + file);
    }
    try {
      return new Page(
          name.substring(0, name.length() - EXTENSION.length()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The heading of the page. */
  String title() {
    return text.lines().findFirst().orElse("").replaceFirst("^# ", "");
  }

  /** Whether it says that the check has to be asked for. */
  boolean isOffByDefault() {
    return text.contains("Off by default");
  }

  /** The messages that it quotes. */
  List<String> quotes() {
    return text.lines()
        .filter(line -> line.startsWith("> "))
        .map(line -> line.substring(2))
        .toList();
  }

  /** What stands in {@code ```java} fences, in the order of the page. */
  List<PageExample> examples() {
    List<PageExample> examples = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int start = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (start < 0 && lines.get(i).equals("```java")) {
        start = i + 1;
      } else if (start >= 0 && lines.get(i).equals("```")) {
        examples.add(PageExample.of(this, start + 1, lines.subList(start, i)));
        start = -1;
      }
    }
    return examples;
  }
}

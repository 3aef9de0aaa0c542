package dev.selvage.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the lines of a catalog file. Blank lines and lines that begin with {@code #} say nothing.
 */
final class FactFile {
  private static final String OF_MEMBERS =
      "expected `kind  type#method(types)  [since=N]  # reason`, with `(..)` for all overloads and"
          + " `name*` for all names that begin so, such as"
          + " `uninterruptible-wait  java.util.concurrent.Semaphore#acquireUninterruptibly(int)"
          + "  # its name says so`";
  private static final String OF_TYPES =
      "expected `kind  type  [since=N]  # reason`, such as"
          + " `task-handle  java.util.concurrent.Future  # tells how its task ended`";

  private static final String NAME = "[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*";
  private static final String TYPE = NAME + "(?:\\." + NAME + ")*";
  private static final Pattern LINE =
      Pattern.compile("(\\S+)\\s+([^#\\s]\\S*(?:\\s+[^#\\s]\\S*)*)\\s+#(.*)");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?<type>%s)(?<member>#(?<method>%s\\*?|\\*|<init>)\\((?<parameters>[^()]*)\\))?(?:\\s+since=(?<since>\\d{1,3}))?"
              .formatted(TYPE, NAME));
  private static final Pattern PARAMETER = Pattern.compile(TYPE + "(?:\\[\\])*");

  private FactFile() {}

  /**
   * The facts of a file, in its order.
   *
   * @param name the file's name, for {@link Fact#source()} and for messages
   * @throws CatalogException if a line is no fact; the message names it and says what is expected
   */
  static List<Fact> parse(String name, List<String> lines) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        facts.add(fact(line, name + ":" + (i + 1)));
      }
    }
    return facts;
  }

  private static Fact fact(String line, String source) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw malformed(
          source, line, "a kind, a member or type, and a reason are needed", OF_MEMBERS);
    }
    Kind kind =
        Kind.of(parts.group(1))
            .orElseThrow(() -> malformed(source, line, unknown(parts.group(1)), OF_MEMBERS));
    String expected = kind.isOfTypes() ? OF_TYPES : OF_MEMBERS;
    Matcher subject = SUBJECT.matcher(parts.group(2));
    if (!subject.matches() || kind.isOfTypes() == (subject.group("member") != null)) {
      String what = "`%s` is no %s".formatted(parts.group(2), kind.isOfTypes() ? "type" : "member");
      throw malformed(source, line, what, expected);
    }
    String reason = parts.group(3).strip();
    if (reason.isEmpty()) {
      throw malformed(source, line, "the reason is missing", expected);
    }
    String since = subject.group("since");
    return new Fact(
        kind,
        subject.group("type"),
        kind.isOfTypes() ? "" : subject.group("method"),
        kind.isOfTypes() ? List.of() : parameters(subject.group("parameters"), source, line),
        since == null ? 0 : Integer.parseInt(since),
        reason,
        source);
  }

  private static List<String> parameters(String text, String source, String line) {
    if (text.isBlank()) {
      return List.of();
    }
    if (text.equals(Fact.ANY)) {
      return List.of(Fact.ANY);
    }
    List<String> types = Stream.of(text.split(",", -1)).map(String::strip).toList();
    for (String type : types) {
      if (!PARAMETER.matcher(type).matches()) {
        throw malformed(source, line, "`%s` is no erased type".formatted(type), OF_MEMBERS);
      }
    }
    return types;
  }

  private static String unknown(String kind) {
    return "`%s` is none of the kinds %s"
        .formatted(
            kind, Stream.of(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")));
  }

  private static CatalogException malformed(
      String source, String line, String what, String expected) {
    return new CatalogException("%s: %s: `%s`; %s".formatted(source, what, line, expected));
  }
}

package dev.selvage.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.comments.Comment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file of {@code testdata/cases}.
 *
 * @param check the check whose cases these are: the name of the directory
 * @param javaVersion the oldest JDK that compiles it: 17, or what the {@code java21} in its path
 *     says
 * @param options what to give to the plugin: the first line says it, and the directory
 */
record CaseFile(Path path, String check, int javaVersion, List<String> options) {

  private static final Path CASES = Path.of("..", "testdata", "cases").toAbsolutePath().normalize();
  private static final String OPTIONS = "// options: ";

  /** What every file of a directory is compiled with: a check that is off must be switched on. */
  private static final Map<String, String> DIRECTORY_OPTIONS =
      Map.of(
          "BusyWait", "-Xep:BusyWait:WARN",
          "UnboundedTaskQueue", "-Xep:UnboundedTaskQueue:WARN",
          "UnboundedWait", "-Xep:UnboundedWait:WARN",
          "UncancellableWait", "-Xep:UncancellableWait:WARN");

  /** All files, by check and name. */
  static List<CaseFile> all() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      List<CaseFile> all = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.add(of(file));
      }
      all.sort(Comparator.comparing(CaseFile::check).thenComparing(CaseFile::name));
      return all;
    }
  }

  private static CaseFile of(Path file) throws IOException {
    String check = CASES.relativize(file).getName(0).toString();
    List<String> options = new ArrayList<>();
    if (DIRECTORY_OPTIONS.containsKey(check)) {
      options.add(DIRECTORY_OPTIONS.get(check));
    }
    String firstLine = Files.readAllLines(file).get(0);
    if (firstLine.startsWith(OPTIONS)) {
      options.addAll(List.of(firstLine.substring(OPTIONS.length()).split(" ")));
    }
    return new CaseFile(file, check, javaVersion(file), List.copyOf(options));
  }

  private static int javaVersion(Path file) {
    String directory = file.getParent().getFileName().toString();
    return directory.matches("java\\d\\d") ? Integer.parseInt(directory.substring(4)) : 17;
  }

  /**
   * All files by the compilation that they are part of: they share check, release and options. The
   * system property {@code selvage.only}, a check's name, leaves those of that check, while one
   * writes it.
   */
  static Map<String, List<CaseFile>> byCompilation() throws IOException {
    return all().stream()
        .filter(file -> isAskedFor(file.check()))
        .collect(groupingBy(CaseFile::compilation, TreeMap::new, toList()));
  }

  /** Whether the tests are to look at this check. */
  static boolean isAskedFor(String check) {
    return List.of("", check).contains(System.getProperty("selvage.only", ""));
  }

  private String compilation() {
    return check + " " + javaVersion + " " + String.join(" ", options);
  }

  /** What javac is told, so that it compiles for the release that the directory says. */
  List<String> javacOptions() {
    return javaVersion > 17 ? List.of("--release", String.valueOf(javaVersion)) : List.of();
  }

  /** Whether this JDK compiles it. */
  boolean isSupported() {
    return javaVersion <= Runtime.version().feature();
  }

  String name() {
    return path.getFileName().toString();
  }

  /** The path below {@code testdata/cases}. */
  String title() {
    return CASES.relativize(path).toString();
  }

  /** The file as JavaParser sees it. */
  CompilationUnit parse() {
    LanguageLevel level = LanguageLevel.valueOf("JAVA_" + Math.max(21, javaVersion));
    ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(level);
    ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(source());
    return result
        .getResult()
        .filter(file -> result.isSuccessful())
        .orElseThrow(() -> new AssertionError(title() + ": " + result.getProblems()));
  }

  String source() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its line comments, in order, without the slashes. JavaParser gives some of them twice. */
  List<Comment> lineComments() {
    Map<Position, Comment> comments = new TreeMap<>();
    parse().getAllComments().stream()
        .filter(Comment::isLineComment)
        .forEach(comment -> comments.put(comment.getRange().orElseThrow().begin, comment));
    return List.copyOf(comments.values());
  }
}

package dev.selvage.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Applies all fixes to the sources of real libraries: what compiled compiles, each fix takes one
 * finding away, and a second run changes nothing. Runs in the profile {@code libraries}, where the
 * property {@code selvage.libraries} names them.
 */
@Tag("libraries")
final class FixedLibrariesTest {
  private static final Pattern FIXED = Pattern.compile("(\\d+) [A-Z]\\w+");
  private static final Pattern FOUND = Pattern.compile("(\\d+) findings? .*");

  /**
   * A run of the command line.
   *
   * @param fixed how many findings it has fixed
   * @param left how many it reports
   */
  private record Run(int fixed, int left, String output) {}

  @TestFactory
  Stream<DynamicTest> libraries() {
    return Stream.of(System.getProperty("selvage.libraries").split(","))
        .map(each -> dynamicTest(each, () -> isFixed(each)));
  }

  private static void isFixed(String coordinates)
      throws IOException, InterruptedException, MavenInvocationException {
    Library library = Library.fetch(coordinates);
    Map<String, List<String>> errors = library.errors();
    Run before = selvage(library);
    Run first = selvage(library, "--fix");
    Map<Path, String> fixed = library.texts();

    assertThat(first.fixed()).as(first.output()).isPositive();
    assertThat(library.errors()).as("what javac says").isEqualTo(errors);
    assertThat(first.left()).as(first.output()).isEqualTo(before.left() - first.fixed());
    Run second = selvage(library, "--fix");
    assertThat(second.fixed()).as(second.output()).isZero();
    assertThat(library.texts()).isEqualTo(fixed);

    System.out.printf(
        "%s: %d files, %d findings, %d fixed, %d left%n",
        coordinates, fixed.size(), before.left(), first.fixed(), second.left());
  }

  private static Run selvage(Library library, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Project.ROOT.resolve("bin/selvage").toString());
    command.add("check");
    command.addAll(List.of(options));
    command.add("--classpath=" + library.classPath());
    command.add(library.sources().toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isLessThan(2);
    return new Run(
        sum(FIXED, output.lines().filter(line -> line.startsWith("fixed: "))),
        sum(FOUND, output.lines()),
        output);
  }

  private static int sum(Pattern number, Stream<String> lines) {
    return lines
        .map(line -> line.startsWith("fixed: ") ? line.substring(line.lastIndexOf(": ")) : line)
        .flatMap(line -> number.matcher(line).results())
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .sum();
  }
}

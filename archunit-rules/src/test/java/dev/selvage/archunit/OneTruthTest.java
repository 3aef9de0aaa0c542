package dev.selvage.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cases of the checks on loops, compiled and given to the rules: both say the same, or the case
 * says that they must not.
 */
final class OneTruthTest {

  private static final Path CASES = Path.of("..", "testdata", "cases").toAbsolutePath().normalize();

  private static final Pattern FLAG = Pattern.compile("// flag($|[: ])(?!.*ArchUnit: quiet)");
  private static final Pattern ONLY_HERE = Pattern.compile("// ArchUnit: flag");
  private static final Pattern BLOCKS =
      Pattern.compile("blocks in .* in \\((\\w+\\.java):(\\d+)\\)");

  @TempDir private Path folder;

  @Test
  void onEventLoops() throws IOException {
    assertThat(agreed("EventLoopBlocking", SelvageRules.noEventLoopBlocks()))
        .hasSizeGreaterThan(50);
  }

  @Test
  void onWaitsForTheLoopItself() throws IOException {
    assertThat(agreed("NestedBlocking", SelvageRules.noNestedBlocking())).hasSizeGreaterThan(8);
  }

  private TreeSet<String> agreed(String check, ArchRule rule) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.list(CASES.resolve(check))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    TreeSet<String> said = said(rule, compile(sources));
    TreeSet<String> expected = expected(sources);
    assertThat(missing(expected, said)).as("said by the check alone").isEmpty();
    assertThat(missing(said, expected)).as("said by the rule alone").isEmpty();
    return said;
  }

  private static TreeSet<String> missing(TreeSet<String> all, TreeSet<String> some) {
    TreeSet<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static TreeSet<String> expected(List<Path> sources) throws IOException {
    TreeSet<String> lines = new TreeSet<>();
    for (Path source : sources) {
      List<String> text = Files.readAllLines(source);
      for (int i = 0; i < text.size(); i++) {
        if (FLAG.matcher(text.get(i)).find() || ONLY_HERE.matcher(text.get(i)).find()) {
          lines.add(source.getFileName() + ":" + (i + 1));
        }
      }
    }
    return lines;
  }

  private static TreeSet<String> said(ArchRule rule, JavaClasses classes) {
    TreeSet<String> lines = new TreeSet<>();
    for (String violation : rule.evaluate(classes).getFailureReport().getDetails()) {
      Matcher matcher = BLOCKS.matcher(violation);
      assertThat(matcher.find()).as(violation).isTrue();
      lines.add(matcher.group(1) + ":" + matcher.group(2));
    }
    return lines;
  }

  private JavaClasses compile(List<Path> sources) throws IOException {
    Path output = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        new ArrayList<>(List.of("-d", output.toString(), "-g", "-proc:none", "-nowarn"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).isTrue();
    }
    return new ClassFileImporter().importPath(output);
  }
}

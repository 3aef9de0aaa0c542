package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.stmt.Statement;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No check fails on code that does not compile: the cases without the libraries that they need, and
 * with pieces missing. What is found does not matter here. The pieces are chosen by a seed, so a
 * failure comes again.
 */
final class BrokenCodeTest {

  private static final String PLUGIN =
      "-Xplugin:Selvage -XepAllDisabledChecksAsWarnings -XepOpt:Selvage:TestCode=true"
          + " -XepOpt:SwallowedInterrupt:PossibleInterruption=true";

  @TempDir Path folder;

  @Test
  void librariesAreMissing() throws IOException {
    assertThat(trouble((file, random) -> file.source(), 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void statementsAreMissing(int seed) throws IOException {
    assertThat(trouble(BrokenCodeTest::withoutStatements, seed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void textIsMissing(int seed) throws IOException {
    assertThat(trouble(BrokenCodeTest::withoutText, seed)).isEmpty();
  }

  private static String withoutStatements(CaseFile file, Random random) {
    CompilationUnit unit = file.parse();
    for (int i = 0; i < 4; i++) {
      List<Statement> statements = unit.findAll(Statement.class);
      if (statements.isEmpty()) {
        break;
      }
      statements.get(random.nextInt(statements.size())).remove();
    }
    return unit.toString();
  }

  private static String withoutText(CaseFile file, Random random) {
    StringBuilder text = new StringBuilder(file.source());
    for (int i = 0; i < 3; i++) {
      int start = random.nextInt(text.length() - 20);
      text.delete(start, start + 1 + random.nextInt(20));
    }
    return text.toString();
  }

  /** What the plugin says of itself when it checks all cases at once. */
  private List<String> trouble(BiFunction<CaseFile, Random, String> change, int seed)
      throws IOException {
    Random random = new Random(seed);
    Map<JavaFileObject, String> sources = new LinkedHashMap<>();
    for (CaseFile file : CaseFile.all()) {
      if (file.isSupported()) {
        String source = change.apply(file, random);
        String name = file.name().replace(".java", "");
        sources.put(JavaFileObjects.forSourceString(name, source), source);
      }
    }
    Path report = folder.resolve("findings.json");
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, told, options(report), null, sources.keySet())
        .call();
    assertThat(report).as("written when javac has come to its end").exists();
    List<String> trouble = new ArrayList<>();
    told.getDiagnostics().stream()
        .filter(each -> each.getMessage(Locale.ROOT).contains("please report this"))
        .forEach(each -> trouble.add(each + "\n" + sources.get(each.getSource())));
    return trouble;
  }

  private List<String> options(Path report) {
    return List.of(
        "-proc:none",
        "-Xmaxerrs",
        "100000",
        "-Xmaxwarns",
        "100000",
        "-classpath",
        folder.toString(),
        "-processorpath",
        System.getProperty("java.class.path"),
        "-d",
        folder.toString(),
        PLUGIN + " -XepOpt:Selvage:Report=" + report);
  }
}

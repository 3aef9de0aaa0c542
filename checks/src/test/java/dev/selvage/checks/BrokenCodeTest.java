package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.stmt.Statement;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DiagnosticListener;
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

  private static final List<String> BARE =
      List.of("-proc:none", "-Xmaxerrs", "100000", "-Xmaxwarns", "100000");

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

  /**
   * What the plugin says of itself when it checks all cases at once. Where javac breaks by itself,
   * which it does on some code, other pieces are taken.
   */
  private List<String> trouble(BiFunction<CaseFile, Random, String> change, int seed)
      throws IOException {
    Random random = new Random(seed);
    Path report = folder.resolve("findings.json");
    Map<JavaFileObject, String> sources;
    DiagnosticCollector<JavaFileObject> told;
    do {
      sources = changed(change, random);
      told = new DiagnosticCollector<>();
      compile(sources, told, Writer.nullWriter(), options(report));
    } while (!Files.exists(report) && breaksJavac(sources));
    assertThat(report).as("written when javac has come to its end").exists();
    List<String> trouble = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : told.getDiagnostics()) {
      if (each.getMessage(Locale.ROOT).contains("please report this")) {
        trouble.add(each + "\n" + sources.get(each.getSource()));
      }
    }
    return trouble;
  }

  private static Map<JavaFileObject, String> changed(
      BiFunction<CaseFile, Random, String> change, Random random) throws IOException {
    Map<JavaFileObject, String> sources = new LinkedHashMap<>();
    for (CaseFile file : CaseFile.all()) {
      if (file.isSupported()) {
        String source = change.apply(file, random);
        String name = file.name().replace(".java", "");
        sources.put(JavaFileObjects.forSourceString(name, source), source);
      }
    }
    return sources;
  }

  /** Whether javac ends with an exception of its own without any plugin, if it goes on as far. */
  private boolean breaksJavac(Map<JavaFileObject, String> sources) {
    StringWriter printed = new StringWriter();
    List<String> options = new ArrayList<>(BARE);
    options.addAll(
        List.of(
            "-XDdev",
            "-XDshould-stop.ifError=FLOW",
            "-classpath",
            folder.toString(),
            "-d",
            folder.toString()));
    compile(sources, new DiagnosticCollector<>(), printed, options);
    return printed.toString().contains("at jdk.compiler/com.sun.tools.javac.");
  }

  private static void compile(
      Map<JavaFileObject, String> sources,
      DiagnosticListener<JavaFileObject> told,
      Writer printed,
      List<String> options) {
    ToolProvider.getSystemJavaCompiler()
        .getTask(printed, null, told, options, null, sources.keySet())
        .call();
  }

  private List<String> options(Path report) {
    List<String> options = new ArrayList<>(BARE);
    options.addAll(
        List.of(
            "-classpath",
            folder.toString(),
            "-processorpath",
            System.getProperty("java.class.path"),
            "-d",
            folder.toString(),
            PLUGIN + " -XepOpt:Selvage:Report=" + report));
    return options;
  }
}

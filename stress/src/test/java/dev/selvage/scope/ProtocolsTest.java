package dev.selvage.scope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/**
 * The hand-overs between the threads of a scope: no race shows what must not be, with the classes
 * as they are; and each shows it with those that its {@link Control} has broken.
 */
final class ProtocolsTest {
  private static final List<Class<?>> RACES =
      List.of(
          ForkAgainstCancel.class,
          InterruptAgainstEnd.class,
          QueueAgainstLastWorker.class,
          QueueAgainstIdleWorker.class);

  /** A race is a matter of luck: a control that was not seen to fail gets another chance. */
  private static final int CHANCES = 3;

  private static final Path RUNTIME = Path.of("../runtime").toAbsolutePath().normalize();
  private static final Path SOURCES = RUNTIME.resolve("src/main/java/dev/selvage/scope");
  private static final Path TARGET = Path.of("target/jcstress").toAbsolutePath();

  @Test
  void noRaceShowsWhatIsForbidden() throws IOException, InterruptedException {
    StressRun run = StressRun.of(RACES, classPath(), TARGET.resolve("real"));

    assertThat(run.passed()).as(run.log()).isTrue();
    for (Class<?> race : RACES) {
      assertThat(outcomes(race, FORBIDDEN))
          .as(race.getName())
          .isNotEmpty()
          .allMatch(outcome -> run.count(race, outcome) == 0);
      // else there was no race
      assertThat(outcomes(race, ACCEPTABLE))
          .as(race.getName())
          .isNotEmpty()
          .allMatch(outcome -> run.count(race, outcome) > 0);
    }
  }

  @Test
  void eachControlShowsItsBug() throws IOException, InterruptedException {
    Path folder = TARGET.resolve("broken");
    String classPath = compile(folder) + System.getProperty("path.separator") + classPath();

    Set<Control> quiet = EnumSet.allOf(Control.class);
    for (int chance = 1; chance <= CHANCES && !quiet.isEmpty(); chance++) {
      List<Class<?>> races = quiet.stream().<Class<?>>map(control -> control.race).toList();
      StressRun run = StressRun.of(races, classPath, folder.resolve("run" + chance));
      quiet.removeIf(
          control ->
              outcomes(control.race, FORBIDDEN)
                  .anyMatch(outcome -> run.count(control.race, outcome) > 0));
    }

    assertThat(quiet).as("controls that showed nothing, see %s", folder).isEmpty();
    assertThat(Stream.of(Control.values()).<Object>map(control -> control.race))
        .containsExactlyElementsOf(RACES);
  }

  private static Stream<String> outcomes(Class<?> race, Expect expect) {
    return Arrays.stream(race.getAnnotationsByType(Outcome.class))
        .filter(outcome -> outcome.expect() == expect)
        .flatMap(outcome -> Arrays.stream(outcome.id()));
  }

  /** Breaks the sources as all controls say, and returns the folder with their classes. */
  private static Path compile(Path folder) throws IOException {
    Map<String, String> broken = new TreeMap<>();
    for (Control control : Control.values()) {
      String source = broken.get(control.file);
      if (source == null) {
        source = Files.readString(SOURCES.resolve(control.file));
      }
      broken.put(control.file, control.applyTo(source));
    }
    Path sources = Files.createDirectories(folder.resolve("source"));
    for (Map.Entry<String, String> file : broken.entrySet()) {
      Files.writeString(sources.resolve(file.getKey()), file.getValue());
    }
    Path classes = folder.resolve("classes");
    Stream<String> arguments =
        Stream.concat(
            Stream.of("--release", "17", "-proc:none", "-d", classes.toString(), "-cp"),
            Stream.concat(
                Stream.of(RUNTIME.resolve("target/classes").toString()),
                broken.keySet().stream().map(file -> sources.resolve(file).toString())));
    Path log = folder.resolve("javac.txt");
    try (PrintStream out = new PrintStream(log.toFile(), UTF_8)) {
      ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
      assertThat(javac.run(out, out, arguments.toArray(String[]::new))).as("see %s", log).isZero();
    }
    return classes;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}

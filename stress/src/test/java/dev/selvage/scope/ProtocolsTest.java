package dev.selvage.scope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The hand-overs between the threads of a scope: no race shows what must not be, with the classes
 * as they are; and each shows it with those of a {@link Control}.
 */
final class ProtocolsTest {
  private static final Path RUNTIME = Path.of("../runtime").toAbsolutePath().normalize();
  private static final Path SOURCES = RUNTIME.resolve("src/main/java/dev/selvage/scope");
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @ParameterizedTest
  @ValueSource(
      classes = {
        ForkAgainstCancel.class,
        InterruptAgainstEnd.class,
        QueueAgainstLastWorker.class,
        QueueAgainstIdleWorker.class
      })
  void showsNothingForbidden(Class<?> race) throws IOException, InterruptedException {
    StressRun run = StressRun.of(race, classPath(), folder(race.getSimpleName()));

    assertThat(run.passed()).as(run.log()).isTrue();
    assertThat(run.forbidden()).isNotEmpty().allSatisfy((id, count) -> assertThat(count).isZero());
    assertThat(run.acceptable())
        .as("each order of the steps")
        .isNotEmpty()
        .allSatisfy((id, count) -> assertThat(count).as(id).isPositive());
  }

  @ParameterizedTest
  @EnumSource
  void controlShowsItsBug(Control control) throws IOException, InterruptedException {
    Path folder = folder(control.name());
    Path classes = compile(control, folder);

    StressRun run = StressRun.of(control.race, withFirst(classes), folder);

    assertThat(run.passed()).as(run.log()).isFalse();
    assertThat(run.forbidden()).anySatisfy((id, count) -> assertThat(count).isPositive());
  }

  /** The folder with the classes of the source that the control breaks. */
  private static Path compile(Control control, Path folder) throws IOException {
    Path source = folder.resolve("source").resolve(control.file);
    Files.createDirectories(source.getParent());
    Files.writeString(source, control.applyTo(Files.readString(SOURCES.resolve(control.file))));
    Path classes = folder.resolve("classes");
    try (PrintStream log = new PrintStream(folder.resolve("javac.txt").toFile(), UTF_8)) {
      int code =
          ToolProvider.findFirst("javac")
              .orElseThrow()
              .run(
                  log,
                  log,
                  "--release",
                  "17",
                  "-proc:none",
                  "-cp",
                  RUNTIME.resolve("target/classes").toString(),
                  "-d",
                  classes.toString(),
                  source.toString());
      assertThat(code).as("javac, see %s", folder).isZero();
    }
    return classes;
  }

  private static Path folder(String name) {
    return TARGET.resolve("jcstress").resolve(name);
  }

  private static String withFirst(Path classes) {
    return classes + System.getProperty("path.separator") + classPath();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}

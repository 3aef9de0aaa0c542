package dev.selvage.scope.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * A class of the contract, compiled for the JDK's type: its source as it stands, with the imports
 * swapped. It runs in a JVM of its own, because preview classes need one that allows them.
 */
final class SwappedContract {
  private static final Path SOURCES = Path.of("src/test/java");
  private static final Path TEST_CLASSES = Path.of("target/test-classes").toAbsolutePath();
  private static final Pattern OUR_IMPORT =
      Pattern.compile("(?m)^import dev\\.selvage\\.scope\\.(?=StructuredTaskScope\\b)");
  private static final String JDK_IMPORT = "import java.util.concurrent.";

  private final Class<?> contract;
  private final Path folder;

  SwappedContract(Class<?> contract, Path folder) {
    this.contract = contract;
    this.folder = folder;
  }

  /** What the rows give, by their names. */
  Map<String, String> outcomes() throws IOException, InterruptedException {
    compile(writeSwapped());
    Path output = folder.resolve("outcomes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-preview",
                "-cp",
                folder + System.getProperty("path.separator") + TEST_CLASSES,
                ContractRows.class.getName(),
                contract.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      int code = process.waitFor();
      assertThat(code).as(() -> read(output)).isZero();
    } finally {
      process.destroyForcibly();
    }
    Map<String, String> outcomes = new TreeMap<>();
    for (String line : read(output).lines().toList()) {
      String[] parts = line.split("\t", 2);
      assertThat(parts).as(line).hasSize(2);
      outcomes.put(parts[0], parts[1]);
    }
    return outcomes;
  }

  private Path writeSwapped() throws IOException {
    String path = contract.getName().replace('.', '/') + ".java";
    String ours = Files.readString(SOURCES.resolve(path));
    String swapped = OUR_IMPORT.matcher(ours).replaceAll(JDK_IMPORT);
    assertThat(swapped).isNotEqualTo(ours).doesNotContain("import dev.selvage.scope.S");
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, swapped);
  }

  private void compile(Path source) throws IOException {
    Path log = folder.resolve("javac");
    int code;
    try (PrintStream out = new PrintStream(Files.newOutputStream(log), true, UTF_8)) {
      code =
          ToolProvider.findFirst("javac")
              .orElseThrow()
              .run(
                  out,
                  out,
                  "--enable-preview",
                  "--release",
                  String.valueOf(Runtime.version().feature()),
                  "-proc:none",
                  "-encoding",
                  "UTF-8",
                  "-cp",
                  TEST_CLASSES.toString(),
                  "-d",
                  folder.toString(),
                  source.toString());
    }
    assertThat(code).as(() -> read(log)).isZero();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}

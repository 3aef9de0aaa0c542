package dev.selvage.cli;

import dev.selvage.cli.engine.CheckRequest;
import dev.selvage.finding.Severity;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to check, and with which checks. */
final class InputOptions {

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Java files and folders")
  private List<Path> paths;

  @Option(
      names = {"--classpath", "--class-path"},
      paramLabel = "CP",
      description = "the classes that the code uses, as for javac")
  private String classPath;

  @Option(
      names = {"--sourcepath", "--source-path"},
      paramLabel = "SP",
      description = "sources of classes that the code uses and that need no check")
  private String sourcePath;

  @Option(
      names = "--release",
      paramLabel = "N",
      description = "the release of Java that the code is for; default: that of the JDK")
  private Integer release;

  @Option(
      names = "--encoding",
      paramLabel = "E",
      defaultValue = "UTF-8",
      description = "of the sources; default: ${DEFAULT-VALUE}")
  private Charset encoding;

  @Option(
      names = "--checks",
      paramLabel = "A,B",
      split = ",",
      description = "run these checks only, even those that are off by default")
  private List<String> checks = List.of();

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      description = "facts about your own libraries; may be given more than once")
  private List<Path> catalogs = List.of();

  @Option(
      names = "--severity",
      defaultValue = "note",
      description = "the least to look at: error, warning or note; default: ${DEFAULT-VALUE}")
  private Severity severity;

  Charset encoding() {
    return encoding;
  }

  CheckRequest request() {
    return new CheckRequest(
        paths,
        Optional.ofNullable(classPath),
        Optional.ofNullable(sourcePath),
        Optional.ofNullable(release),
        encoding,
        checks,
        catalogs,
        severity,
        Map.of());
  }
}

package dev.selvage.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import dev.selvage.finding.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler.CompilationTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code -XepOpt:Selvage:Report=FILE}: all findings of one compilation, or what was there. */
final class ReportFileTest {

  @TempDir Path root;
  private Path report;
  private Project project;

  @BeforeEach
  void oneSwallowingClass() {
    report = root.resolve("out/report.json");
    project = new Project(root).swallowing("Orders");
  }

  @Test
  void isEmptyWhereNothingIsFound() throws IOException {
    new Project(root).file("Fine.java", "class Fine {}").selvage(reportOption());

    assertThat(findings()).isEmpty();
  }

  @Test
  void saysWhatWasPrinted() throws IOException {
    project.swallowing("Stock");

    Outcome outcome = project.selvage(reportOption(), "-Xep:SwallowedInterrupt:ERROR");

    assertThat(findings()).extracting(ReportFileTest::brief).isEqualTo(outcome.findings());
    assertThat(outcome.messages())
        .zipSatisfy(
            findings(),
            (printed, finding) ->
                assertThat(printed)
                    .isEqualToNormalizingWhitespace(
                        "%s (see %s) Did you mean to %s?"
                            .formatted(
                                finding.message(),
                                finding.help(),
                                finding.fixes().get(0).description())));
    Finding first = findings().get(0);
    assertThat(first.file()).isEqualTo(project.path("Orders.java").toString());
    assertThat(first.region()).isEqualTo(new Region(5, 7, 5, 37));
    assertThat(first.member()).isEqualTo("Orders#place()");
  }

  @Test
  void replacesTheReportBeforeIt() throws IOException {
    project.selvage(reportOption());
    assertThat(findings()).hasSize(1);

    project.file("Orders.java", "class Orders {}").selvage(reportOption());

    assertThat(findings()).isEmpty();
    assertThat(report.getParent()).isDirectoryContaining(report::equals);
    assertThat(left()).containsExactly("report.json");
  }

  @Test
  void isWrittenForSourcesThatDoNotCompile() throws IOException {
    project.file("Broken.java", "class Broken { Absent absent; }").selvage(reportOption());

    assertThat(findings()).hasSize(1);
  }

  @Test
  void isWrittenForSourcesThatCannotBeParsed() throws IOException {
    project.file("Torn.java", "class Torn { void tear( { }").selvage(reportOption());

    assertThat(findings()).hasSize(1);
  }

  @Test
  void isWrittenWhenAProcessorComplains() throws IOException {
    project.prepared(task -> task.setProcessors(List.of(new Complaining())));

    Outcome outcome = project.javac("-proc:full", "-Xplugin:Selvage " + reportOption());

    assertThat(outcome.others()).containsExactly("ERROR complains");
    assertThat(findings()).extracting(ReportFileTest::brief).isEqualTo(outcome.findings());
  }

  @Test
  void knowsTheFilesThatJavacFoundItself() throws IOException {
    project
        .file("Shop.java", "class Shop { Orders orders; }")
        .compile(
            List.of(project.path("Shop.java")),
            "-sourcepath",
            root.toString(),
            "-Xplugin:Selvage " + reportOption());

    assertThat(findings()).hasSize(1);
  }

  /** Where javac is, when it crashes. */
  enum Moment {
    IN_A_PROCESSOR,
    BEFORE_ANALYSIS,
    BEFORE_THE_LAST_ANALYSIS,
  }

  @ParameterizedTest
  @EnumSource
  void survivesACrashOfJavac(Moment moment) throws IOException {
    project.selvage(reportOption());
    String before = Files.readString(report);
    project.swallowing("Stock").swallowing("Payments").prepared(task -> crash(task, moment));

    assertThatThrownBy(() -> project.javac("-proc:full", "-Xplugin:Selvage " + reportOption()))
        .hasRootCauseMessage("crashed on purpose");

    assertThat(report).hasContent(before);
    assertThat(left()).containsExactly("report.json");
  }

  @Test
  void thatCannotBeWrittenIsOneError() throws IOException {
    Path folder = Files.createDirectories(root.resolve("folder"));

    Outcome outcome = project.selvage("-XepOpt:Selvage:Report=" + folder);

    assertThat(outcome.findings()).hasSize(1);
    assertThat(outcome.others())
        .singleElement()
        .asString()
        .startsWith("ERROR Selvage: could not write its report")
        .contains(folder.toString());
    assertThat(outcome.success()).isFalse();
  }

  @Test
  void thatCannotBeWrittenIsAnErrorAlsoWhenNothingIsFound() throws IOException {
    Path folder = Files.createDirectories(root.resolve("folder"));

    Outcome outcome =
        new Project(root)
            .file("Fine.java", "class Fine {}")
            .selvage("-XepOpt:Selvage:Report=" + folder);

    assertThat(outcome.others()).singleElement().asString().contains(folder.toString());
  }

  private static void crash(CompilationTask task, Moment moment) {
    if (moment == Moment.IN_A_PROCESSOR) {
      task.setProcessors(List.of(new Crashing()));
      return;
    }
    String last = moment == Moment.BEFORE_ANALYSIS ? "Orders" : "Payments";
    ((JavacTask) task)
        .addTaskListener(
            new TaskListener() {
              @Override
              public void started(TaskEvent event) {
                if (event.getKind() == TaskEvent.Kind.ANALYZE
                    && event.getTypeElement().getSimpleName().contentEquals(last)) {
                  throw new IllegalStateException("crashed on purpose");
                }
              }
            });
  }

  /** A processor with a defect. */
  @SupportedAnnotationTypes("*")
  private static final class Crashing extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      throw new IllegalStateException("crashed on purpose");
    }
  }

  /** A processor that finds something wrong. */
  @SupportedAnnotationTypes("*")
  private static final class Complaining extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (round.processingOver()) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "complains");
      }
      return false;
    }
  }

  private String reportOption() {
    return "-XepOpt:Selvage:Report=" + report;
  }

  private List<Finding> findings() throws IOException {
    return FindingsFile.read(report).findings();
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(report.getParent())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String brief(Finding finding) {
    String file = finding.file().substring(finding.file().lastIndexOf('/') + 1);
    return "%s %s %s:%d"
        .formatted(finding.severity(), finding.check(), file, finding.region().startLine());
  }
}

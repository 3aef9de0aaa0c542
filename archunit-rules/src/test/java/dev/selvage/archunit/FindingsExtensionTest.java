package dev.selvage.archunit;

import static dev.selvage.archunit.SelvageRules.executorsAreClosed;
import static dev.selvage.archunit.SelvageRules.noEventLoopBlocks;
import static dev.selvage.archunit.SelvageRules.noFireAndForget;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.selvage.archunit.report.FindingsExtension;
import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import dev.selvage.finding.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FindingsExtensionTest {

  private static final String EVIL =
      """
      import java.util.concurrent.ExecutorService;
      import java.util.concurrent.Executors;

      class Evil extends io.netty.channel.ChannelInboundHandlerAdapter {
        private final ExecutorService pool =
            Executors.newFixedThreadPool(2);

        @Override
        public void channelRead(io.netty.channel.ChannelHandlerContext ctx, Object msg)
            throws Exception {
          pause(1);
          pool.submit(() -> msg);
        }

        private void pause(int millis) throws Exception {
          Thread.sleep(millis);
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void writesTheWayToTheCallWithItsRegionsAndMember() throws IOException {
    Finding finding = single(noEventLoopBlocks());

    assertThat(finding.check()).isEqualTo("EventLoopBlocking");
    assertThat(finding.file()).isEqualTo(source().toString());
    assertThat(text(finding)).isEqualTo("sleep(millis)");
    assertThat(finding.member()).isEqualTo("Evil#pause(int)");
    assertThat(finding.path())
        .containsExactly(
            new Step(source().toString(), 11, "calls `Evil.pause`"),
            new Step(source().toString(), 16, "`Thread.sleep`: it sleeps"));
  }

  @Test
  void writesWhatHasNoWay() throws IOException {
    assertThat(text(single(noFireAndForget()))).isEqualTo("submit(() -> msg)");
    assertThat(text(single(executorsAreClosed()))).isEqualTo("newFixedThreadPool(2)");
  }

  @Test
  void keepsTheFindingsOfTheRulesBefore() throws IOException {
    JavaClasses classes = classes();
    Path report = folder.resolve("report.json");
    for (int i = 0; i < 2; i++) {
      check(noEventLoopBlocks(), classes, report);
      check(noFireAndForget(), classes, report);
    }
    assertThat(FindingsFile.read(report).findings())
        .extracting(Finding::check)
        .containsExactly("EventLoopBlocking", "FireAndForget");
  }

  @ParameterizedTest
  @ValueSource(strings = {"target/classes", "build/classes/java/main"})
  void findsTheSourcesOfAnyModuleBesideItsClasses(String output) throws IOException {
    Path module = folder.resolve("m\u00F6dule one");
    Path sources = Files.createDirectories(module.resolve("src/main/java"));
    Path classes = Files.createDirectories(module.resolve(output));
    Path compiled = Compiled.classes(folder, "Evil", EVIL).resolve("Evil.class");
    Files.copy(compiled, classes.resolve("Evil.class"));
    Files.move(source(), sources.resolve("Evil.java"));
    Path report = folder.resolve("report.json");
    check(noEventLoopBlocks(), new ClassFileImporter().importPath(classes), report);
    assertThat(FindingsFile.read(report).findings())
        .extracting(Finding::file)
        .containsExactly(sources.resolve("Evil.java").toString());
  }

  @Test
  void writesNothingUnlessItIsToldTo() throws IOException {
    JavaClasses classes = classes();
    Path report = folder.resolve("report.json");
    ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setProperty("extension.selvage.report", report.toString());
          violate(noEventLoopBlocks(), classes);
        });
    assertThat(report).doesNotExist();
  }

  @Test
  void refusesAPropertyThatItDoesNotKnow() {
    Properties properties = new Properties();
    properties.setProperty("reprot", "a.json");
    assertThatThrownBy(() -> new FindingsExtension().configure(properties))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no property `extension.selvage.reprot`: there are `enabled`, `report` and"
                + " `sources`");
  }

  private Finding single(ArchRule rule) throws IOException {
    Path report = Files.createTempDirectory(folder, "report").resolve("report.json");
    check(rule, classes(), report);
    List<Finding> findings = FindingsFile.read(report).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private void check(ArchRule rule, JavaClasses classes, Path report) {
    ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setProperty("extension.selvage.enabled", "true");
          configuration.setProperty("extension.selvage.report", report.toString());
          configuration.setProperty("extension.selvage.sources", "elsewhere," + folder);
          violate(rule, classes);
        });
  }

  private static void violate(ArchRule rule, JavaClasses classes) {
    assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class);
  }

  private JavaClasses classes() throws IOException {
    return new ClassFileImporter().importPath(Compiled.classes(folder, "Evil", EVIL));
  }

  private Path source() {
    return folder.resolve("Evil.java");
  }

  private static String text(Finding finding) throws IOException {
    String line = Files.readAllLines(Path.of(finding.file())).get(finding.region().startLine() - 1);
    return line.substring(finding.region().startColumn() - 1, finding.region().endColumn() - 1);
  }
}

package dev.selvage.checks;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.selvage.checks.PageExample.Flagged;
import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each check has its page, and what a page shows is what the check says. */
final class PagesTest {

  private static final Map<String, BugPattern> CHECKS = checks();

  @TempDir Path directory;

  private static Map<String, BugPattern> checks() {
    Map<String, BugPattern> checks = new HashMap<>();
    ServiceLoader.load(BugChecker.class).stream()
        .map(ServiceLoader.Provider::type)
        .filter(SelvageCheck.class::isAssignableFrom)
        .forEach(type -> checks.put(type.getSimpleName(), type.getAnnotation(BugPattern.class)));
    return checks;
  }

  @Test
  void eachCheckHasAPageAndEachPageACheck() {
    assertThat(Page.all())
        .extracting(Page::check)
        .containsExactlyInAnyOrderElementsOf(CHECKS.keySet());
  }

  @TestFactory
  Stream<DynamicNode> pageSaysWhatTheCheckIs() {
    return Page.all().stream()
        .map(
            page ->
                dynamicTest(
                    page.check(),
                    () -> {
                      BugPattern check = CHECKS.get(page.check());
                      assertThat(page.title()).isEqualTo(page.check()).isEqualTo(check.name());
                      assertThat(check.link()).endsWith("/docs/checks/" + page.check() + ".md");
                      assertThat(page.text())
                          .contains(check.summary())
                          .contains("severity: " + check.severity() + ".")
                          .contains("-Xep:" + page.check() + ":")
                          .contains("@SuppressWarnings(\"" + page.check() + "\")");
                    }));
  }

  @TestFactory
  Stream<DynamicNode> checkThatIsOffByDefaultIsSilent() {
    return Page.all().stream()
        .filter(Page::isOffByDefault)
        .map(
            page ->
                dynamicTest(
                    page.check(),
                    () ->
                        assertThat(compile(page.examples(), List.of()).findings())
                            .extracting(Finding::check)
                            .doesNotContain(page.check())));
  }

  @TestFactory
  Stream<DynamicContainer> examples() {
    return Page.all().stream().map(page -> dynamicContainer(page.check(), tests(page)));
  }

  /** Compiles the examples of a page, those with the same options together. */
  private Stream<DynamicNode> tests(Page page) {
    List<PageExample> examples = page.examples();
    Map<PageExample, Javac> checked = new LinkedHashMap<>();
    examples.stream()
        .collect(groupingBy(PageExample::options))
        .forEach(
            (options, together) -> {
              Javac javac = check(page, together, options);
              together.forEach(example -> checked.put(example, javac));
            });
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(
        dynamicTest(
            "quotes",
            () ->
                assertThat(checked.values())
                    .flatMap(Javac::findings)
                    .extracting(Finding::message)
                    .containsAll(page.quotes())));
    for (int i = 0; i < examples.size(); i++) {
      PageExample example = examples.get(i);
      PageExample before = i == 0 ? null : examples.get(i - 1);
      tests.add(
          dynamicTest(
              example.toString(),
              () -> {
                findings(example, checked.get(example));
                if (example.isFixed()) {
                  assertThat(fixed(before, checked.get(before)))
                      .isEqualTo(example.source().replace(example.className(), before.className()));
                }
              }));
    }
    return tests.stream();
  }

  private Javac check(Page page, List<PageExample> examples, List<String> options) {
    List<String> all = new ArrayList<>(options);
    if (page.isOffByDefault()) {
      all.add("-Xep:" + page.check() + ":WARN");
    }
    return compile(examples, all);
  }

  private Javac compile(List<PageExample> examples, List<String> options) {
    List<JavaFileObject> files = new ArrayList<>();
    files.add(Javac.inMemory("PageCast", PageCast.SOURCE));
    examples.forEach(example -> files.add(Javac.onDisk(write(example))));
    return Javac.check(files, options, Javac.RELEASE_17);
  }

  private Path write(PageExample example) {
    try {
      Path file = file(example);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, example.source());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(PageExample example) {
    return directory.resolve(example.folder()).resolve(example.className() + ".java");
  }

  private void findings(PageExample example, Javac javac) {
    assertThat(javac.errorsIn(Javac.onDisk(file(example)))).as("what javac says").isEmpty();
    assertThat(
            javac.findingsIn(Javac.onDisk(file(example))).stream()
                .map(
                    finding ->
                        new Flagged(
                            example.lineOfCode(finding.region().startLine()),
                            finding.check(),
                            finding.severity())))
        .as(example.source())
        .containsExactlyInAnyOrderElementsOf(example.flags());
  }

  private String fixed(PageExample before, Javac javac) {
    List<TextEdit> edits = new ArrayList<>();
    for (Finding finding : javac.findingsIn(Javac.onDisk(file(before)))) {
      assertThat(finding.fixes()).as("fixes of " + finding.message()).isNotEmpty();
      edits.addAll(finding.fixes().get(0).edits());
    }
    return new Fix("all at once", edits.stream().distinct().toList()).applyTo(before.source());
  }
}

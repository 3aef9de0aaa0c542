package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import dev.selvage.finding.Step;
import java.util.List;
import javax.tools.JavaFileObject;

/**
 * What one check finds in one source, which holds a class {@code Sample}.
 *
 * @param source as it was compiled
 * @param findings in their order
 */
record Checked(String source, List<Finding> findings) {

  /** Compiles with this check alone. */
  static Checked by(Class<? extends SelvageCheck> check, String source, String... options) {
    String alone =
        "-XepDisableAllChecks -Xep:%s:WARN %s"
            .formatted(check.getSimpleName(), String.join(" ", options));
    JavaFileObject file = Javac.inMemory("Sample", source);
    Javac javac = Javac.check(List.of(file), List.of(alone.strip()));
    assertThat(javac.errorsIn(file)).as("what javac says").isEmpty();
    return new Checked(source, javac.findings());
  }

  /** The one finding that there is. */
  Finding only() {
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  /** The code that the only finding points at. */
  String marked() {
    Region region = only().region();
    return source.substring(
        offset(region.startLine(), region.startColumn()),
        offset(region.endLine(), region.endColumn()));
  }

  /** The steps of the only finding, such as {@code 5: `retry` is false}. */
  List<String> steps() {
    return only().path().stream().map(Checked::brief).toList();
  }

  private static String brief(Step step) {
    return step.line() + ": " + step.text();
  }

  /** The source after the first fix of the only finding. */
  String fixed() {
    assertThat(only().fixes()).as("fixes").isNotEmpty();
    return only().fixes().get(0).applyTo(source);
  }

  private int offset(int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = source.indexOf('\n', start) + 1;
    }
    return start + column - 1;
  }
}

package dev.selvage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubSummaryTest {

  private static final Path BASE = Path.of("/repo").toAbsolutePath();
  private static final String BLOB = "https://github.com/o/r/blob/0a1b2c";

  @Test
  void nothing_found_is_said() {
    assertThat(summary(BLOB, List.of()))
        .isEqualTo("## Selvage: nothing found in 3 files checked\n\n");
  }

  @Test
  void checks_are_counted_and_findings_link_to_their_lines() {
    String file = BASE.resolve("src/my code/A.java").toString();
    assertThat(
            summary(
                BLOB,
                List.of(
                    Samples.bare("B", Severity.NOTE, file, new Region(3, 1, 3, 2)),
                    Samples.bare("A", Severity.ERROR, file, new Region(7, 1, 7, 2)))))
        .isEqualTo(
            """
            ## Selvage: 2 findings (1 error, 1 note) in 3 files checked

            | check | findings |
            |---|---|
            | [A](HELP) | 1 |
            | [B](HELP) | 1 |

            - **A** [src/my code/A.java:7](BLOB/src/my%20code/A.java#L7): a message
            - **B** [src/my code/A.java:3](BLOB/src/my%20code/A.java#L3): a message
            """
                .replace("HELP", Samples.HELP)
                .replace("BLOB", BLOB));
  }

  @Test
  void what_markdown_would_obey_is_escaped() {
    Finding finding = Samples.saying("List<String> a | b\nc", BASE.resolve("A.java").toString());
    assertThat(summary("", List.of(finding)))
        .endsWith("- **Check** `A.java:1`: List&lt;String> a \\| b c\n");
  }

  @Test
  void a_summary_stays_below_the_size_that_github_takes() {
    Finding finding = Samples.saying("x".repeat(5000), BASE.resolve("A.java").toString());
    String summary = summary(BLOB, Collections.nCopies(5000, finding));
    assertThat(summary)
        .hasSizeLessThan(1 << 20)
        .endsWith("\nand 4600 more, which do not fit here\n");
  }

  private static String summary(String blob, List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    try {
      new GithubSummary(new BaseDirectory(BASE), blob).write(Results.of(findings, 3), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }
}

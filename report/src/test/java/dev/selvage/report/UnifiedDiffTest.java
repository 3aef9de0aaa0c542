package dev.selvage.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void no_change_no_patch() {
    assertThat(UnifiedDiff.patch("A.java", "a\n", "a\n", 3)).isEmpty();
  }

  @Test
  void one_line_with_context() {
    assertThat(UnifiedDiff.patch("src/A.java", "1\n2\n3\n4\n5\n", "1\n2\nx\n4\n5\n", 1))
        .isEqualTo(
            """
            --- a/src/A.java
            +++ b/src/A.java
            @@ -2,3 +2,3 @@
             2
            -3
            +x
             4
            """);
  }

  @Test
  void crlf_stays() {
    assertThat(UnifiedDiff.hunks("1\r\n2\r\n", "1\r\n3\r\n", 1))
        .containsExactly("@@ -1,2 +1,2 @@", " 1\r", "-2\r", "+3\r");
  }

  @Test
  void a_file_without_a_line_end_says_so() {
    assertThat(UnifiedDiff.hunks("1\n2", "1\n3", 1))
        .containsExactly(
            "@@ -1,2 +1,2 @@",
            " 1",
            "-2",
            "\\ No newline at end of file",
            "+3",
            "\\ No newline at end of file");
  }

  @Test
  void a_name_with_spaces_ends_with_a_tab() {
    assertThat(UnifiedDiff.patch("a b.java", "1\n", "2\n", 1))
        .startsWith("--- a/a b.java\t\n+++ b/a b.java\t\n");
  }
}

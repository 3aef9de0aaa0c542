package dev.selvage.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {

  private final SourceText text = new SourceText("ab\r\nc\rd\n\nlast");

  @Test
  void lines_end_as_the_language_says() {
    assertThat(text.line(1)).contains("ab");
    assertThat(text.line(2)).contains("c");
    assertThat(text.line(3)).contains("d");
    assertThat(text.line(4)).contains("");
    assertThat(text.line(5)).contains("last");
  }

  @Test
  void other_lines_are_absent() {
    assertThat(text.line(0)).isEmpty();
    assertThat(text.line(6)).isEmpty();
    assertThat(new SourceText("").line(1)).contains("");
  }

  @Test
  void offsets_become_lines_and_columns() {
    assertThat(text.lineOf(0)).isEqualTo(1);
    assertThat(text.columnOf(0)).isEqualTo(1);
    assertThat(text.lineOf(4)).isEqualTo(2);
    assertThat(text.columnOf(4)).isEqualTo(1);
    int end = text.text().length();
    assertThat(text.lineOf(end)).isEqualTo(5);
    assertThat(text.columnOf(end)).isEqualTo(5);
  }
}

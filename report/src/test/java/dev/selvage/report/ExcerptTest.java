package dev.selvage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Region;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void underlines_the_region() {
    check("int x = y;", 9, 10, "int x = y;", "        ^");
    check("int x = y;", 5, 10, "int x = y;", "    ^^^^^");
  }

  @Test
  void points_where_an_empty_region_stands() {
    check("int x;", 5, 5, "int x;", "    ^");
    check("int x;", 7, 7, "int x;", "      ^");
  }

  @Test
  void a_region_beyond_the_line_points_at_its_end() {
    check("int x;", 40, 44, "int x;", "      ^");
  }

  @Test
  void a_region_of_several_lines_is_underlined_to_the_end_of_the_first() {
    Excerpt excerpt = Excerpt.of("  try {  ", new Region(3, 3, 9, 2));
    assertThat(excerpt.pointer()).isEqualTo("  ^^^^^");
  }

  @Test
  void tabs_become_the_spaces_that_they_are_worth() {
    check("\tint\tx;", 6, 7, "    int x;", "        ^");
    check("a\tb", 2, 4, "a   b", " ^^^^");
  }

  @Test
  void a_pair_of_surrogates_is_one_column() {
    check("\"\uD83D\uDE00\" + x", 8, 9, "\"\uD83D\uDE00\" + x", "      ^");
  }

  @Test
  void a_long_line_is_cut_to_what_is_around_the_region() {
    Excerpt excerpt = Excerpt.of("a".repeat(1000) + "b" + "c".repeat(1000), region(1001, 1002));
    assertThat(excerpt.code()).hasSizeLessThan(200).startsWith("... a").endsWith("c ...");
    assertThat(excerpt.code().charAt(excerpt.pointer().indexOf('^'))).isEqualTo('b');
  }

  private static void check(String line, int start, int end, String code, String pointer) {
    assertThat(Excerpt.of(line, region(start, end))).isEqualTo(new Excerpt(code, pointer));
  }

  private static Region region(int startColumn, int endColumn) {
    return new Region(1, startColumn, 1, endColumn);
  }
}

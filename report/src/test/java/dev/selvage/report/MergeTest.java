package dev.selvage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {

  private static final Finding WITH_FIX = Samples.finding("A.java");
  private static final Finding SAME_PLACE =
      Samples.bare(WITH_FIX.check(), Severity.WARNING, "A.java", new Region(5, 1, 5, 20));

  @Test
  void what_both_engines_find_is_one_finding_and_the_fix_is_kept() {
    assertThat(Merge.of(List.of(List.of(SAME_PLACE), List.of(WITH_FIX)))).containsExactly(WITH_FIX);
    assertThat(Merge.of(List.of(List.of(WITH_FIX), List.of(SAME_PLACE)))).containsExactly(WITH_FIX);
  }

  @Test
  void one_engine_may_find_several_on_a_line_but_not_the_same_twice() {
    assertThat(Merge.of(List.of(List.of(WITH_FIX, SAME_PLACE, WITH_FIX))))
        .containsExactly(SAME_PLACE, WITH_FIX);
  }

  @Test
  void findings_are_ordered_by_file_and_place() {
    Finding a7 = Samples.bare("B", Severity.NOTE, "A.java", new Region(7, 1, 7, 2));
    Finding b1 = Samples.bare("A", Severity.NOTE, "B.java", new Region(1, 1, 1, 2));
    assertThat(Merge.of(List.of(List.of(b1), List.of(a7, WITH_FIX))))
        .containsExactly(WITH_FIX, a7, b1);
  }
}

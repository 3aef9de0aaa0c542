package dev.selvage.checks;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.github.javaparser.ast.comments.Comment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each row of the tables of requirements is a case that names it. */
final class CaseRowsTest {

  /** How many rows the table of a check has. */
  private static final Map<String, Integer> ROWS =
      Map.ofEntries(
          Map.entry("BlockingWithLockHeld", 2),
          Map.entry("BusyWait", 1),
          Map.entry("CommonPoolBlocking", 2),
          Map.entry("EventLoopBlocking", 26),
          Map.entry("FireAndForget", 28),
          Map.entry("InterruptSpin", 3),
          Map.entry("InterruptedStatusCleared", 2),
          Map.entry("LeakedExecutor", 5),
          Map.entry("LostFailure", 6),
          Map.entry("NestedBlocking", 3),
          Map.entry("PinnedVirtualThread", 1),
          Map.entry("PooledVirtualThreads", 1),
          Map.entry("ScopeEscape", 3),
          Map.entry("ScopeMisuse", 3),
          Map.entry("SilentScheduleDeath", 3),
          Map.entry("SwallowedCancellation", 4),
          Map.entry("SwallowedInterrupt", 50),
          Map.entry("TimeoutWithoutCancel", 8),
          Map.entry("UnboundedFanOut", 15),
          Map.entry("UnboundedTaskQueue", 1),
          Map.entry("UnboundedWait", 1),
          Map.entry("UncancellableWait", 1),
          Map.entry("UnscopedTask", 9),
          Map.entry("UnstructuredGather", 12));

  private static final Pattern ROW = Pattern.compile("\\brow (\\d+):");

  @TestFactory
  Stream<DynamicTest> everyRowIsACase() {
    return ROWS.entrySet().stream()
        .map(
            table ->
                dynamicTest(
                    table.getKey(),
                    () ->
                        assertThat(rowsOf(table.getKey()))
                            .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, table.getValue()).boxed().toList())));
  }

  @Test
  void everyDirectoryBelongsToATable() throws IOException {
    assertThat(CaseFile.all()).extracting(CaseFile::check).containsOnlyElementsOf(ROWS.keySet());
  }

  private static TreeSet<Integer> rowsOf(String check) throws IOException {
    List<String> comments = new ArrayList<>();
    for (CaseFile file : CaseFile.all()) {
      if (file.check().equals(check)) {
        file.lineComments().stream().map(Comment::getContent).forEach(comments::add);
      }
    }
    return comments.stream()
        .flatMap(comment -> ROW.matcher(comment).results())
        .map((MatchResult row) -> Integer.valueOf(row.group(1)))
        .collect(toCollection(TreeSet::new));
  }
}

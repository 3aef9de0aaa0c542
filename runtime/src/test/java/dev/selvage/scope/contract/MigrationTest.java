package dev.selvage.scope.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The promise that code moves to the JDK's type by its imports: each row of the contract gives the
 * same with ours and, from the same source, with the JDK's, but for what {@link Difference} lists.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class MigrationTest {
  private static final int RELEASE = Runtime.version().feature();

  /** From here on the JDK's type has the shape in which most of the contract can be written. */
  private static final int SHARED_SHAPE_SINCE = 25;

  private static final int FINAL_SHAPE_SINCE = 27;

  @ParameterizedTest
  @ValueSource(classes = {OutcomeContract.class, OwnerContract.class, FinalShapeContract.class})
  void oursGivesWhatTheContractSays(Class<?> contract) throws ReflectiveOperationException {
    Map<String, String> expected = ContractRows.expected(contract);

    assertThat(expected).hasSizeGreaterThan(10);
    assertSame(ContractRows.outcomes(contract), expected);
  }

  @ParameterizedTest
  @ValueSource(classes = {OutcomeContract.class, OwnerContract.class})
  void theJdksGivesTheSameFromTheSameSource(Class<?> contract, @TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(RELEASE >= SHARED_SHAPE_SINCE, "this JDK has no type of the shape of 25");
    assertThatTheJdksGivesTheSame(contract, folder);
  }

  @Test
  void theJdksGivesTheSameInItsFinalShape(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(RELEASE >= FINAL_SHAPE_SINCE, "this JDK has no type of the shape of 27");
    assertThatTheJdksGivesTheSame(FinalShapeContract.class, folder);
  }

  private static void assertThatTheJdksGivesTheSame(Class<?> contract, Path folder)
      throws IOException, InterruptedException {
    Map<String, String> expected = new TreeMap<>(ContractRows.expected(contract));
    Difference.at(RELEASE)
        .forEach((row, outcome) -> expected.computeIfPresent(row, (r, e) -> outcome));

    assertSame(new SwappedContract(contract, folder).outcomes(), expected);
  }

  private static void assertSame(Map<String, String> outcomes, Map<String, String> expected) {
    assertThat(outcomes.entrySet()).containsExactlyElementsOf(expected.entrySet());
  }

  @Test
  void everyDifferenceIsOne() {
    Map<String, String> contract = new TreeMap<>(ContractRows.expected(OutcomeContract.class));
    contract.putAll(ContractRows.expected(OwnerContract.class));

    for (Difference difference : Difference.values()) {
      assertThat(contract).as("%s", difference).containsKey(difference.row);
      assertThat(difference.jdkGives)
          .as("%s", difference)
          .isNotEqualTo(contract.get(difference.row));
    }
  }
}

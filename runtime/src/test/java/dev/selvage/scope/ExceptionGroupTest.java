package dev.selvage.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvage.scope.ExceptionGroup.Split;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

final class ExceptionGroupTest {
  private final IOException io = new IOException("io");
  private final FileNotFoundException missing = new FileNotFoundException("missing");
  private final IllegalStateException state = new IllegalStateException("state");
  private final ExceptionGroup inner = ExceptionGroup.of("inner", List.of(missing, state));
  private final ExceptionGroup outer = ExceptionGroup.of("outer", List.of(io, inner));

  @Test
  void firstIsTheCauseAndTheOthersAreSuppressed() {
    assertThat(outer).hasMessage("outer").hasCause(io);
    assertThat(outer.getSuppressed()).containsExactly(inner);
    assertThat(outer.failures()).containsExactly(io, inner);
  }

  @Test
  void oneInstanceStandsOnce() {
    assertThat(ExceptionGroup.of("twice", List.of(io, state, io)).failures())
        .containsExactly(io, state);
  }

  @Test
  void leavesAreFoundInGroupsAndBehindWrappers() {
    ExceptionGroup wrapped =
        ExceptionGroup.of(
            "wrapped", List.of(new ExecutionException(new CompletionException(io)), inner));
    assertThat(wrapped.leaves()).containsExactly(io, missing, state);
  }

  @Test
  void splitKeepsNestingMessageAndStack() {
    Split parts = outer.split(IOException.class);

    ExceptionGroup match = parts.match().orElseThrow();
    assertThat(match.failures().get(0)).isSameAs(io);
    assertThat(match.failures().get(1))
        .isInstanceOfSatisfying(
            ExceptionGroup.class, nested -> assertThat(nested.failures()).containsExactly(missing))
        .hasMessage("inner");
    assertThat(match.getStackTrace()).isEqualTo(outer.getStackTrace());
    assertThat(parts.rest().orElseThrow().leaves()).containsExactly(state);
    assertThat(outer.split(Error.class).match()).isEmpty();
    assertThat(outer.split(Throwable.class).rest()).isEmpty();
  }

  @Test
  void splitKeepsWhatWasSuppressedLater() {
    RuntimeException late = new RuntimeException("while closing");
    outer.addSuppressed(late);
    assertThat(outer.split(IllegalStateException.class).match().orElseThrow().getSuppressed())
        .contains(late);
  }

  @Test
  void handlingGivesEachHandlerWhatNoneBeforeItGot() throws ExceptionGroup {
    List<Object> got = new ArrayList<>();
    outer
        .handling()
        .on(FileNotFoundException.class, sub -> got.addAll(sub.leaves().toList()))
        .on(IOException.class, sub -> got.addAll(sub.leaves().toList()))
        .on(Error.class, sub -> got.add("never"))
        .on(IllegalStateException.class, sub -> got.addAll(sub.leaves().toList()))
        .orThrow();
    assertThat(got).containsExactly(missing, io, state);
  }

  @Test
  void handlingThrowsWhatIsLeft() {
    ExceptionGroup rest =
        catchThrowableOfType(
            ExceptionGroup.class,
            () -> outer.handling().on(IOException.class, sub -> {}).orThrow());
    assertThat(rest.leaves()).containsExactly(state);
  }

  @Test
  void throwFirstLosesNothing() {
    RuntimeException sibling = new RuntimeException("sibling");
    ExecutionException wrapper = new ExecutionException(state);
    wrapper.addSuppressed(sibling);
    ExceptionGroup group = ExceptionGroup.of("mixed", List.of(wrapper, io));
    assertThatThrownBy(() -> group.throwFirst(IllegalStateException.class))
        .isSameAs(state)
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).contains(io, sibling));
  }

  @Test
  void throwFirstReturnsWhereThereIsNone() {
    outer.throwFirst(Error.class);
    assertThat(outer.getSuppressed()).containsExactly(inner);
  }

  @Test
  void throwIfAllThrowsOnlyIfAllAreOfTheType() throws IOException {
    outer.throwIfAll(IOException.class);
    ExceptionGroup all = ExceptionGroup.of("all", List.of(io, missing));
    assertThatThrownBy(() -> all.throwIfAll(IOException.class))
        .isSameAs(io)
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).containsExactly(missing));
  }

  @Test
  void manyFailuresMakeAGroupInLinearWork() {
    List<Exception> many = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      many.add(new IllegalStateException("" + i));
    }
    ExceptionGroup group = ExceptionGroup.of("many", many);
    assertThat(group.getSuppressed()).hasSize(99_999);
    assertThat(group.split(IOException.class).rest().orElseThrow().failures()).hasSize(100_000);
  }

  @Test
  void isSerializable() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(outer);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ExceptionGroup copy = (ExceptionGroup) in.readObject();
      assertThat(copy.leaves())
          .extracting(Throwable::getMessage)
          .containsExactly("io", "missing", "state");
    }
  }

  @Test
  void splitKeepsWhatWasSuppressedInAWrapperOfAGroup() {
    RuntimeException sibling = new RuntimeException("sibling of the inner group");
    ExecutionException wrapper = new ExecutionException(inner);
    wrapper.addSuppressed(sibling);
    Split parts =
        ExceptionGroup.of("outer", List.of(io, wrapper)).split(IllegalStateException.class);
    assertThat(parts.match().orElseThrow().getSuppressed()).contains(sibling);
    assertThat(parts.rest().orElseThrow().getSuppressed()).contains(sibling);
  }

  @Test
  void throwFirstOfOneThatTakesNoSuppressedLosesNothing() throws Exception {
    TreeRun.Mute mute = new TreeRun.Mute("takes none");
    ExceptionGroup group = ExceptionGroup.of("mixed", List.of(mute, io, state));
    assertThat(
            Logged.during(
                () ->
                    assertThatThrownBy(() -> group.throwFirst(TreeRun.Mute.class)).isSameAs(mute)))
        .extracting(java.util.logging.LogRecord::getThrown)
        .containsExactly(io, state);
  }
}

package dev.selvage.checks.executors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.checks.executors.ExecutorCreation.Keeper;
import org.junit.jupiter.api.Test;

/** Who keeps a new executor, and who ends one that is kept in a field. */
final class ExecutorFieldTest {

  private static final String FIELD = "private final ExecutorService pool = NEW; ";

  @Test
  void keepers() {
    assertThat(PoolSample.of(FIELD).keeper()).isEqualTo(Keeper.FIELD);
    assertThat(PoolSample.of("void s() { kept = NEW; }").keeper()).isEqualTo(Keeper.FIELD);
    assertThat(PoolSample.of("void s() { this.kept = NEW; }").keeper()).isEqualTo(Keeper.FIELD);
    assertThat(PoolSample.of("void s(Sample o) { o.kept = NEW; }").keeper())
        .isEqualTo(Keeper.ANOTHER);
    assertThat(PoolSample.of("void s() { var pool = NEW; }").keeper()).isEqualTo(Keeper.LOCAL);
    assertThat(PoolSample.of("Object s() { return NEW; }").keeper()).isEqualTo(Keeper.ANOTHER);
    assertThat(PoolSample.of("void s() { NEW.execute(() -> {}); }").keeper())
        .isEqualTo(Keeper.NOTHING);
    assertThat(PoolSample.of("void s() { CompletableFuture.runAsync(() -> {}, NEW); }").keeper())
        .isEqualTo(Keeper.NOTHING);
    assertThat(PoolSample.of("void s() { NEW.shutdown(); }").keeper()).isEqualTo(Keeper.ANOTHER);
    assertThat(PoolSample.of("Object f = Executors.unconfigurableExecutorService(NEW);").keeper())
        .isEqualTo(Keeper.FIELD);
  }

  @Test
  void neverClosed() {
    assertThat(PoolSample.of(FIELD).isNeverClosed()).isTrue();
    assertThat(PoolSample.of(FIELD + "void s() { pool.execute(() -> {}); }").isNeverClosed())
        .isTrue();
    assertThat(PoolSample.of("ExecutorService pool = NEW;").isNeverClosed()).isFalse();
  }

  @Test
  void closed() {
    assertThat(PoolSample.of(FIELD + "void s() { pool.shutdown(); }").isNeverClosed()).isFalse();
    assertThat(PoolSample.of(FIELD + "void s() { this.pool.shutdownNow(); }").isNeverClosed())
        .isFalse();
    assertThat(PoolSample.of(FIELD + "Runnable s() { return pool::shutdown; }").isNeverClosed())
        .isFalse();
    assertThat(
            PoolSample.of(FIELD + "Runnable s() { return () -> pool.shutdown(); }").isNeverClosed())
        .isFalse();
    assertThat(
            PoolSample.of(FIELD + "class Inner { void s() { pool.shutdown(); } }").isNeverClosed())
        .isFalse();
  }

  @Test
  void handedOn() {
    assertThat(PoolSample.of(FIELD + "Executor s() { return pool; }").isNeverClosed()).isFalse();
    assertThat(PoolSample.of(FIELD + "void s() { kept = pool; }").isNeverClosed()).isFalse();
    assertThat(PoolSample.of(FIELD + "Object s() { return new Object[] {pool}; }").isNeverClosed())
        .isFalse();
  }

  @Test
  void forTheProcess() {
    String field = "private static final ExecutorService POOL = ";
    assertThat(PoolSample.of(field + "NEW;").isNeverClosed()).isTrue();
    assertThat(PoolSample.of(field + "Executors.newCachedThreadPool();").isNeverClosed()).isFalse();
    assertThat(PoolSample.of(field + "new ForkJoinPool();").isNeverClosed()).isFalse();
    assertThat(
            PoolSample.of(field + "Executors.newFixedThreadPool(2, r -> new Thread(r));")
                .isNeverClosed())
        .isTrue();
    assertThat(
            PoolSample.of(
                    "static ThreadFactory threads; "
                        + field
                        + "Executors.newFixedThreadPool(2, threads);")
                .isNeverClosed())
        .as("of a factory out of sight")
        .isFalse();
  }

  @Test
  void overwritten() {
    String field = "private ExecutorService pool = Executors.newFixedThreadPool(1); ";
    assertThat(PoolSample.of(field + "void s() { pool = NEW; }").overwrites()).isTrue();
    assertThat(PoolSample.of(field + "void s() { pool.shutdown(); pool = NEW; }").overwrites())
        .isFalse();
    assertThat(PoolSample.of(field + "void s() { end(); pool = NEW; } void end() {}").overwrites())
        .isFalse();
    assertThat(PoolSample.of("private ExecutorService pool; void s() { pool = NEW; }").overwrites())
        .isFalse();
  }
}

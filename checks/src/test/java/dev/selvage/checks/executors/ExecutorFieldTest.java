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
    assertThat(PoolSample.of(FIELD).isLeaked()).isTrue();
    assertThat(PoolSample.of(FIELD + "void s() { pool.execute(() -> {}); }").isLeaked()).isTrue();
    assertThat(PoolSample.of("ExecutorService pool = NEW;").isLeaked()).isFalse();
  }

  @Test
  void closed() {
    assertThat(PoolSample.of(FIELD + "void s() { pool.shutdown(); }").isLeaked()).isFalse();
    assertThat(PoolSample.of(FIELD + "void s() { this.pool.shutdownNow(); }").isLeaked()).isFalse();
    assertThat(PoolSample.of(FIELD + "Runnable s() { return pool::shutdown; }").isLeaked())
        .isFalse();
    assertThat(PoolSample.of(FIELD + "Runnable s() { return () -> pool.shutdown(); }").isLeaked())
        .isFalse();
    assertThat(PoolSample.of(FIELD + "class Inner { void s() { pool.shutdown(); } }").isLeaked())
        .isFalse();
  }

  @Test
  void handedOn() {
    assertThat(PoolSample.of(FIELD + "Executor s() { return pool; }").isLeaked()).isFalse();
    assertThat(PoolSample.of(FIELD + "void s() { kept = pool; }").isLeaked()).isFalse();
    assertThat(PoolSample.of(FIELD + "Object s() { return new Object[] {pool}; }").isLeaked())
        .isFalse();
  }

  @Test
  void forTheProcess() {
    String field = "private static final ExecutorService POOL = ";
    assertThat(PoolSample.of(field + "NEW;").isLeaked()).isTrue();
    assertThat(PoolSample.of(field + "Executors.newCachedThreadPool();").isLeaked()).isFalse();
    assertThat(PoolSample.of(field + "new ForkJoinPool();").isLeaked()).isFalse();
    assertThat(
            PoolSample.of(field + "Executors.newFixedThreadPool(2, r -> new Thread(r));")
                .isLeaked())
        .isTrue();
    assertThat(
            PoolSample.of(
                    "static ThreadFactory threads; "
                        + field
                        + "Executors.newFixedThreadPool(2, threads);")
                .isLeaked())
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

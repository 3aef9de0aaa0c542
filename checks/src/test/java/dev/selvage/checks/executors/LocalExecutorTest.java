package dev.selvage.checks.executors;

import static dev.selvage.checks.executors.PoolSample.local;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** On which ways out of its block an executor is still open. */
final class LocalExecutorTest {

  @Test
  void straightOn() {
    assertThat(local("").slips()).containsExactly("END");
    assertThat(local("pool.execute(task);").slips()).containsExactly("END");
    assertThat(local("pool.execute(task); pool.shutdown();").slips()).isEmpty();
    assertThat(local("pool.shutdownNow(); pool.isTerminated();").slips()).isEmpty();
  }

  @Test
  void branches() {
    assertThat(local("if (a) { pool.shutdown(); }").slips()).containsExactly("END");
    assertThat(local("if (a) { pool.shutdown(); } else { pool.shutdownNow(); }").slips()).isEmpty();
    assertThat(local("if (a) { return; } pool.shutdown();").slips()).containsExactly("RETURN");
    assertThat(local("if (pool != null) { pool.shutdown(); }").slips()).isEmpty();
    assertThat(local("if (!pool.isShutdown()) { pool.shutdown(); }").slips()).isEmpty();
    assertThat(local("switch (1) { case 1: pool.shutdown(); break; default: }").slips())
        .containsExactly("END");
    assertThat(local("switch (1) { case 1 -> pool.shutdown(); default -> end(pool); }").slips())
        .isEmpty();
  }

  @Test
  void loops() {
    assertThat(local("while (a) { pool.execute(task); }").slips()).containsExactly("END");
    assertThat(local("while (true) { pool.execute(task); }").slips()).isEmpty();
    assertThat(local("while (true) { if (a) { break; } } pool.shutdown();").slips()).isEmpty();
    assertThat(local("out: while (true) { while (true) { break out; } }").slips())
        .containsExactly("END");
    assertThat(local("for (int i = 0; i < 3; i++) { if (a) { continue; } } end(pool);").slips())
        .isEmpty();
    assertThat(local("do { pool.shutdown(); } while (a);").slips()).isEmpty();
  }

  @Test
  void exceptions() {
    assertThat(local("result.get(); pool.shutdown();").slips())
        .containsExactlyInAnyOrder("THROW InterruptedException", "THROW ExecutionException");
    assertThat(local("task.run(); pool.shutdown();").slips()).isEmpty();
    assertThat(local("if (a) { throw new IllegalStateException(); } pool.shutdown();").slips())
        .containsExactly("THROW IllegalStateException");
    assertThat(local("try { result.get(); } catch (Exception e) { } pool.shutdown();").slips())
        .isEmpty();
    assertThat(
            local("try { task.run(); } catch (RuntimeException e) { return; } end(pool);").slips())
        .containsExactly("RETURN");
    assertThat(local("System.exit(1);").slips()).isEmpty();
  }

  @Test
  void tryAndFinally() {
    assertThat(local("try { result.get(); } finally { pool.shutdown(); }").slips()).isEmpty();
    assertThat(local("try { return; } finally { pool.shutdown(); }").slips()).isEmpty();
    assertThat(local("try { result.get(); pool.shutdown(); } finally { task.run(); }").slips())
        .containsExactlyInAnyOrder("THROW InterruptedException", "THROW ExecutionException");
    assertThat(local("try (AutoCloseable end = pool::shutdown) { result.get(); }").slips())
        .isEmpty();
  }

  @Test
  void whoElseHasIt() {
    assertThat(local("kept = pool;").slips()).isEmpty();
    assertThat(local("use(pool);").slips()).isEmpty();
    assertThat(local("end(pool);").slips()).isEmpty();
    assertThat(local("work(pool);").slips()).containsExactly("END");
    assertThat(local("CompletableFuture.runAsync(task, pool);").slips()).containsExactly("END");
    assertThat(local("Runnable later = () -> pool.shutdown();").slips()).isEmpty();
    assertThat(local("Runnable later = () -> pool.execute(task);").slips()).containsExactly("END");
    assertThat(local("Executors.unconfigurableExecutorService(pool).shutdown();").slips())
        .isEmpty();
  }

  @Test
  void overwritten() {
    assertThat(PoolSample.of("void sample() { var pool = NEW; pool = null; }").slips())
        .containsExactly("OVERWRITE");
    assertThat(
            PoolSample.of("void sample() { var pool = NEW; pool.shutdown(); pool = null; }")
                .slips())
        .isEmpty();
  }
}

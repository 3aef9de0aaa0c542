package dev.selvage.checks.tasks;

import static dev.selvage.checks.tasks.TaskSample.tasks;
import static dev.selvage.checks.tasks.TaskSample.tasksOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TasksTest {

  @Nested
  final class Forms {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "pool.submit(job)                                       | SUBMISSION",
          "pool.invokeAll(List.of())                              | SUBMISSION",
          "CompletableFuture.runAsync(job)                        | SUBMISSION",
          "scheduler.schedule(job, 1, TimeUnit.DAYS)              | SUBMISSION",
          "scheduler.scheduleAtFixedRate(job, 1, 1, TimeUnit.DAYS)| SCHEDULE",
          "pool.execute(job)                                      | EXECUTION",
          "new ExecutorCompletionService<Void>(pool).submit(job, null) | QUEUED",
          "ForkJoinTask.adapt(job).fork()                         | FORK",
          "load()                                                 | CALL",
          "CompletableFuture.completedFuture(1).thenRun(job)      | STAGE",
          "new Thread(job).start()                                | START",
          "new Timer()                                            | TIMER",
        })
    void inTheFormOf(String code, String form) {
      assertThat(tasks(code + "; return null;").get(0)).startsWith(form + " ");
    }

    @Test
    void anyOtherCall() {
      assertThat(tasks("use(job); pool.shutdown(); job.run(); return new Object();")).isEmpty();
    }

    @Test
    void anOverridingMethodToo() {
      assertThat(tasks("new ForkJoinPool().submit(job); return null;"))
          .containsExactly("SUBMISSION DROPPED");
    }
  }

  @Nested
  final class Handles {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "%s; return null;                                       | DROPPED",
          "return %s;                                             | ESCAPED",
          "use(%s); return null;                                  | ESCAPED",
          "%s.get(); return null;                                 | AWAITED",
          "%s.cancel(true); return null;                          | CANCELLED",
          "future = %s; return null;                              | STORED",
          "var f = %s; return null;                               | UNREAD",
          "Future<?> f; f = %s; return null;                      | UNREAD",
          "var f = %s; if (f != null) use(1); return null;        | UNREAD",
          "var f = %s; f.get(); return null;                      | AWAITED",
          "var f = %s; return f;                                  | ESCAPED",
          "var f = %s; job = () -> use(f); return null;           | ESCAPED",
          "var f = %s; f.cancel(true); return null;               | CANCELLED",
          "var f = %s; f.cancel(true); f.get(); return null;      | AWAITED",
          "var f = %s; f.isDone(); return null;                   | ESCAPED",
          "return job == null ? null : (Future<?>) %s;            | ESCAPED",
          "job = () -> %s; return null;                           | DROPPED",
          "Callable<?> c = () -> %s; return c;                    | ESCAPED",
          "Callable<?> c = () -> { return %s; }; return c;        | ESCAPED",
        })
    void ofASubmission(String code, String fate) {
      assertThat(tasks(code.replace("%s", "pool.submit(job)")))
          .containsExactly("SUBMISSION " + fate);
    }

    @Test
    void ofAMethodReference() {
      assertThat(tasks("jobs.forEach(pool::submit); return null;"))
          .containsExactly("SUBMISSION DROPPED");
      assertThat(tasks("return jobs.stream().map(pool::submit);"))
          .containsExactly("SUBMISSION ESCAPED");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "all.size();                               | COLLECTED",
          "all.add(null);                            | COLLECTED",
          "for (Future<?> f : all) { use(1); }       | COLLECTED",
          "all.forEach(f -> use(1));                 | COLLECTED",
          "for (Future<?> f : all) { f.get(); }      | AWAITED",
          "for (Future<?> f : all) { f.cancel(true); } | CANCELLED",
          "all.forEach(f -> use(f));                 | ESCAPED",
          "use(all);                                 | ESCAPED",
          "use(all.get(0));                          | ESCAPED",
        })
    void inALocalCollection(String code, String fate) {
      assertThat(
              tasks(
                  "List<Future<?>> all = new ArrayList<>(); all.add(pool.submit(job)); "
                      + code
                      + " return null;"))
          .containsExactly("SUBMISSION " + fate);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "%s.forEach(f -> {});                                  | DROPPED",
          "%s.forEach(f -> use(f));                              | ESCAPED",
          "%s.toList();                                          | DROPPED",
          "var all = %s.toList(); use(all.size());               | COLLECTED",
          "var all = %s.toList(); for (var f : all) { f.get(); } | AWAITED",
          "use(%s.toList());                                     | ESCAPED",
        })
    void inAStream(String code, String fate) {
      assertThat(
              tasks(code.replace("%s", "jobs.stream().map(j -> pool.submit(j))") + " return null;"))
          .containsExactly("SUBMISSION " + fate);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "load().thenAccept(v -> use(v));               | DROPPED DROPPED",
          "load().whenComplete((v, t) -> use(t));        | OBSERVED DROPPED",
          "load().whenComplete((v, t) -> use(v));        | DROPPED DROPPED",
          "load().exceptionally(t -> null);              | OBSERVED DROPPED",
          "var f = load(); f.thenAccept(v -> use(v));    | CONTINUED DROPPED",
          "var f = load(); f.thenRun(job); use(f);       | ESCAPED DROPPED",
          "load().thenRun(job).join();                   | AWAITED AWAITED",
        })
    void ofStages(String code, String fates) {
      List<String> found =
          tasks(code + " return null;").stream().sorted().map(each -> each.split(" ")[1]).toList();

      assertThat(String.join(" ", found)).isEqualTo(fates);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "%s(s -> load());                                      | NESTED",
          "%s(s -> load()).join();                               | NESTED",
          "%s(s -> load()).thenRun(job);                         | NESTED",
          "%s(s -> load()).thenAccept(f -> use(f));              | ESCAPED",
          "%s(s -> load()).join().join();                        | ESCAPED",
          "CompletableFuture<?> f = %s(s -> load()); f.join();   | NESTED",
          "CompletableFuture<?> f = %s(s -> load()); use(f);     | ESCAPED",
          "use(%s(s -> load()));                                 | ESCAPED",
          "pool.submit(() -> load());                            | ESCAPED",
        })
    void insideOfAFuture(String code, String fate) {
      List<String> found =
          tasks(
              "CompletableFuture<String> g = new CompletableFuture<>(); "
                  + code.replace("%s", "g.thenApply")
                  + " return null;");

      assertThat(found).contains("CALL " + fate);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "new Thread(job).start();                          | DROPPED",
          "Thread t = new Thread(job); t.start();            | UNREAD",
          "Thread t = new Thread(job); t.setDaemon(true); t.start(); | UNREAD",
          "Thread t = new Thread(job); t.start(); t.join();  | AWAITED",
          "Thread t = new Thread(job); t.start(); t.interrupt(); | CANCELLED",
          "Thread t = new Thread(job); t.start(); use(t);    | ESCAPED",
          "thread = new Thread(job); thread.start();         | STORED",
        })
    void ofAThread(String code, String fate) {
      assertThat(tasks(code + " return null;")).containsExactly("START " + fate);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "new Timer().schedule(null, 1);                        | DROPPED",
          "Timer t = new Timer(); t.schedule(null, 1);           | UNREAD",
          "Timer t = new Timer(); t.schedule(null, 1); t.cancel(); | CANCELLED",
        })
    void ofATimer(String code, String fate) {
      assertThat(tasks(code + " return null;")).containsExactly("TIMER " + fate);
    }

    @Test
    void ofAForkJoinTask() {
      String task = "var t = ForkJoinTask.adapt(job); t.fork(); ";

      assertThat(tasks(task + "return null;")).containsExactly("FORK UNREAD");
      assertThat(tasks(task + "t.join(); return null;")).containsExactly("FORK AWAITED");
      assertThat(tasks(task + "ForkJoinTask.invokeAll(t, t); return null;"))
          .containsExactly("FORK ESCAPED");
      assertThat(tasks("return ForkJoinTask.adapt(job).fork();")).containsExactly("FORK ESCAPED");
    }

    @Test
    void ofAThreadThatStartsItself() {
      assertThat(tasksOf("class Own extends Thread { void begin() { start(); } }"))
          .containsExactly("START STORED");
    }
  }
}

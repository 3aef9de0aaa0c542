package dev.selvage.archunit;

import static dev.selvage.archunit.SelvageRules.noUnboundedExecutors;
import static dev.selvage.archunit.SelvageRules.noUnscopedThreads;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Classes that were compiled for a newer Java are understood by an older one. They are compiled
 * here against a sketch of the newer API, so that every JDK can do it.
 */
final class VirtualThreadsTest {
  private static final String THREAD =
      """
      package java.lang;

      public class Thread implements Runnable {
        public void run() {}
        public static Thread startVirtualThread(Runnable task) { return null; }
        public static Builder ofVirtual() { return null; }
        public interface Builder {
          Thread start(Runnable task);
          Thread unstarted(Runnable task);
          java.util.concurrent.ThreadFactory factory();
        }
      }
      """;

  private static final String EXECUTORS =
      """
      package java.util.concurrent;

      public class Executors {
        public static ExecutorService newVirtualThreadPerTaskExecutor() { return null; }
        public static ExecutorService newThreadPerTaskExecutor(ThreadFactory f) { return null; }
      }
      """;

  @TempDir private Path folder;

  @Test
  void flagsVirtualThreadsThatStart() throws IOException {
    Path evil =
        compile(
            """
            final class Evil {
              void now(Runnable task) { Thread.startVirtualThread(task); }
              void built(Runnable task) { Thread.ofVirtual().start(task); }
              Object later(Runnable task) { return Thread.ofVirtual().unstarted(task); }
            }
            """);

    assertThat(Violations.of(noUnscopedThreads(), evil))
        .satisfiesExactlyInAnyOrder(
            now -> assertThat(now).contains("Evil.now(", "a virtual thread that has no owner"),
            built -> assertThat(built).contains("Evil.built(", "Thread$Builder.start("),
            later -> assertThat(later).contains("Evil.later(", "Thread$Builder.unstarted("));
  }

  @Test
  void flagsAThreadForEveryTask() throws IOException {
    Path evil =
        compile(
            """
            import java.util.concurrent.*;

            final class Evil {
              ExecutorService virtual() { return Executors.newVirtualThreadPerTaskExecutor(); }
              ExecutorService any(ThreadFactory f) { return Executors.newThreadPerTaskExecutor(f); }
            }
            """);

    assertThat(Violations.of(noUnboundedExecutors(), evil)).hasSize(2);
  }

  @Test
  void leavesAloneAFactoryOfVirtualThreads() throws IOException {
    Path okay =
        compile(
            """
            import java.util.concurrent.ThreadFactory;

            final class Okay {
              ThreadFactory threads() { return Thread.ofVirtual().factory(); }
            }
            """);

    assertThat(Violations.of(noUnscopedThreads(), okay)).isEmpty();
  }

  private Path compile(String text) throws IOException {
    Path sketch = folder.resolve("sketch");
    write(sketch.resolve("java/lang/Thread.java"), THREAD);
    write(sketch.resolve("java/util/concurrent/Executors.java"), EXECUTORS);
    String name = text.contains("final class Evil") ? "Evil" : "Okay";
    return Compiled.classes(
        folder, name, text, "--patch-module", "java.base=" + sketch, "-implicit:none");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

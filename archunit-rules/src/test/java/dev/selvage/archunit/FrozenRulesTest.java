package dev.selvage.archunit;

import static com.tngtech.archunit.library.freeze.FreezingArchRule.freeze;
import static dev.selvage.archunit.SelvageRules.noEventLoopBlocks;
import static dev.selvage.archunit.SelvageRules.noUnscopedThreads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that has violations today freezes them, and hears of new ones only. */
final class FrozenRulesTest {
  private static final String EVIL =
      """
      final class Evil {
        void mail(Runnable task) { new Thread(task).start(); }
      %s
      }
      """;

  @TempDir private Path folder;

  @Test
  void knowsOldViolationsAgainWhenTheirLinesMoved() throws IOException {
    JavaClasses before = compile(EVIL.formatted(""));
    JavaClasses moved = compile("\n\n\n" + EVIL.formatted(""));
    JavaClasses more =
        compile(EVIL.formatted("  void print(Runnable task) { new Thread(task).start(); }"));

    ArchConfiguration.withThreadLocalScope(
        configuration -> {
          String store = folder.resolve("store").toString();
          configuration.setProperty("freeze.store.default.path", store);
          configuration.setProperty("freeze.store.default.allowStoreCreation", "true");
          ArchRule frozen = freeze(noUnscopedThreads());

          frozen.check(before);
          assertThatCode(() -> frozen.check(moved)).doesNotThrowAnyException();
          assertThatThrownBy(() -> frozen.check(more))
              .isInstanceOf(AssertionError.class)
              .message()
              .contains("Evil.print(")
              .doesNotContain("Evil.mail(");
        });
    assertThat(folder.resolve("store")).isDirectory();
  }

  @Test
  void knowsAWayOfManyLinesAgain() throws IOException {
    String evil =
        """
        class Evil extends io.netty.channel.ChannelInboundHandlerAdapter {
          @Override
          public void channelRead(io.netty.channel.ChannelHandlerContext ctx, Object msg)
              throws Exception {
            pause();
          }
          private void pause() throws Exception { Thread.sleep(1); }
        %s
        }
        """;
    JavaClasses before = compile(evil.formatted(""));
    JavaClasses moved = compile("\n\n\n" + evil.formatted(""));
    JavaClasses more =
        compile(
            evil.formatted(
                "  @Override public void channelActive(io.netty.channel.ChannelHandlerContext c)"
                    + " throws Exception { wait(); }"));

    ArchConfiguration.withThreadLocalScope(
        configuration -> {
          String store = folder.resolve("ways").toString();
          configuration.setProperty("freeze.store.default.path", store);
          configuration.setProperty("freeze.store.default.allowStoreCreation", "true");
          ArchRule frozen = freeze(noEventLoopBlocks());

          frozen.check(before);
          assertThatCode(() -> frozen.check(moved)).doesNotThrowAnyException();
          assertThatThrownBy(() -> frozen.check(more))
              .isInstanceOf(AssertionError.class)
              .message()
              .contains("Evil.channelActive(")
              .doesNotContain("Evil.pause(");
        });
  }

  /** Each in a folder of its own: a rule may read a class file once more. */
  private JavaClasses compile(String text) throws IOException {
    Path own = Files.createTempDirectory(folder, "classes");
    return new ClassFileImporter().importPath(Compiled.classes(own, "Evil", text));
  }
}

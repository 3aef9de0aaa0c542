package dev.selvage.archunit;

import static dev.selvage.archunit.SelvageRules.noEventLoopBlocks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.annotations.VisibleForTesting;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NoEventLoopBlocksTest {

  /** What blocks, in a class of its own. */
  static class Prices {
    String read(String name) {
      return parse(Path.of(name));
    }

    private static String parse(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What asks it, of which there is one implementation. */
  interface Source {
    String price(String name);
  }

  static class FromFiles implements Source {
    private final Prices prices = new Prices();

    @Override
    public String price(String name) {
      return prices.read(name);
    }
  }

  @TempDir private Path folder;

  @Test
  void readsAsASentence() {
    assertThat(noEventLoopBlocks().getDescription())
        .isEqualTo(
            "no classes should block an event loop, because everything else that the loop serves"
                + " waits as well");
  }

  @Test
  void showsTheWayFromTheHandlerThroughOtherClasses() {
    class Evil extends ChannelInboundHandlerAdapter {
      private Source source;

      @Override
      public void channelRead(ChannelHandlerContext ctx, Object name) {
        ctx.fireChannelRead(source.price((String) name));
      }
    }

    String own = "dev\\.selvage\\.archunit\\.NoEventLoopBlocksTest";
    assertThat(violations(Evil.class, Source.class, FromFiles.class, Prices.class))
        .singleElement()
        .asString()
        .matches(
            ("<%1$s\\$1Evil\\.channelRead\\(.*\\)> runs on an event loop: Netty calls its handlers on the"
                    + " channel's event loop\\R"
                    + "    calls <%1$s\\$FromFiles\\.price\\(java\\.lang\\.String\\)> in \\(NoEventLoopBlocksTest\\.java:\\d+\\)\\R"
                    + "    calls <%1$s\\$Prices\\.read\\(java\\.lang\\.String\\)> in \\(NoEventLoopBlocksTest\\.java:\\d+\\)\\R"
                    + "    calls <%1$s\\$Prices\\.parse\\(java\\.nio\\.file\\.Path\\)> in \\(NoEventLoopBlocksTest\\.java:\\d+\\)\\R"
                    + "    blocks in <java\\.nio\\.file\\.Files\\.readString\\(java\\.nio\\.file\\.Path\\)> in"
                    + " \\(NoEventLoopBlocksTest\\.java:\\d+\\): waits for the disk\\R"
                    + "    to allow it: .*")
                .formatted(own));
  }

  @Test
  void knowsThatALambdaBelongsToTheCallThatIsHandedIt() {
    class Okay {
      void read(Vertx vertx, Executor workers, Prices prices) {
        workers.execute(() -> prices.read("a"));
        vertx.<String>executeBlocking(() -> prices.read("a"));
        Supplier<String> later = () -> prices.read("a");
        later.get();
      }
    }
    class Evil {
      void read(Vertx vertx, Prices prices) {
        vertx.setTimer(1, id -> prices.read("a"));
      }
    }

    assertThat(violations(Okay.class, Prices.class)).isEmpty();
    assertThat(violations(Evil.class, Prices.class)).hasSize(1);
  }

  @Test
  void knowsThatAnObjectBelongsToTheCallThatIsHandedIt() {
    class Evil {
      void read(io.netty.channel.EventLoop loop, Prices prices) {
        loop.execute(
            new Runnable() {
              @Override
              public void run() {
                prices.read("a");
              }
            });
      }
    }
    assertThat(violations(Evil.class, nested(Evil.class), Prices.class)).hasSize(1);
  }

  private static Class<?> nested(Class<?> type) {
    try {
      return Class.forName(type.getName() + "$1");
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void comesToAnEndInCircles() {
    class Evil extends ChannelInboundHandlerAdapter {
      @Override
      public void channelRead(ChannelHandlerContext ctx, Object name) {
        again(3);
      }

      private void again(int times) {
        if (times > 0) {
          again(times - 1);
          andAgain(times);
        }
        new Prices().read("a");
      }

      private void andAgain(int times) {
        again(times - 1);
      }
    }
    assertThat(violations(Evil.class, Prices.class)).hasSize(1);
  }

  @Test
  void comesToAnEndInChainsThatLeadBackToThemselves() {
    class Okay {
      Stream<String> again(Stream<String> names, int times) {
        Stream<String> all = names;
        for (int i = 0; i < times; i++) {
          all = all.map(name -> name + times);
        }
        return all;
      }

      Stream<String> inItsParameter(Stream<String> names, int times) {
        while (times > 3) {
          names = names.map(name -> name + "a");
        }
        return names;
      }
    }
    assertThat(violations(Okay.class)).isEmpty();
  }

  @Test
  void leavesAloneWhatAsksWhereItIs() {
    class Okay extends ChannelInboundHandlerAdapter {
      @Override
      public void channelRead(ChannelHandlerContext ctx, Object name) {
        if (!ctx.executor().inEventLoop()) {
          new Prices().read("a");
        }
      }
    }
    assertThat(violations(Okay.class, Prices.class)).isEmpty();
  }

  @Test
  void leavesAloneATaskThatIsHandedOverIfThereIsAnExecutor() {
    class Task implements Runnable {
      @Override
      public void run() {
        new Prices().read("a");
      }
    }
    class Okay extends ChannelInboundHandlerAdapter {
      private Executor workers;

      @Override
      public void channelRead(ChannelHandlerContext ctx, Object name) {
        Task task = new Task();
        if (workers == null) {
          task.run();
        } else {
          workers.execute(task);
        }
      }
    }
    class Evil extends ChannelInboundHandlerAdapter {
      @Override
      public void channelRead(ChannelHandlerContext ctx, Object name) {
        new Task().run();
      }
    }
    assertThat(violations(Okay.class, Task.class, Prices.class)).isEmpty();
    assertThat(violations(Evil.class, Task.class, Prices.class)).hasSize(1);
  }

  @Test
  void leavesAloneWhatOnlyTestsSet() {
    class Okay extends ChannelInboundHandlerAdapter {
      @VisibleForTesting private CountDownLatch hook;

      @Override
      public void channelRead(ChannelHandlerContext ctx, Object name) throws InterruptedException {
        if (hook != null) {
          hook.await();
        }
      }
    }
    class Evil extends ChannelInboundHandlerAdapter {
      private CountDownLatch gate;

      @Override
      public void channelRead(ChannelHandlerContext ctx, Object name) throws InterruptedException {
        gate.await();
      }
    }
    assertThat(violations(Okay.class)).isEmpty();
    assertThat(violations(Evil.class)).hasSize(1);
  }

  @Test
  void judgesWhatItSeesWhereClassesAreMissing() throws IOException {
    Path classes =
        Compiled.classes(
            folder,
            "Handler",
            """
            class Handler extends io.netty.channel.ChannelInboundHandlerAdapter {
              @Override public void channelRead(io.netty.channel.ChannelHandlerContext c, Object o)
                  throws Exception {
                new Gone().run();
                Thread.sleep(1);
              }
            }
            class Gone { void run() {} }
            """);
    Files.delete(classes.resolve("Gone.class"));
    assertThat(Violations.of(noEventLoopBlocks(), classes)).hasSize(1);
  }

  @Test
  void saysWhichClassFileHasGone() throws IOException {
    Path classes = Compiled.classes(folder, "Okay", "class Okay {}");
    JavaClasses imported = new ClassFileImporter().importPath(classes);
    Files.delete(classes.resolve("Okay.class"));
    assertThatThrownBy(() -> noEventLoopBlocks().evaluate(imported))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Okay.class was imported and cannot be read");
  }

  private static List<String> violations(Class<?>... classes) {
    return Violations.of(noEventLoopBlocks(), classes);
  }
}

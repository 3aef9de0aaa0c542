package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.testing.compile.JavaFileObjects;
import dev.selvage.finding.Finding;
import dev.selvage.finding.Step;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class EventLoopBlockingTest {

  private static final String HANDLER =
      """
      import io.netty.channel.*;
      import java.nio.file.*;
      class Handler extends ChannelInboundHandlerAdapter {
        @Override public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
          load();
        }
        private void load() throws Exception {
          parse(Path.of("a"));
        }
        private static String parse(Path file) throws Exception {
          return Files.readString(file);
        }
      }
      """;

  private static final String CONTROLLER =
      """
      import org.springframework.web.bind.annotation.*;
      import reactor.core.publisher.Mono;
      class Controller {
        @GetMapping("/") public Mono<String> get() throws Exception {
          Thread.sleep(1);
          return Mono.empty();
        }
      }
      """;

  private static final String SERVLETS =
      "package org.springframework.web.servlet; public class DispatcherServlet {}";

  @Nested
  final class Identification {

    @Test
    void marksTheCallAndTellsTheWay() {
      assertThat(found(HANDLER, List.of()))
          .singleElement()
          .satisfies(
              finding -> {
                String line = HANDLER.lines().toList().get(10);
                int start = line.indexOf("readString") + 1;
                assertThat(finding.region().startLine()).isEqualTo(11);
                assertThat(finding.region().startColumn()).isEqualTo(start);
                assertThat(finding.region().endColumn()).isEqualTo(line.indexOf(';') + 1);
                assertThat(finding.path())
                    .extracting(Step::line, Step::text)
                    .containsExactly(
                        tuple(
                            4,
                            "`channelRead`: Netty calls its handlers on the channel's event loop"),
                        tuple(5, "calls `load`"),
                        tuple(8, "calls `parse`"),
                        tuple(11, "`Files.readString`: waits for the disk"));
              });
    }

    @Test
    void isSilentInTestCode() {
      assertThat(found(HANDLER, List.of("-XepCompilingTestOnlyCode"))).isEmpty();
      assertThat(
              found(HANDLER, List.of("-XepCompilingTestOnlyCode", "-XepOpt:Selvage:TestCode=true")))
          .hasSize(1);
    }

    @Test
    void knowsThatServletsMayWait() {
      assertThat(found(CONTROLLER, List.of())).hasSize(1);
      JavaFileObject servlets =
          JavaFileObjects.forSourceString(
              "org.springframework.web.servlet.DispatcherServlet", SERVLETS);
      assertThat(found(CONTROLLER, List.of(), servlets)).isEmpty();
    }

    @Test
    void saysNothingOfWhatBelongsToNestedBlocking() {
      String source = HANDLER.replace("load();", "ctx.write(msg).sync(); load();");
      assertThat(found(source, List.of())).hasSize(1);
    }

    @Test
    void followsRecursionToItsEnd() {
      String source = HANDLER.replace("parse(Path.of(\"a\"));", "parse(Path.of(\"a\")); load();");
      assertThat(found(source, List.of())).hasSize(1);
    }
  }

  @Nested
  final class Replacement {

    @Test
    void isOfferedWhereTheChainIsInSight() {
      assertThat(fixes("names.map(name -> read(name))"))
          .containsExactly("go on in a thread that may wait");
    }

    @Test
    void isNotOfferedForAFunctionInAVariable() {
      assertThat(
              fixes(
                  "names.map(FUNCTION); } private static final"
                      + " java.util.function.Function<String, String> FUNCTION = name -> read(name);"
                      + " { "))
          .isEmpty();
    }

    @Test
    void isNotOfferedWhereSomebodyCatchesWhatTheArgumentThrows() {
      assertThat(
              fixes(
                  """
                  try {
                    Mono.just(Files.readString(Path.of("a"))).subscribeOn(Schedulers.boundedElastic());
                  } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                  """))
          .isEmpty();
    }

    @Test
    void isNotOfferedWhereTheArgumentNamesWhatChanges() {
      assertThat(
              fixes(
                  """
                  String file = "a";
                  file += "b";
                  Mono.just(read(file)).subscribeOn(Schedulers.boundedElastic());
                  Mono.just(new java.io.File(file).exists()).subscribeOn(Schedulers.boundedElastic());
                  """))
          .isEmpty();
    }

    private List<String> fixes(String statement) {
      String source =
          """
          import java.nio.file.*;
          import reactor.core.publisher.*;
          import reactor.core.scheduler.Schedulers;
          class Chains {
            void chain(Mono<String> names) throws Exception {
              %s;
            }
            private static String read(String name) {
              return new java.io.File(name).list()[0];
            }
          }
          """
              .formatted(statement);
      List<Finding> found = found(source, List.of());
      assertThat(found).isNotEmpty();
      return found.stream()
          .flatMap(finding -> finding.fixes().stream())
          .map(fix -> fix.description())
          .toList();
    }
  }

  @Nested
  final class Timers {

    @Test
    void takeTheRestOfAHandler() {
      assertThat(fixes("Thread.sleep(10);\nSystem.out.println(1);"))
          .containsExactly("let a timer go on later");
    }

    @Test
    void areNotOfferedWhereNothingFollows() {
      assertThat(fixes("System.out.println(1);\nThread.sleep(10);")).isEmpty();
    }

    @Test
    void areNotOfferedWhereTheRestThrows() {
      assertThat(fixes("Thread.sleep(10);\nClass.forName(\"a\");")).isEmpty();
      assertThat(fixes("Thread.sleep(10);\nthrow new Exception();")).isEmpty();
    }

    @Test
    void areNotOfferedWhereTheRestReturns() {
      assertThat(fixes("Thread.sleep(10);\nif (port > 1) {\nreturn;\n}\nport++;")).isEmpty();
    }

    @Test
    void areNotOfferedWhereTheRestNamesWhatChanges() {
      assertThat(fixes("int n = 1;\nn++;\nThread.sleep(10);\nSystem.out.println(n);")).isEmpty();
    }

    @Test
    void areNotOfferedInsideOfAnotherStatement() {
      assertThat(fixes("if (port > 1) {\nThread.sleep(10);\nport++;\n}\nport++;")).isEmpty();
    }

    private List<String> fixes(String body) {
      String source =
          """
          import io.vertx.core.AbstractVerticle;
          class Verticle extends AbstractVerticle {
            private int port;
            @Override public void start() throws Exception {
              %s
            }
          }
          """
              .formatted(body);
      List<Finding> found = found(source, List.of());
      assertThat(found).hasSize(1);
      return found.get(0).fixes().stream().map(fix -> fix.description()).toList();
    }
  }

  private static List<Finding> found(
      String source, List<String> options, JavaFileObject... others) {
    List<JavaFileObject> sources = new ArrayList<>(List.of(others));
    sources.add(Javac.inMemory(source.replaceAll("(?s).*?\\nclass (\\w+).*", "$1"), source));
    return Javac.check(sources, options).findings("EventLoopBlocking");
  }
}

package dev.selvage.checks.blocking;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodTree;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.blocking.Place.Thread;
import dev.selvage.checks.flow.ClassPath;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which thread calls a method: by its annotations, and by what it overrides. */
final class LoopMethods {

  /** What says that verticles of this file, or their handlers, are workers. */
  private static final Pattern WORKERS =
      Pattern.compile(
          "setWorker\\(true|ThreadingModel\\.(WORKER|VIRTUAL_THREAD)|class \\w*Worker\\w*");

  /** What says that handlers of this file may have threads of their own. */
  private static final Pattern OWN_GROUPS =
      Pattern.compile("EventExecutorGroup\\b|UnorderedThreadPoolEventExecutor");

  private static final String DIRECT = "directExecutor()";
  private static final String WEBFLUX = "org.springframework.web.reactive.DispatcherHandler";
  private static final String WEB_MVC = "org.springframework.web.servlet.DispatcherServlet";

  private final VisitorState state;
  private final Facts facts;

  LoopMethods(VisitorState state) {
    this.state = state;
    this.facts = Facts.of(state);
  }

  /** The thread that calls a method; unknown where only its callers tell. */
  Place of(MethodTree tree) {
    MethodSymbol method = Symbols.declared(tree);
    if (method == null) {
      return Place.UNKNOWN;
    }
    if (Annotations.isBlocking(method)) {
      return Place.ELSEWHERE;
    }
    Optional<Fact> callback =
        facts
            .find(Kind.ON_LOOP, method)
            .or(() -> facts.find(Kind.ON_LOOP_IF_DIRECT, method).filter(fact -> mentions(DIRECT)))
            .or(() -> ofAnnotations(method));
    if (callback.isPresent()) {
      return Place.of(Thread.LOOP, callback.get());
    }
    return Annotations.isNonBlocking(method)
        ? Place.loop("its declaration says @NonBlocking")
        : Place.UNKNOWN;
  }

  private Optional<Fact> ofAnnotations(MethodSymbol method) {
    for (Attribute.Compound annotation : method.getAnnotationMirrors()) {
      Optional<Fact> fact =
          facts
              .find(Kind.LOOP_METHOD, annotation.type)
              .or(
                  () ->
                      facts
                          .find(Kind.REACTIVE_METHOD, annotation.type)
                          .filter(each -> returnsPublisher(method) && isReactive(each)));
      if (fact.isPresent()) {
        return fact;
      }
    }
    return Optional.empty();
  }

  private boolean returnsPublisher(MethodSymbol method) {
    Type result = method.getReturnType();
    return facts.isOf(Kind.LOOP_PUBLISHER, result);
  }

  /** Spring serves the same annotations from servlets, whose threads may wait. */
  private boolean isReactive(Fact fact) {
    return !fact.type().startsWith("org.springframework.")
        || (ClassPath.find(WEBFLUX, state).isPresent() && ClassPath.find(WEB_MVC, state).isEmpty());
  }

  /** Whether the file says that what a framework calls in it has threads that may wait. */
  boolean hasOwnThreads(Place place) {
    return place.file().equals("vertx.txt") && finds(WORKERS)
        || place.file().equals("netty.txt") && finds(OWN_GROUPS);
  }

  private boolean finds(Pattern pattern) {
    return pattern.matcher(state.getSourceCode()).find();
  }

  private boolean mentions(String text) {
    return String.valueOf(state.getSourceCode()).contains(text);
  }
}

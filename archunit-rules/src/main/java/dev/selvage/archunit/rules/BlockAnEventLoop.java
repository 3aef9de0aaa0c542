package dev.selvage.archunit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.selvage.archunit.callgraph.Call;
import dev.selvage.archunit.callgraph.CodeUnit;
import dev.selvage.archunit.callgraph.Hierarchy;
import dev.selvage.archunit.callgraph.MethodName;
import dev.selvage.archunit.rules.Violation.Frame;
import dev.selvage.catalog.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a call that blocks is reached from an event loop, anywhere in the classes that the rule
 * is given, with the way there. Short questions to the file system are left out.
 */
public final class BlockAnEventLoop extends ArchCondition<JavaClass> {

  private final boolean nested;
  private Map<String, List<Path>> byClass = Map.of();
  private Hierarchy hierarchy;

  private BlockAnEventLoop(String description, boolean nested) {
    super(description);
    this.nested = nested;
  }

  /** All calls that block, but those that wait for the loop itself. */
  public static BlockAnEventLoop byAnyCall() {
    return new BlockAnEventLoop("block an event loop", false);
  }

  /** Calls that wait on a loop for that loop. */
  public static BlockAnEventLoop byWaitingForIt() {
    return new BlockAnEventLoop("wait on an event loop for that loop", true);
  }

  @Override
  public void init(Collection<JavaClass> classes) {
    Reading reading = Reading.of(classes);
    hierarchy = reading.hierarchy();
    byClass = new HashMap<>();
    for (Path path : reading.paths()) {
      if (path.fact().kind() != Kind.BRIEF_IO && path.isNested() == nested) {
        byClass
            .computeIfAbsent(path.entry().maker().name().owner(), each -> new ArrayList<>())
            .add(path);
      }
    }
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    byClass
        .getOrDefault(type.getName(), List.of())
        .forEach(path -> events.add(violation(path).event(text(path))));
  }

  /** Rules stay in static fields: what they keep, the memory of the tests keeps. */
  @Override
  public void finish(ConditionEvents events) {
    byClass = Map.of();
    hierarchy = null;
  }

  private Violation violation(Path path) {
    String target = simpleName(path.calls().get(path.calls().size() - 1).target());
    String message =
        nested
            ? "`%s` waits for the event loop that it is on: %s. Compose what it returns instead."
            : "`%s` blocks an event loop: %s. Hand it to a thread that may wait.";
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < path.calls().size(); i++) {
      Call call = path.calls().get(i);
      boolean isLast = i == path.calls().size() - 1;
      String text =
          isLast
              ? "`%s`: %s".formatted(target, path.fact().reason())
              : "calls `%s`".formatted(simpleName(path.frames().get(i + 1).name()));
      frames.add(frame(path.frames().get(i), call, text));
    }
    return new Violation(
        nested ? "NestedBlocking" : "EventLoopBlocking",
        message.formatted(target, path.entry().reason()),
        frames);
  }

  private Frame frame(CodeUnit unit, Call call, String text) {
    return hierarchy
        .given(unit.name().owner())
        .map(type -> Frame.of(type, call.line(), call.target().name(), text))
        .orElseThrow();
  }

  private static String simpleName(MethodName method) {
    String type = method.owner().substring(method.owner().lastIndexOf('.') + 1);
    return method.isConstructor() ? "new " + type : type + "." + method.name();
  }

  /** No number but those of lines: a frozen rule knows its violations again by the rest. */
  private String text(Path path) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s runs on an event loop: %s"
            .formatted(name(path.frames().get(0)), path.entry().reason()));
    for (int i = 0; i < path.calls().size(); i++) {
      Call call = path.calls().get(i);
      CodeUnit caller = path.frames().get(i);
      boolean isLast = i == path.calls().size() - 1;
      text.append(
          "%n    %s %s in (%s:%d)%s"
              .formatted(
                  isLast ? "blocks in" : "calls",
                  isLast ? name(call.target()) : name(path.frames().get(i + 1)),
                  source(caller),
                  call.line(),
                  isLast ? ": " + path.fact().reason() : ""));
    }
    for (String type : ofOtherVersions(path)) {
      text.append(
          "%n    there is another version of <%s>, which may be the one that runs".formatted(type));
    }
    text.append(
        "%n    to allow it: @Blocking on a method of the way, a line `never-blocks` or `hands-off` of your"
                .formatted()
            + " catalog, or freeze the rule");
    return text.toString();
  }

  private List<String> ofOtherVersions(Path path) {
    return path.frames().stream()
        .map(frame -> frame.name().owner())
        .distinct()
        .filter(type -> hierarchy.given(type).filter(hierarchy::hasOtherVersion).isPresent())
        .toList();
  }

  private String source(CodeUnit unit) {
    return hierarchy.given(unit.name().owner()).map(type -> type.source()).orElse("unknown");
  }

  private static String name(CodeUnit unit) {
    return name(unit.name());
  }

  private static String name(MethodName name) {
    return "<%s.%s(%s)>"
        .formatted(name.owner(), name.name(), String.join(", ", name.parameterTypes()));
  }
}

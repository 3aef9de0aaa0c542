package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.selvage.checks.CaughtInterruption.How;
import dev.selvage.checks.flow.Decision;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Owner;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.WayOut;
import dev.selvage.checks.flow.WaysOut;
import dev.selvage.finding.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A path on which an interruption is lost, and how to speak of it.
 *
 * @param message in one breath
 * @param path the decisions on the way and where it ends
 */
record LostInterruption(String message, List<Step> path) {

  /**
   * The path to show, if the interruption is lost on any.
   *
   * @param masking a jump out of {@code finally} that is reported itself, or null
   */
  static Optional<LostInterruption> find(
      CaughtInterruption caught, WaysOut ways, Tree masking, VisitorState state) {
    FileIndex file = FileIndex.of(state);
    Owner owner = Owner.of(ways.function(), file);
    if (owner == Owner.MAIN) {
      return Optional.empty();
    }
    boolean endsTest = TestCode.isLenient(state) && callsFail(caught.handler().getBlock());
    List<WayOut> lost =
        ways.ways().stream()
            .filter(WayOut::losesInterruption)
            .filter(
                way -> !endsTest && !(TestCode.isLenient(state) && way.kind() == WayOut.Kind.THROW))
            .filter(way -> masking == null || way.tree() != masking)
            .filter(way -> isMissed(way, ways, owner))
            .sorted(Comparator.comparingInt(way -> way.decisions().size()))
            .toList();
    if (lost.isEmpty() && !ways.neverEnds()) {
      return Optional.empty();
    }
    boolean always = lost.size() == ways.ways().size();
    return Optional.of(new Writer(caught, state).write(lost, always, ways));
  }

  /** Whether somebody is left who should have heard of the interruption. */
  private static boolean isMissed(WayOut way, WaysOut ways, Owner owner) {
    return switch (owner) {
      case MAIN -> false;
      case THREAD -> ways.wentOnBlindly();
      case TASK -> way.wentOn();
      case CALLER -> true;
    };
  }

  private static boolean callsFail(Tree tree) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        String name = Symbols.name(call);
        found[0] |= name.equals("fail") || name.startsWith("assert");
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  /** Puts a lost path into words. */
  private static final class Writer {
    private static final String REMEDY =
        " Call Thread.currentThread().interrupt() first in this handler, or let the exception travel.";

    private static final String LOOP_REMEDY =
        " Restore the flag and leave the loop, or remember the interruption and restore the flag when"
            + " the loop has ended.";

    private final CaughtInterruption caught;
    private final SourceText source;
    private final String file;

    Writer(CaughtInterruption caught, VisitorState state) {
      this.caught = caught;
      this.source = new SourceText(state);
      this.file = SourceFiles.path(state.getPath().getCompilationUnit().getSourceFile());
    }

    LostInterruption write(List<WayOut> lost, boolean always, WaysOut ways) {
      List<Decision> decisions = always || lost.isEmpty() ? List.of() : decisive(lost);
      List<Step> path = new ArrayList<>();
      for (Decision decision : decisions) {
        path.add(step(decision.condition(), decision.text()));
      }
      if (ways.cameBack()) {
        path.add(step(caught.handler(), "the loop goes on, and waits again"));
      } else if (lost.isEmpty()) {
        path.add(step(caught.handler(), "another loop goes on for ever"));
      }
      if (!lost.isEmpty()) {
        path.add(end(lost.get(0)));
      }
      return new LostInterruption(taken() + what(lost, decisions, ways) + remedy(ways), path);
    }

    /** What the first path decided and had to: the other outcome of the rest is lost as well. */
    private static List<Decision> decisive(List<WayOut> lost) {
      List<Decision> decisions = lost.get(0).decisions();
      return decisions.stream()
          .filter(each -> lost.stream().noneMatch(way -> differsOnlyIn(each, decisions, way)))
          .toList();
    }

    private static boolean differsOnlyIn(Decision one, List<Decision> decisions, WayOut way) {
      return way.decisions().size() == decisions.size()
          && decisions.stream()
              .allMatch(
                  each ->
                      each == one
                          ? way.decisions().stream().anyMatch(each::isOtherOutcomeOf)
                          : way.decisions().contains(each));
    }

    private String taken() {
      if (caught.how() != How.BROAD || caught.sources().isEmpty()) {
        return "";
      }
      Tree source = caught.sources().get(0).tree();
      String type = caught.type().tsym.name.toString();
      return caught.isCertain()
          ? "`catch (%s)` takes the %s of `%s` too. "
              .formatted(head(), type, Words.shortened(source.toString()))
          : "`catch (%s)` would take an %s of `%s` too. "
              .formatted(head(), type, Words.shortened(source.toString()));
    }

    private String head() {
      return caught.handler().getParameter().getType().toString();
    }

    private String what(List<WayOut> lost, List<Decision> decisions, WaysOut ways) {
      if (!decisions.isEmpty()) {
        return decisions.stream()
            .map(Decision::text)
            .collect(
                Collectors.joining(
                    " and ",
                    "The interruption is lost when ",
                    ": nobody learns that this thread was asked to stop."));
      }
      if (lost.isEmpty() || (lost.get(0).wentOn() && ways.cameBack())) {
        return "The interruption is lost and the loop goes on to wait again: nobody learns that this thread"
            + " was asked to stop.";
      }
      if (throwsIn(caught.handler(), lost.get(0))) {
        return "The exception thrown instead does not say that this thread was asked to stop, and the"
            + " interrupted flag stays clear.";
      }
      return "The interruption is lost: nobody learns that this thread was asked to stop.";
    }

    private boolean throwsIn(CatchTree handler, WayOut way) {
      return way.kind() == WayOut.Kind.THROW
          && source.start(way.tree()) >= source.start(handler)
          && source.end(way.tree()) <= source.end(handler);
    }

    private String remedy(WaysOut ways) {
      if (ways.cameBack()) {
        return LOOP_REMEDY;
      }
      return caught.how() == How.NAMED
          ? REMEDY
          : REMEDY.replace("in this handler", "in this handler if it was an interruption");
    }

    private Step end(WayOut way) {
      return switch (way.kind()) {
        case RETURN ->
            step(way.tree(), "leaves by `" + Words.shortened(way.tree().toString()) + "`");
        case THROW -> step(way.tree(), "leaves by throwing " + thrown(way.tree()));
        case END, HALT -> step(caught.handler(), "leaves the handler, and the code goes on");
      };
    }

    private static String thrown(Tree tree) {
      return tree instanceof ThrowTree thrown && thrown.getExpression() instanceof NewClassTree made
          ? "a " + made.getIdentifier()
          : "another exception";
    }

    private Step step(Tree tree, String text) {
      return new Step(file, source.line(tree), text);
    }
  }
}

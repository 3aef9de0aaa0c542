package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.flow.CompletedFutures;
import dev.selvage.checks.flow.HandlerWalk;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import dev.selvage.checks.flow.ThrownInterruptions.Source;
import dev.selvage.checks.flow.WaysOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A handler that takes an interruption.
 *
 * @param handler the catch clause
 * @param how the way in which its head says so
 * @param type the exception of interest among those that it takes
 * @param sources the calls that throw it
 */
record CaughtInterruption(CatchTree handler, How how, Type type, List<Source> sources) {

  enum How {
    /** {@code catch (InterruptedException e)}. */
    NAMED,
    /** {@code catch (InterruptedException | ExecutionException e)}. */
    ONE_OF,
    /** {@code catch (Exception e)}. */
    BROAD
  }

  /** Whether it is certain that an interruption can arrive. */
  boolean isCertain() {
    return how != How.BROAD || sources.stream().anyMatch(Source::certain);
  }

  /** The ways out of the handler; empty where they are too many to follow. */
  Optional<WaysOut> waysOut(VisitorState state) {
    TreePath path = new TreePath(state.getPath(), handler);
    return HandlerWalk.from(path, type, sources.stream().map(Source::tree).toList(), state);
  }

  /**
   * The handlers of {@code tree} that take an InterruptedException, or an InterruptedIOException.
   */
  static List<CaughtInterruption> in(TryTree tree, JavaTypes types, VisitorState state) {
    List<CaughtInterruption> found = new ArrayList<>();
    boolean taken = false;
    boolean ioTaken = false;
    for (CatchTree handler : tree.getCatches()) {
      if (!taken) {
        Optional<CaughtInterruption> caught =
            in(tree, handler, types.interruptedException, false, types, state);
        caught.ifPresent(found::add);
        taken = how(handler, types.interruptedException, types) != null;
        if (taken) {
          continue;
        }
      }
      if (!ioTaken && types.interruptedIoException != null) {
        in(tree, handler, types.interruptedIoException, true, types, state).ifPresent(found::add);
        ioTaken = how(handler, types.interruptedIoException, types) != null;
      }
    }
    return found;
  }

  private static Optional<CaughtInterruption> in(
      TryTree tree,
      CatchTree handler,
      Type wanted,
      boolean declaredOnly,
      JavaTypes types,
      VisitorState state) {
    How how = how(handler, wanted, types);
    if (how == null) {
      return Optional.empty();
    }
    ThrownInterruptions.Result thrown =
        ThrownInterruptions.in(tree, wanted, types, state.getTypes());
    List<Source> sources =
        (how == How.BROAD && declaredOnly ? thrown.certain() : thrown.sources())
            .stream()
                .filter(source -> !CompletedFutures.isGet(source.tree(), state.getPath()))
                .toList();
    boolean possible = !sources.isEmpty() || (how != How.BROAD && thrown.unresolved());
    return possible
        ? Optional.of(new CaughtInterruption(handler, how, wanted, sources))
        : Optional.empty();
  }

  private static How how(CatchTree handler, Type wanted, JavaTypes types) {
    List<? extends Tree> alternatives = ThrownInterruptions.alternatives(handler);
    boolean broad = false;
    for (Tree alternative : alternatives) {
      Type type = Symbols.type(alternative);
      if (types.isInterruption(type, wanted)) {
        return alternatives.size() == 1 ? How.NAMED : How.ONE_OF;
      }
      broad |= types.isSubtype(wanted, type);
    }
    return broad ? How.BROAD : null;
  }
}

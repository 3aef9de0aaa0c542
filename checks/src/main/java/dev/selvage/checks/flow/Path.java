package dev.selvage.checks.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One way through the code so far: the state it is in, and the decisions that led there. */
record Path(State state, List<Decision> decisions) {

  static Path start(State state) {
    return new Path(state, List.of());
  }

  Path with(State next) {
    return next == state ? this : new Path(next, decisions);
  }

  Path map(UnaryOperator<State> change) {
    return with(change.apply(state));
  }

  /** This path and another to the same state: what either decides alone does not matter. */
  Path joinedWith(Path other) {
    List<Decision> shared = decisions.stream().filter(other.decisions::contains).toList();
    return shared.size() == decisions.size() ? this : new Path(state, shared);
  }

  Path decided(Decision decision) {
    if (decisions.contains(decision)) {
      return this;
    }
    List<Decision> longer = new ArrayList<>(decisions);
    longer.add(decision);
    return new Path(state, List.copyOf(longer));
  }
}

package dev.selvage.checks.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The exits of a piece of code. Mutable. */
final class Exits {

  private static final int MOST = 256;

  private final List<Exit> all = new ArrayList<>();

  /**
   * @throws TooManyPaths if there are more than are worth following
   */
  void add(Exit exit) {
    for (int i = 0; i < all.size(); i++) {
      Exit known = all.get(i);
      if (known.kind() == exit.kind()
          && known.tree() == exit.tree()
          && known.value() == exit.value()
          && known.path().state().equals(exit.path().state())) {
        all.set(i, known.with(known.path().joinedWith(exit.path())));
        return;
      }
    }
    all.add(exit);
    if (all.size() > MOST) {
      throw new TooManyPaths();
    }
  }

  /** Takes out the exits that end here, and gives their paths. */
  Paths take(Predicate<Exit> wanted) {
    Paths taken = new Paths();
    all.removeIf(
        exit -> {
          if (wanted.test(exit)) {
            taken.add(exit.path());
            return true;
          }
          return false;
        });
    return taken;
  }

  /** Takes out all. */
  List<Exit> drain() {
    List<Exit> drained = List.copyOf(all);
    all.clear();
    return drained;
  }

  List<Exit> all() {
    return List.copyOf(all);
  }
}

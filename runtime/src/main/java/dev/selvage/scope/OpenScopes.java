package dev.selvage.scope;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The crews of all scopes that are open in this JVM. */
final class OpenScopes {
  private static final Set<Crew> OPEN = ConcurrentHashMap.newKeySet();

  private OpenScopes() {}

  static void add(Crew crew) {
    OPEN.add(crew);
  }

  static void remove(Crew crew) {
    OPEN.remove(crew);
  }

  static Set<Crew> all() {
    return Set.copyOf(OPEN);
  }
}

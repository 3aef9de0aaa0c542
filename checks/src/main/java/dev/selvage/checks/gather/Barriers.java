package dev.selvage.checks.gather;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import java.util.Set;

/** Operations that take all elements of a stream before they hand on the first. */
public final class Barriers {

  private static final Set<String> TAKE_ALL =
      Set.of("toList", "collect", "toArray", "of", "asList", "sorted");

  private Barriers() {}

  /** Whether all tasks of a stream have started before its next operation: it is lazy otherwise. */
  public static boolean isBehind(TreePath stream) {
    for (TreePath at = stream; at != null; at = Fates.receiver(at)) {
      if (at.getLeaf() instanceof MethodInvocationTree call) {
        String name = Symbols.name(call);
        if (TAKE_ALL.contains(name)) {
          return true;
        }
        if (name.startsWith("map")) {
          return false;
        }
      }
    }
    return true;
  }
}

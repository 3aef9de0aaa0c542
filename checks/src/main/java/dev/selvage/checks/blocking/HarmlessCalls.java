package dev.selvage.checks.blocking;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Calls of methods that block, which do not: by their arguments, or by what they are called on. */
final class HarmlessCalls {

  private static final String CURATOR = "org.apache.curator.framework.api.";
  private static final String CURATOR_CLIENT = "org.apache.curator.framework.CuratorFramework";

  private static final Pattern HOOK =
      Pattern.compile("(debug|test)([A-Z]\\w*)?|\\w*Test([A-Z]\\w*)?");

  private static final Set<String> PUTS = Set.of("put", "putFirst", "putLast");
  private static final Set<String> LINKED = Set.of("LinkedBlockingQueue", "LinkedBlockingDeque");
  private static final Set<String> UNBOUNDED =
      Set.of("PriorityBlockingQueue", "DelayQueue", "LinkedTransferQueue");

  private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|[\\da-fA-F:]+|localhost");

  private HarmlessCalls() {}

  static boolean is(TreePath path, MethodSymbol method, Kind kind) {
    return BlockingCalls.isIo(kind)
        ? isOfLiteralAddress(path.getLeaf(), method)
        : hasNoTime(path.getLeaf())
            || (kind != Kind.SLEEPS && DoneFutures.isAsked(path, method))
            || isToUnboundedQueue(path, method)
            || isInBackground(path, method)
            || isHookOfTest(path);
  }

  /** {@code InetAddress.getByName("127.0.0.1")} asks nobody. */
  private static boolean isOfLiteralAddress(Tree tree, MethodSymbol method) {
    return method.owner.flatName().contentEquals("java.net.InetAddress")
        && tree instanceof MethodInvocationTree call
        && call.getArguments().size() == 1
        && call.getArguments().get(0) instanceof LiteralTree literal
        && literal.getValue() instanceof String host
        && ADDRESS.matcher(host).matches();
  }

  /** {@code put} waits for room, and a queue without a capacity has always some. */
  private static boolean isToUnboundedQueue(TreePath path, MethodSymbol method) {
    TreePath receiver = Fates.receiver(path);
    VarSymbol queue = receiver == null ? null : Symbols.variable(receiver.getLeaf());
    if (queue == null || !PUTS.contains(method.name.toString())) {
      return false;
    }
    List<TreePath> values = Initializers.values(queue, path);
    return !values.isEmpty() && values.stream().allMatch(HarmlessCalls::isUnbounded);
  }

  private static boolean isUnbounded(TreePath value) {
    return value.getLeaf() instanceof NewClassTree creation
        && Symbols.type(creation) != null
        && (UNBOUNDED.contains(Symbols.type(creation).tsym.name.toString())
            || creation.getArguments().isEmpty()
                && LINKED.contains(Symbols.type(creation).tsym.name.toString()));
  }

  /**
   * Whether an answer comes in the background: Curator's chains say so with a call, or begin in a
   * method that may have said it.
   */
  private static boolean isInBackground(TreePath path, MethodSymbol method) {
    if (!method.owner.flatName().toString().startsWith(CURATOR)) {
      return false;
    }
    for (TreePath at = Fates.receiver(path); at != null; at = Fates.receiver(at)) {
      if (at.getLeaf() instanceof MethodInvocationTree before
          && (Symbols.name(before).equals("inBackground") || !isOfCurator(before))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfCurator(MethodInvocationTree call) {
    MethodSymbol method = Symbols.method(call);
    return method != null
        && (method.owner.flatName().toString().startsWith(CURATOR)
            || method.owner.flatName().contentEquals(CURATOR_CLIENT)
            || method.getReturnType().tsym.flatName().toString().startsWith(CURATOR_CLIENT));
  }

  /** Whether code waits for a test of it, such as {@code debugLatch.await()}. */
  private static boolean isHookOfTest(TreePath path) {
    TreePath receiver = Fates.receiver(path);
    VarSymbol variable = receiver == null ? null : Symbols.variable(receiver.getLeaf());
    return variable != null && HOOK.matcher(variable.name).matches();
  }

  /** Whether its time is a literal zero, such as {@code sleep(0)} and {@code get(0, SECONDS)}. */
  private static boolean hasNoTime(Tree tree) {
    List<? extends ExpressionTree> arguments =
        tree instanceof MethodInvocationTree call ? call.getArguments() : List.of();
    return arguments.stream()
            .flatMap(
                each -> each instanceof LiteralTree literal ? Stream.of(literal) : Stream.empty())
            .anyMatch(literal -> literal.getValue() instanceof Number n && n.longValue() == 0)
        && !arguments.isEmpty()
        && arguments.size() <= 2
        && isTime(tree);
  }

  /** {@code join(0)} and {@code wait(0)} wait for ever. */
  private static boolean isTime(Tree tree) {
    String name = tree instanceof MethodInvocationTree call ? Symbols.name(call) : "";
    return !name.equals("join") && !name.equals("wait");
  }
}

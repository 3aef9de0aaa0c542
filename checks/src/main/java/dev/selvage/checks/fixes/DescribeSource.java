package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.blocking.BlockingCall;
import dev.selvage.checks.blocking.EagerArguments;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;

/**
 * Makes a function of the argument of a source, so that it is called when somebody subscribes:
 * {@code Mono.just(read())} becomes {@code Mono.fromCallable(() -> read())}. Not offered where a
 * handler around it waits for an exception of the argument, which then comes as a signal.
 */
public final class DescribeSource {

  /**
   * A source of a value.
   *
   * @param name its method
   * @param described the method that takes a function instead
   * @param throwsAnything whether that function may throw what is checked
   */
  private record Source(String name, String described, boolean throwsAnything) {}

  private static final Map<String, Source> SOURCES =
      Map.of(
          "reactor.core.publisher.Mono", new Source("just", "fromCallable", true),
          "io.smallrye.mutiny.groups.UniCreate", new Source("item", "item", false));

  private DescribeSource() {}

  /** The fix for a call in the argument of such a source, if there is one that compiles. */
  public static List<Fix> fix(BlockingCall call, VisitorState state) {
    return EagerArguments.argument(call, state).stream()
        .flatMap(
            argument ->
                fix((MethodInvocationTree) argument.getParentPath().getLeaf(), argument, state)
                    .stream())
        .toList();
  }

  private static List<Fix> fix(MethodInvocationTree call, TreePath argument, VisitorState state) {
    Source found = SOURCES.get(Symbols.method(call).owner.flatName().toString());
    if (found == null
        || !Symbols.name(call).equals(found.name())
        || !(call.getMethodSelect() instanceof MemberSelectTree select)
        || isTried(argument)
        || namesWhatChanges(argument.getLeaf())
        || !(found.throwsAnything() || CheckedExceptions.areNoneIn(argument.getLeaf(), state))) {
      return List.of();
    }
    SourceText source = new SourceText(state);
    ExpressionTree value = (ExpressionTree) argument.getLeaf();
    int end = source.end(select);
    return List.of(
        new Fix(
            "evaluate it when somebody subscribes",
            List.of(
                new TextEdit(end - found.name().length(), end, found.described()),
                new TextEdit(source.start(value), source.start(value), "() -> "))));
  }

  private static boolean isTried(TreePath place) {
    for (TreePath at = place; !Functions.is(at.getLeaf()); at = at.getParentPath()) {
      if (at.getLeaf() instanceof TryTree) {
        return true;
      }
    }
    return false;
  }

  /** Whether code names a local variable that a lambda cannot. */
  private static boolean namesWhatChanges(Tree code) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        VarSymbol variable = Symbols.variable(name);
        found[0] |=
            variable != null
                && (Fates.isLocal(variable) || variable.getKind() == ElementKind.PARAMETER)
                && !Symbols.isSetOnce(variable);
        return null;
      }
    }.scan(code, null);
    return found[0];
  }
}

package dev.selvage.checks.flow;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.List;

/** Which cases of a switch a value may take, with the API that Java 17 has. */
final class SwitchLabels {

  private final Evaluator evaluator;

  SwitchLabels(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Whether {@code selector} takes a case that is reached; {@code last} if no other follows. */
  Value isTaken(CaseTree each, Value selector, boolean last) {
    if (isDefault(each)) {
      return selector == Value.INTERRUPTION && last ? Value.TRUE : Value.UNKNOWN;
    }
    VariableTree binding = binding(each);
    if (binding == null) {
      return Value.UNKNOWN;
    }
    Value is = evaluator.isInstance(selector, Symbols.type(binding.getType()));
    return is == Value.TRUE && isGuarded(each) ? Value.UNKNOWN : is;
  }

  /** What a path that takes a case has decided. */
  static Decision decision(ExpressionTree selector, CaseTree each) {
    String which = isDefault(each) ? "no other case" : each.getExpressions().toString();
    return new Decision(each, "`%s` is %s".formatted(Symbols.withoutCasts(selector), which));
  }

  /** Whether there is a case for every value: a default, or patterns, which must be exhaustive. */
  static boolean takeAll(List<? extends CaseTree> cases) {
    return cases.stream().anyMatch(each -> isDefault(each) || binding(each) != null);
  }

  static boolean isDefault(CaseTree each) {
    return each.getExpressions().isEmpty() && binding(each) == null;
  }

  /** Whether a case has a {@code when}. Java 17 has no tree for it, but its source shows. */
  private static boolean isGuarded(CaseTree each) {
    return each.toString().split("->|:", 2)[0].contains(" when ");
  }

  /** The variable of a type pattern. */
  private static VariableTree binding(CaseTree each) {
    VariableTree[] found = {null};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
        found[0] = tree.getVariable();
        return null;
      }

      @Override
      public Void scan(Tree tree, Void unused) {
        return tree instanceof StatementTree || tree == each.getBody()
            ? null
            : super.scan(tree, null);
      }
    }.visitCase(each, null);
    return found[0];
  }
}

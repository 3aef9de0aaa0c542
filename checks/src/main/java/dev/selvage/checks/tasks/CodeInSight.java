package dev.selvage.checks.tasks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Symbols;
import java.util.List;
import java.util.Optional;

/**
 * The code that a Runnable runs, as far as it can be seen. A body that does nothing but call one
 * method is that method; where it is out of sight, so is the body, because it may see to its
 * failures there.
 */
public final class CodeInSight {

  private static final int DEEPEST_CALL = 4;

  private final FileIndex file;
  private final OtherFiles others;

  public CodeInSight(VisitorState state) {
    this.others = new OtherFiles(state);
    this.file = FileIndex.of(state);
  }

  /**
   * The block or expression that a task runs; empty where that is not known.
   *
   * @param task what is handed over
   * @param at a path in the file, for the variables around
   */
  public Optional<Tree> of(ExpressionTree task, TreePath at) {
    return of(task, at, 0);
  }

  private Optional<Tree> of(ExpressionTree task, TreePath at, int depth) {
    ExpressionTree bare = Symbols.withoutCasts(task);
    if (bare instanceof LambdaExpressionTree lambda) {
      return inner(lambda.getBody(), 0);
    }
    if (bare instanceof MemberReferenceTree) {
      return TreeInfo.symbol((JCTree) bare) instanceof MethodSymbol method
          ? ofMethod(method, 0)
          : Optional.empty();
    }
    if (bare instanceof NewClassTree creation) {
      return creation.getClassBody() == null
          ? ofObject(Symbols.type(creation))
          : ofClass(creation.getClassBody());
    }
    VarSymbol variable = Symbols.variable(bare);
    if (variable == null || depth > DEEPEST_CALL) {
      return Optional.empty();
    }
    return variable.name.contentEquals("this")
        ? ofObject(variable.type)
        : ofOnly(Initializers.values(variable, at), depth);
  }

  private Optional<Tree> ofOnly(List<TreePath> values, int depth) {
    return values.size() == 1
        ? of((ExpressionTree) values.get(0).getLeaf(), values.get(0), depth + 1)
        : Optional.empty();
  }

  /** What an anonymous subclass of Thread runs, or an anonymous Runnable. */
  Optional<Tree> ofClass(ClassTree body) {
    return body.getMembers().stream()
        .filter(member -> member instanceof MethodTree method && isRun(method))
        .findFirst()
        .flatMap(method -> inner(((MethodTree) method).getBody(), 0));
  }

  private static boolean isRun(MethodTree method) {
    return method.getName().contentEquals("run") && method.getParameters().isEmpty();
  }

  private Optional<Tree> ofObject(Type type) {
    if (type == null || !(type.tsym instanceof ClassSymbol owner)) {
      return Optional.empty();
    }
    for (Symbol member : owner.members().getSymbols()) {
      if (member instanceof MethodSymbol method
          && method.name.contentEquals("run")
          && method.params().isEmpty()) {
        return ofMethod(method, 0);
      }
    }
    return Optional.empty();
  }

  private Optional<Tree> ofMethod(MethodSymbol method, int depth) {
    if (isOpenToSubclasses(method) || depth > DEEPEST_CALL) {
      return Optional.empty();
    }
    MethodTree here = file.declaration(method);
    if (here != null) {
      return here.getBody() == null ? Optional.empty() : inner(here.getBody(), depth);
    }
    return others
        .body(method)
        .filter(body -> onlyCall(body) == null && !OtherFiles.mayCatch(body))
        .map(body -> body);
  }

  /** Whether the class is made to be extended. */
  private static boolean isOpenToSubclasses(MethodSymbol method) {
    return (method.flags() & Flags.ABSTRACT) != 0
        || method.owner.isInterface()
        || (method.owner.flags() & Flags.ABSTRACT) != 0
            && (method.flags() & (Flags.PRIVATE | Flags.FINAL | Flags.STATIC)) == 0;
  }

  private Optional<Tree> inner(Tree body, int depth) {
    MethodInvocationTree call = onlyCall(body);
    if (call == null) {
      return Optional.ofNullable(body); // none where the code is broken
    }
    MethodSymbol method = Symbols.method(call);
    return method == null ? Optional.empty() : ofMethod(method, depth + 1);
  }

  /** The call that is all that a body does, or null. */
  static MethodInvocationTree onlyCall(Tree body) {
    Tree only = body;
    if (body instanceof BlockTree block) {
      only = block.getStatements().size() == 1 ? block.getStatements().get(0) : null;
    }
    if (only instanceof ExpressionStatementTree statement) {
      only = statement.getExpression();
    }
    return only instanceof MethodInvocationTree call && isPlain(call.getArguments()) ? call : null;
  }

  private static boolean isPlain(List<? extends ExpressionTree> arguments) {
    return arguments.stream()
        .allMatch(each -> !(each instanceof MethodInvocationTree call) || CalmCalls.is(call));
  }
}

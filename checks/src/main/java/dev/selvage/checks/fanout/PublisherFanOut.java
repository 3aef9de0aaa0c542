package dev.selvage.checks.fanout;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.fanout.FanOut.Form;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.inputs.InputBounds;
import dev.selvage.checks.tasks.Fates;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A reactive stream that subscribes to many publishers at a time, each of which does I/O. */
public final class PublisherFanOut {

  /** Types that by their names reach something outside of the process. */
  private static final Pattern REACHES_OUT =
      Pattern.compile(".*(Repository|Client|Dao|Gateway|Template)");

  private static final Pattern OF_ITEMS = Pattern.compile("just|items?|of|range|empty|fromArray");

  private final VisitorState state;
  private final Facts facts;

  public PublisherFanOut(VisitorState state) {
    this.state = state;
    this.facts = Facts.of(state);
  }

  /** The fan-out that a call of {@code flatMap} or of one of its kind is. */
  public Optional<FanOut> at(TreePath path) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    MethodSymbol method = Symbols.method(call);
    TreePath receiver = Fates.receiver(path);
    if (receiver == null || method == null || call.getArguments().size() > 2) {
      return Optional.empty();
    }
    boolean isDefault = facts.find(Kind.FANS_OUT, method).isPresent();
    boolean isAsked = facts.find(Kind.FANS_OUT_TO, method).isPresent() && asksForNoLimit(call);
    return (isDefault || isAsked) && doesIo(call, receiver) && !isBounded(receiver)
        ? Optional.of(new FanOut(isAsked ? Form.NO_LIMIT : Form.LIBRARY_LIMIT, call))
        : Optional.empty();
  }

  private static boolean asksForNoLimit(MethodInvocationTree call) {
    return call.getArguments().stream()
        .map(each -> ((JCTree) each).type)
        .anyMatch(
            type -> type != null && Integer.valueOf(Integer.MAX_VALUE).equals(type.constValue()));
  }

  private static boolean isBounded(TreePath publisher) {
    TreePath root = publisher;
    while (Fates.receiver(root) != null
        && Fates.receiver(root).getLeaf() instanceof MethodInvocationTree) {
      root = Fates.receiver(root);
    }
    if (!(root.getLeaf() instanceof MethodInvocationTree call)) {
      return false;
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    String name = Symbols.name(call);
    return name.equals("fromIterable") || name.equals("fromArray") || name.equals("iterable")
        ? new InputBounds().isBounded(new TreePath(root, arguments.get(0)))
        : OF_ITEMS.matcher(name).matches()
            && new InputBounds()
                .isCount(
                    new TreePath(
                        root, arguments.isEmpty() ? call : arguments.get(arguments.size() - 1)));
  }

  /** Whether the function, of the call or of the one in front of it, reaches out of the process. */
  private boolean doesIo(MethodInvocationTree call, TreePath receiver) {
    List<? extends ExpressionTree> arguments =
        call.getArguments().isEmpty() && receiver.getLeaf() instanceof MethodInvocationTree before
            ? before.getArguments()
            : call.getArguments();
    return !arguments.isEmpty() && functionDoesIo(arguments.get(0));
  }

  private boolean functionDoesIo(ExpressionTree function) {
    if (function instanceof LambdaExpressionTree lambda) {
      return codeDoesIo(lambda.getBody(), true);
    }
    return function instanceof MemberReferenceTree reference
        && TreeInfo.symbol((JCTree) reference) instanceof MethodSymbol method
        && (reachesOut(Symbols.type(reference.getQualifierExpression())) || bodyDoesIo(method));
  }

  private boolean bodyDoesIo(MethodSymbol method) {
    MethodTree declaration = FileIndex.of(state).declaration(method);
    return declaration != null
        && declaration.getBody() != null
        && codeDoesIo(declaration.getBody(), false);
  }

  private boolean codeDoesIo(Tree code, boolean looksIntoMethods) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        MethodSymbol method = Symbols.method(call);
        found[0] |=
            method != null
                && (reachesOut(receiverType(call, method))
                    || looksIntoMethods && bodyDoesIo(method));
        return super.visitMethodInvocation(call, null);
      }
    }.scan(code, null);
    return found[0];
  }

  private static Type receiverType(MethodInvocationTree call, MethodSymbol method) {
    return method.isStatic() || !(call.getMethodSelect() instanceof MemberSelectTree select)
        ? method.owner.type
        : Symbols.type(select.getExpression());
  }

  private boolean reachesOut(Type type) {
    return type != null
        && (facts.isOf(Kind.DOES_IO, type) || REACHES_OUT.matcher(type.tsym.name).matches());
  }
}

package dev.selvage.checks.flow;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places in a piece of code from which an exception of one type can leave it, as the {@code
 * throws} clauses of what it calls tell. What a lambda or a class inside of it throws does not
 * count.
 */
public final class ThrownInterruptions {

  /**
   * One such place.
   *
   * @param tree the call, the {@code throw}, or the resource that is closed
   * @param certain whether the exception is declared; otherwise only {@code Exception} is
   */
  public record Source(Tree tree, boolean certain) {}

  private final Type wanted;
  private final JavaTypes types;
  private final Types javacTypes;
  private final Map<Symbol, List<Source>> caught = new HashMap<>();
  private boolean unresolved;

  private ThrownInterruptions(Type wanted, JavaTypes types, Types javacTypes) {
    this.wanted = wanted;
    this.types = types;
    this.javacTypes = javacTypes;
  }

  /**
   * What the handlers of a try statement may see.
   *
   * @param sources in the order of the code
   * @param unresolved whether a call could not be resolved, so that more may be thrown
   */
  public record Result(List<Source> sources, boolean unresolved) {
    public List<Source> certain() {
      return sources.stream().filter(Source::certain).toList();
    }
  }

  /** The places in the block and the resources of {@code tree}. */
  public static Result in(TryTree tree, Type wanted, JavaTypes types, Types javacTypes) {
    ThrownInterruptions thrown = new ThrownInterruptions(wanted, types, javacTypes);
    return new Result(thrown.body(tree), thrown.unresolved);
  }

  /** Whether {@code wanted} can leave {@code tree}, for certain. */
  public static boolean leaves(Tree tree, Type wanted, JavaTypes types, Types javacTypes) {
    ThrownInterruptions thrown = new ThrownInterruptions(wanted, types, javacTypes);
    Scanner scanner = thrown.new Scanner();
    scanner.scan(tree, null);
    return scanner.sources.stream().anyMatch(Source::certain);
  }

  private List<Source> body(TryTree tree) {
    Scanner scanner = new Scanner();
    for (Tree resource : tree.getResources()) {
      scanner.scan(resource, null);
      scanner.close(resource);
    }
    scanner.scan(tree.getBlock(), null);
    return scanner.sources;
  }

  /** Whether {@code handler} takes what {@code wanted} is. */
  private boolean takes(CatchTree handler) {
    return alternatives(handler).stream()
        .map(Symbols::type)
        .anyMatch(type -> types.isSubtype(wanted, type));
  }

  /** The types that a handler names. */
  public static List<? extends Tree> alternatives(CatchTree handler) {
    Tree type = handler.getParameter().getType();
    return type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
  }

  private final class Scanner extends OwnCodeScanner {
    private final List<Source> sources = new ArrayList<>();

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      super.visitMethodInvocation(tree, null);
      Type method = ((JCMethodInvocation) tree).meth.type;
      add(tree, method, Symbols.method(tree));
      return null;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      scan(tree.getEnclosingExpression(), null);
      scan(tree.getArguments(), null);
      add(tree, ((JCNewClass) tree).constructorType, Symbols.constructor(tree));
      return null;
    }

    private void add(Tree tree, Type method, MethodSymbol symbol) {
      if (symbol == null) {
        unresolved = true;
        return;
      }
      // Where an argument's type is unknown, so is that of the call; its declaration is not.
      boolean known = method != null && !method.isErroneous();
      (known ? method : symbol.type).getThrownTypes().forEach(thrown -> add(tree, thrown));
    }

    private void add(Tree tree, Type thrown) {
      if (types.isInterruption(thrown, wanted)) {
        sources.add(new Source(tree, true));
      } else if (types.isSubtype(wanted, thrown)) {
        sources.add(new Source(tree, false));
      }
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void unused) {
      super.visitThrow(tree, null);
      List<Source> rethrown = caught.get(Symbols.variable(tree.getExpression()));
      if (rethrown != null) {
        sources.addAll(rethrown);
      } else if (types.isInterruption(Symbols.type(tree.getExpression()), wanted)) {
        sources.add(new Source(tree, true));
      }
      return null;
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      List<Source> open = body(tree);
      for (CatchTree handler : tree.getCatches()) {
        if (takes(handler)) {
          caught.put(Symbols.variable(handler.getParameter()), open);
          open = List.of();
        }
        scan(handler.getBlock(), null);
      }
      sources.addAll(open);
      scan(tree.getFinallyBlock(), null);
      return null;
    }

    /** The call of {@code close()} at the end of a resource's life. */
    void close(Tree resource) {
      Type type = Symbols.type(resource);
      if (type == null) {
        unresolved = true;
        return;
      }
      for (Type each : javacTypes.closure(type)) {
        for (Symbol member : each.tsym.members().getSymbols()) {
          if (member instanceof MethodSymbol method
              && method.name.contentEquals("close")
              && method.params().isEmpty()) {
            javacTypes
                .memberType(type, method)
                .getThrownTypes()
                .forEach(thrown -> add(resource, thrown));
            return;
          }
        }
      }
    }
  }
}

package dev.selvage.checks.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import javax.lang.model.type.TypeKind;

/**
 * Symbols of trees, where null means that javac could not resolve one. Error Prone's own look-up
 * throws in that case, and our checks run over code that does not compile.
 */
public final class Symbols {

  private Symbols() {}

  /** The method called, or null. */
  public static MethodSymbol method(MethodInvocationTree call) {
    return method(TreeInfo.symbol((JCTree) call.getMethodSelect()));
  }

  /** The name of the method called, which is known even where the method is not. */
  public static String name(MethodInvocationTree call) {
    return String.valueOf(TreeInfo.name((JCTree) call.getMethodSelect()));
  }

  /** The constructor called, or null. */
  public static MethodSymbol constructor(NewClassTree creation) {
    return method(((JCNewClass) creation).constructor);
  }

  /** What a call, a creation or a method reference calls, or null. */
  public static MethodSymbol called(Tree tree) {
    if (tree instanceof MethodInvocationTree call) {
      return method(call);
    }
    if (tree instanceof NewClassTree creation) {
      return constructor(creation);
    }
    return tree instanceof MemberReferenceTree ? method(TreeInfo.symbol((JCTree) tree)) : null;
  }

  public static MethodSymbol declared(MethodTree method) {
    return ((JCMethodDecl) method).sym;
  }

  private static MethodSymbol method(Symbol symbol) {
    return symbol instanceof MethodSymbol method
            && !symbol.type.isErroneous()
            && !symbol.owner.type.isErroneous()
        ? method
        : null;
  }

  /** The variable or field that an expression names, through parentheses and casts, or null. */
  public static VarSymbol variable(Tree expression) {
    Tree bare = expression instanceof ExpressionTree e ? withoutCasts(e) : expression;
    return TreeInfo.symbolFor((JCTree) bare) instanceof VarSymbol variable ? variable : null;
  }

  /** Whether a variable gets one value only: it is final, or could be. */
  public static boolean isSetOnce(VarSymbol variable) {
    return (variable.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
  }

  /** The expression inside of parentheses and casts. */
  public static ExpressionTree withoutCasts(ExpressionTree expression) {
    ExpressionTree bare = expression;
    while (true) {
      if (bare instanceof ParenthesizedTree parenthesized) {
        bare = parenthesized.getExpression();
      } else if (bare instanceof TypeCastTree cast) {
        bare = cast.getExpression();
      } else {
        return bare;
      }
    }
  }

  /** The type of a tree, or null where it has none, an erroneous or an unknown one. */
  public static Type type(Tree tree) {
    Type type = ((JCTree) tree).type;
    return type == null
            || type.tsym == null
            || type.isErroneous()
            || type.getKind() == TypeKind.OTHER
        ? null
        : type;
  }
}

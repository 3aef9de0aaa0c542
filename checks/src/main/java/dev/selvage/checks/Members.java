package dev.selvage.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import dev.selvage.checks.flow.Symbols;
import java.util.stream.Collectors;

/** Names of members as findings give them. */
final class Members {

  private Members() {}

  /** The member around {@code path}, such as {@code shop.Orders#place(Order)}. */
  static String enclosing(TreePath path) {
    String member = "";
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof MethodTree method) {
        member = "#" + signature(method);
      } else if (member.isEmpty()
          && tree instanceof VariableTree field
          && at.getParentPath().getLeaf() instanceof ClassTree) {
        member = "#" + field.getName();
      } else if (tree instanceof ClassTree) {
        Symbol symbol = ((JCClassDecl) tree).sym;
        return (symbol == null ? ((ClassTree) tree).getSimpleName() : symbol.flatName()) + member;
      }
    }
    return member;
  }

  private static String signature(MethodTree method) {
    return method.getName()
        + method.getParameters().stream()
            .map(parameter -> simpleType(parameter))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String simpleType(VariableTree parameter) {
    Symbol symbol = Symbols.variable(parameter);
    return symbol == null || symbol.type.isErroneous() || symbol.type.tsym.name.isEmpty()
        ? String.valueOf(parameter.getType())
        : simpleName(symbol.type);
  }

  private static String simpleName(Type type) {
    return type instanceof ArrayType array
        ? simpleName(array.elemtype) + "[]"
        : type.tsym.name.toString();
  }
}

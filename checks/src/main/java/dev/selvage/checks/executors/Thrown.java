package dev.selvage.checks.executors;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.lang.model.type.TypeKind;

/** What calls throw, as far as they say so, and which handlers take it. */
final class Thrown {

  private final JavaTypes types;
  private final Facts facts;
  private final Type throwable;
  private final Type exception;
  private final Type runtimeException;
  private final Type error;
  private final Type completionException;

  Thrown(VisitorState state) {
    this.types = FileIndex.of(state).types();
    this.facts = Facts.of(state);
    this.throwable = state.getSymtab().throwableType;
    this.exception = state.getSymtab().exceptionType;
    this.runtimeException = state.getSymtab().runtimeExceptionType;
    this.error = state.getSymtab().errorType;
    this.completionException = state.getTypeFromString("java.util.concurrent.CompletionException");
  }

  /** The checked exceptions that a call declares, and the failure of a task that it waits for. */
  List<Type> by(MethodInvocationTree call) {
    MethodSymbol method = Symbols.method(call);
    List<Type> declared = checked(method);
    if (declared.isEmpty() && facts.find(Kind.AWAITS_TASK, method).isPresent()) {
      return completionException == null ? List.of() : List.of(completionException);
    }
    return declared;
  }

  List<Type> by(NewClassTree creation) {
    return checked(Symbols.constructor(creation));
  }

  private List<Type> checked(MethodSymbol method) {
    List<Type> checked = new ArrayList<>();
    if (method != null) {
      for (Type type : method.getThrownTypes()) {
        if (type.tsym != null
            && !type.isErroneous()
            && type.getKind() == TypeKind.DECLARED
            && !types.isSubtype(type, runtimeException)
            && !types.isSubtype(type, error)) {
          checked.add(type);
        }
      }
    }
    return checked;
  }

  /** What a {@code throw} throws; never null. */
  Type by(ThrowTree tree) {
    Type type = Symbols.type(tree.getExpression());
    return type == null ? throwable : type;
  }

  /**
   * The states in which a handler may start. What it takes for certain leaves {@code paths}.
   *
   * @param paths out of the body of its try statement
   */
  int caught(CatchTree handler, FoundPaths paths) {
    int states = 0;
    for (Tree alternative : ThrownInterruptions.alternatives(handler)) {
      Type caught = Symbols.type(alternative);
      for (Iterator<OpenPath> all = paths.iterator(); all.hasNext(); ) {
        OpenPath path = all.next();
        if (path.kind() == OpenPath.Kind.THROW && mayTake(caught, path.thrown())) {
          states |= path.states();
          if (takes(caught, path.thrown())) {
            all.remove();
          }
        }
      }
    }
    return states;
  }

  private boolean mayTake(Type caught, Type thrown) {
    return caught == null
        || takes(caught, thrown)
        || (thrown == null
            ? types.isSubtype(caught, runtimeException) || types.isSubtype(caught, error)
            : types.isSubtype(caught, thrown));
  }

  /** Nobody has declared what a call throws where {@code thrown} is null. */
  private boolean takes(Type caught, Type thrown) {
    return thrown == null
        ? types.isSubtype(exception, caught) || types.isSubtype(runtimeException, caught)
        : types.isSubtype(thrown, caught);
  }
}

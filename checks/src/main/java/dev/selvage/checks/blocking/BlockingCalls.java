package dev.selvage.checks.blocking;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Name;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Symbols;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what blocks, by the catalog and by {@code @Blocking}. Remembers what it found out about
 * each method, so that a call costs one look-up.
 */
public final class BlockingCalls {

  private static final Set<String> OF_OBJECTS =
      Set.of("close", "equals", "hashCode", "toString", "getClass");

  private final Facts facts;
  private final Map<Name, List<Fact>> named = new HashMap<>();
  private final Map<MethodSymbol, Optional<Fact>> known = new HashMap<>();

  /** The last question and its answer, since several checks ask the same. */
  private Tree asked;

  private Optional<BlockingCall> answer = Optional.empty();

  private BlockingCalls(VisitorState state) {
    facts = Facts.of(state);
  }

  /** Those of a compilation. */
  public static BlockingCalls of(VisitorState state) {
    BlockingCalls calls = state.context.get(BlockingCalls.class);
    if (calls == null) {
      calls = new BlockingCalls(state);
      state.context.put(BlockingCalls.class, calls);
    }
    return calls;
  }

  /** The blocking call that a call, a creation or a method reference is, if it is one. */
  public Optional<BlockingCall> at(TreePath path, VisitorState state) {
    if (path.getLeaf() != asked) {
      answer = find(path, state);
      asked = path.getLeaf();
    }
    return answer;
  }

  private Optional<BlockingCall> find(TreePath path, VisitorState state) {
    MethodSymbol method = Symbols.called(path.getLeaf());
    if (method == null) {
      return Optional.empty();
    }
    return known
        .computeIfAbsent(method, this::fact)
        .filter(fact -> fact.kind() != Kind.NEVER_BLOCKS)
        .filter(fact -> !isInSight(method, state))
        .filter(fact -> !HarmlessCalls.is(path, method, fact.kind()))
        .map(fact -> new BlockingCall(path, method, fact.kind(), fact.reason(), fact.file()));
  }

  static boolean isIo(Kind kind) {
    return kind == Kind.BLOCKING_IO || kind == Kind.BRIEF_IO || kind == Kind.BLOCKING_CLIENT;
  }

  /** Whether the code of a method is in the same file, and tells for itself. */
  private static boolean isInSight(MethodSymbol method, VisitorState state) {
    MethodTree declaration = FileIndex.of(state).declaration(method);
    return declaration != null && declaration.getBody() != null;
  }

  /** The line that says most of a method: the one with the longest name, a full one first. */
  private Optional<Fact> fact(MethodSymbol method) {
    return ofMember(method).or(() -> ofClient(method)).or(() -> ofAnnotation(method));
  }

  private static Optional<Fact> ofAnnotation(MethodSymbol method) {
    return Annotations.isBlocking(method)
        ? Optional.of(
            new Fact(
                Kind.WAITS,
                method.owner.flatName().toString(),
                method.name.toString(),
                List.of(Fact.ANY),
                0,
                "its declaration says @Blocking",
                ""))
        : Optional.empty();
  }

  /** Whatever a client of that type is asked, but to end itself. */
  private Optional<Fact> ofClient(MethodSymbol method) {
    return method.isStatic()
            || method.isConstructor()
            || OF_OBJECTS.contains(method.name.toString())
        ? Optional.empty()
        : facts.find(Kind.BLOCKING_CLIENT, method.owner.type);
  }

  private Optional<Fact> ofMember(MethodSymbol method) {
    return named
        .computeIfAbsent(method.name, name -> facts.named(Kind.BLOCKING, name.toString()))
        .stream()
        .filter(fact -> facts.speaksOf(fact, method))
        .max(Fact.BY_DETAIL);
  }
}

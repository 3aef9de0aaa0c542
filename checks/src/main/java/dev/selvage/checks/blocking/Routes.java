package dev.selvage.checks.blocking;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.checks.blocking.Place.Thread;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Symbols;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who runs a place of a file: the threads that enter the method or lambda around it, or one that
 * calls it, at any depth. Goes through methods that nobody can override, and through functions that
 * run where they are handed over; a guard on the way ends it.
 */
public final class Routes {

  /** The answers for the file that was asked about last, since several checks ask the same. */
  private static final class Cache {
    private Routes routes;
  }

  private final CompilationUnitTree file;
  private final FileIndex index;
  private final Places places;
  private final LoopMethods methods;
  private final Guards guards;
  private final Map<Tree, List<Route>> known = new HashMap<>();

  private Routes(VisitorState state) {
    this.file = state.getPath().getCompilationUnit();
    this.index = FileIndex.of(state);
    this.places = new Places(state);
    this.methods = new LoopMethods(state);
    this.guards = new Guards(state);
  }

  /** Those of the file that {@code state} stands in. */
  public static Routes of(VisitorState state) {
    Cache cache = state.context.get(Cache.class);
    if (cache == null) {
      cache = new Cache();
      state.context.put(Cache.class, cache);
    }
    if (cache.routes == null || cache.routes.file != state.getPath().getCompilationUnit()) {
      cache.routes = new Routes(state);
    }
    return cache.routes;
  }

  /** All ways to a call on which it blocks; none where nobody knows who runs it. */
  public List<Route> to(BlockingCall call) {
    return to(call.path()).stream()
        .filter(route -> !DoneFutures.isBehindGather(call, route))
        .toList();
  }

  private List<Route> to(TreePath place) {
    return known.computeIfAbsent(place.getLeaf(), each -> new Search().from(place));
  }

  /** Whether a function is called where it is handed over, before that call returns. */
  boolean runsHere(TreePath function) {
    return places.of(function).is(Thread.HERE);
  }

  /** Whether what stands behind a source moves its subscription to threads that may wait. */
  boolean isSubscribedElsewhere(TreePath source) {
    return places.isSubscribedElsewhere(source);
  }

  private final class Search {
    private final List<Route> found = new ArrayList<>();
    private final Set<Tree> visited = new HashSet<>();
    private final Deque<TreePath> frames = new ArrayDeque<>();
    private final Deque<TreePath> calls = new ArrayDeque<>();

    List<Route> from(TreePath place) {
      if (place.getLeaf() instanceof MemberReferenceTree) {
        follow(place, place);
      } else {
        search(place);
      }
      return found;
    }

    private void search(TreePath place) {
      TreePath function = function(place);
      if (function == null
          || !visited.add(function.getLeaf())
          || guards.allow(place, function.getLeaf())) {
        return;
      }
      frames.push(function);
      if (function.getLeaf() instanceof LambdaExpressionTree) {
        follow(function, function);
      } else {
        enter(function, (MethodTree) function.getLeaf());
      }
      frames.pop();
    }

    /** The thread of a lambda, or of a method reference in the place of one. */
    private void follow(TreePath function, TreePath at) {
      Place place = places.of(function);
      if (place.is(Thread.HERE)) {
        search(at.getParentPath());
      } else {
        end(place, at);
      }
    }

    private void enter(TreePath path, MethodTree method) {
      Place place = methods.of(method);
      if (place.is(Thread.UNKNOWN)) {
        place = ofObject(path, method);
      }
      if (place.is(Thread.HERE)) {
        search(path.getParentPath().getParentPath());
      } else if (!place.is(Thread.UNKNOWN)) {
        end(place, path);
      } else if (!isOverridable(method)) {
        for (TreePath use : index.uses(Symbols.declared(method))) {
          calls.push(use);
          if (use.getLeaf() instanceof MemberReferenceTree) {
            follow(use, use);
          } else {
            search(use);
          }
          calls.pop();
        }
      }
    }

    /** The thread of a method in the body of an object that is made and handed over. */
    private Place ofObject(TreePath path, MethodTree method) {
      TreePath creation = path.getParentPath().getParentPath();
      return creation.getLeaf() instanceof NewClassTree
              && (Symbols.declared(method).flags() & (Flags.PRIVATE | Flags.STATIC)) == 0
          ? places.of(creation)
          : Place.UNKNOWN;
    }

    private void end(Place place, TreePath entry) {
      if (!place.is(Thread.UNKNOWN)
          && !place.is(Thread.ELSEWHERE)
          && !methods.hasOwnThreads(place)) {
        List<TreePath> all = new ArrayList<>(frames);
        if (all.isEmpty() || all.get(0) != entry) {
          all.add(0, entry);
        }
        found.add(new Route(place, all, List.copyOf(calls)));
      }
    }
  }

  /** The method or lambda around a place, or null in an initialiser. */
  private static TreePath function(TreePath place) {
    TreePath at = place;
    while (at != null
        && !(at.getLeaf() instanceof MethodTree)
        && !(at.getLeaf() instanceof LambdaExpressionTree)
        && !(at.getLeaf() instanceof ClassTree)) {
      at = at.getParentPath();
    }
    return at == null || at.getLeaf() instanceof ClassTree ? null : at;
  }

  /** Whether another class may have another code for a method. */
  static boolean isOverridable(MethodTree tree) {
    MethodSymbol method = Symbols.declared(tree);
    if (method == null || method.isConstructor()) {
      return true;
    }
    long closed = Flags.PRIVATE | Flags.STATIC | Flags.FINAL;
    return (method.flags() & closed) == 0
        && method.owner instanceof ClassSymbol owner
        && (owner.flags() & Flags.FINAL) == 0
        && !owner.name.isEmpty();
  }
}

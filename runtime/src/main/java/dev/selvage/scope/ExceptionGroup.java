package dev.selvage.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Several failures as one. The first is the {@linkplain #getCause cause}, the others are
 * {@linkplain #getSuppressed suppressed}, so every logger prints all of them.
 *
 * <p>Its list does not change; groups may hold groups.
 *
 * @see <a href="https://peps.python.org/pep-0654/">PEP 654</a>, the model
 */
public final class ExceptionGroup extends Exception {
  private static final long serialVersionUID = 1L;

  /** Of a serializable class, as long as the failures are. */
  private final ArrayList<Throwable> failures;

  private ExceptionGroup(String message, List<? extends Throwable> failures) {
    super(message, failures.get(0));
    this.failures = new ArrayList<>(failures);
    for (Throwable failure : failures.subList(1, failures.size())) {
      addSuppressed(failure);
    }
  }

  /**
   * A group.
   *
   * @param failures at least one; copied, each instance once
   * @throws IllegalArgumentException if there is none
   */
  public static ExceptionGroup of(String message, Collection<? extends Throwable> failures) {
    List<Throwable> distinct = unseen(failures, Failures.identitySet());
    if (distinct.isEmpty()) {
      throw new IllegalArgumentException("a group of no failures: there is nothing to throw");
    }
    return new ExceptionGroup(message, distinct);
  }

  /** The failures, in the order of the forks where a scope made it. */
  public List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /**
   * The failures that are no groups: of this group and of those in it, also behind
   * ExecutionException and CompletionException.
   */
  public Stream<Throwable> leaves() {
    List<Throwable> leaves = new ArrayList<>();
    addLeavesTo(leaves);
    return leaves.stream();
  }

  private void addLeavesTo(List<Throwable> leaves) {
    for (Throwable failure : failures) {
      Throwable plain = unwrapped(failure);
      if (plain instanceof ExceptionGroup group) {
        group.addLeavesTo(leaves);
      } else {
        leaves.add(plain);
      }
    }
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable at = failure;
    while ((at instanceof ExecutionException || at instanceof CompletionException)
        && at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }

  /**
   * Parts it in two, by its leaves. Each part has the message, the stack and the nesting of this
   * group.
   */
  public Split split(Predicate<? super Throwable> predicate) {
    List<Throwable> match = new ArrayList<>();
    List<Throwable> rest = new ArrayList<>();
    List<Throwable> around = addedLater();
    for (Throwable failure : failures) {
      if (unwrapped(failure) instanceof ExceptionGroup inner) {
        Split parts = inner.split(predicate);
        match.addAll(parts.match().stream().toList());
        rest.addAll(parts.rest().stream().toList());
        around.addAll(suppressedAround(failure, inner));
      } else if (predicate.test(unwrapped(failure))) {
        match.add(failure);
      } else {
        rest.add(failure);
      }
    }
    return new Split(part(match, around), part(rest, around));
  }

  /** Parts it in the leaves of a type, and the others. */
  public <X extends Throwable> Split split(Class<X> type) {
    return split(type::isInstance);
  }

  private Optional<ExceptionGroup> part(List<Throwable> some, List<Throwable> around) {
    if (some.isEmpty()) {
      return Optional.empty();
    }
    ExceptionGroup part = new ExceptionGroup(getMessage(), some);
    part.setStackTrace(getStackTrace());
    Failures.attach(part, around);
    return Optional.of(part);
  }

  /** Handles it type by type. */
  public Handling handling() {
    return new Handling(this);
  }

  /** If all leaves are of a type: throws the first, the others suppressed in it. Else returns. */
  public <X extends Throwable> void throwIfAll(Class<X> type) throws X {
    if (leaves().allMatch(type::isInstance)) {
      throwFirst(type);
    }
  }

  /**
   * If a leaf is of a type: throws it, all others suppressed in it. Else returns. Where it takes no
   * suppressed ones, they go to the log, as a failure does that nobody else can see.
   */
  public <X extends Throwable> void throwFirst(Class<X> type) throws X {
    for (Throwable leaf : leaves().toList()) {
      if (type.isInstance(leaf)) {
        addAllTo(leaf);
        throw type.cast(leaf);
      }
    }
  }

  /** Makes all other failures, and what is suppressed around them, part of one of the leaves. */
  private void addAllTo(Throwable leaf) {
    List<Throwable> others = addedLater();
    for (Throwable failure : failures) {
      Throwable plain = unwrapped(failure);
      if (plain instanceof ExceptionGroup inner) {
        inner.addAllTo(leaf);
      } else if (plain != leaf) {
        others.add(failure);
      }
      others.addAll(suppressedAround(failure, plain));
    }
    for (Throwable unattached : Failures.attach(leaf, others)) {
      Failures.tell(null, unattached);
    }
  }

  /** What is suppressed in the wrappers of a failure. */
  private static List<Throwable> suppressedAround(Throwable failure, Throwable plain) {
    List<Throwable> suppressed = new ArrayList<>();
    for (Throwable at = failure; at != plain; at = at.getCause()) {
      Collections.addAll(suppressed, at.getSuppressed());
    }
    return suppressed;
  }

  /** What was suppressed in this group and is none of its failures. */
  private List<Throwable> addedLater() {
    Set<Throwable> own = Failures.identitySet();
    own.addAll(failures);
    return unseen(List.of(getSuppressed()), own);
  }

  /** Those that have not been seen, each once. */
  private static List<Throwable> unseen(
      Collection<? extends Throwable> failures, Set<Throwable> seen) {
    List<Throwable> unseen = new ArrayList<>();
    for (Throwable failure : failures) {
      if (seen.add(Objects.requireNonNull(failure, "a failure is null"))) {
        unseen.add(failure);
      }
    }
    return unseen;
  }

  /**
   * The two parts of a group.
   *
   * @param match with the failures that were asked for
   * @param rest with the others
   */
  public record Split(Optional<ExceptionGroup> match, Optional<ExceptionGroup> rest) {}

  /**
   * Handles a group type by type, as {@code except*} does in Python: each handler gets the leaves
   * of its type that no handler before it got. For one thread.
   *
   * <pre>{@code
   * group.handling()
   *     .on(IOException.class, io -> retryLater(io))
   *     .on(ParseException.class, parse -> report(parse))
   *     .orThrow();
   * }</pre>
   */
  public static final class Handling {
    private Optional<ExceptionGroup> rest;

    private Handling(ExceptionGroup group) {
      rest = Optional.of(group);
    }

    /** Hands the leaves of a type to {@code handler}, if there are any. */
    public <X extends Throwable> Handling on(Class<X> type, Consumer<ExceptionGroup> handler) {
      if (rest.isPresent()) {
        Split parts = rest.get().split(type);
        rest = parts.rest();
        parts.match().ifPresent(handler);
      }
      return this;
    }

    /** Throws what nobody has handled, if anything is left. */
    public void orThrow() throws ExceptionGroup {
      if (rest.isPresent()) {
        throw rest.get();
      }
    }
  }
}

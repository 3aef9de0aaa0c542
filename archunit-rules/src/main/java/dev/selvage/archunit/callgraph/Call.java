package dev.selvage.archunit.callgraph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A call in the code of a method. Its values are known only in methods that make functions or
 * objects; elsewhere they are empty. Not thread-safe while the class file is being read, immutable
 * after that.
 */
public final class Call {

  /** How the called method is found. */
  public enum Kind {
    STATIC,
    SPECIAL,
    VIRTUAL
  }

  /**
   * What is known of a value.
   *
   * @param call the call that returns it, or null
   * @param functions those that it may be
   */
  public record Value(Call call, List<Function> functions) {
    static final Value UNKNOWN = new Value(null, List.of());
  }

  private final Kind kind;
  private final MethodName target;
  private final int line;
  private final boolean hasZero;
  private final boolean isDropped;
  private final String receiverField;
  private Value receiver = Value.UNKNOWN;
  private List<Value> arguments = List.of();
  private Call next;

  Call(
      Kind kind,
      MethodName target,
      int line,
      boolean hasZero,
      boolean isDropped,
      String receiverField) {
    this.kind = kind;
    this.target = target;
    this.line = line;
    this.hasZero = hasZero;
    this.isDropped = isDropped;
    this.receiverField = receiverField;
  }

  public Kind kind() {
    return kind;
  }

  /** The method as the call names it: of the type of its receiver. */
  public MethodName target() {
    return target;
  }

  /** The line in the source file; 0 where the class file does not say. */
  public int line() {
    return line;
  }

  /** Whether its last argument is a literal zero, or the one in front of a constant. */
  public boolean hasZero() {
    return hasZero;
  }

  /** Whether the code throws its result away at once. */
  public boolean isDropped() {
    return isDropped;
  }

  /**
   * The field that a call without arguments is made on at once, such as {@code shop.Orders.lock};
   * empty for other calls.
   */
  public String receiverField() {
    return receiverField;
  }

  public Value receiver() {
    return receiver;
  }

  public List<Value> arguments() {
    return arguments;
  }

  /**
   * The calls in front of it in its chain, the nearest first: that of its receiver, of the receiver
   * of that, and so on. In a loop a chain may lead back to itself; each call is in it once.
   */
  public List<Call> upstream() {
    Set<Call> chain = new LinkedHashSet<>();
    for (Call at = receiver.call(); at != null && chain.add(at); at = at.receiver.call()) {}
    return List.copyOf(chain);
  }

  /**
   * The calls behind it in its chain, the nearest first: the one that is made on its result or
   * takes it as an argument, and so on; each once.
   */
  public List<Call> downstream() {
    Set<Call> chain = new LinkedHashSet<>();
    for (Call at = next; at != null && chain.add(at); at = at.next) {}
    return List.copyOf(chain);
  }

  /** All functions that it is handed. */
  public List<Function> functions() {
    List<Function> all = new ArrayList<>();
    arguments.forEach(each -> all.addAll(each.functions()));
    return all;
  }

  void connect(Value receiver, List<Value> arguments) {
    this.receiver = receiver;
    this.arguments = List.copyOf(arguments);
    if (receiver.call() != null) {
      receiver.call().next = this;
    }
    for (Value argument : arguments) {
      if (argument.call() != null && argument.call().next == null) {
        argument.call().next = this;
      }
    }
  }
}

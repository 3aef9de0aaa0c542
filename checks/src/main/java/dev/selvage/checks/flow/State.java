package dev.selvage.checks.flow;

import com.sun.tools.javac.code.Symbol;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known at one point of one path. Immutable; two paths in the same state have the same
 * future.
 *
 * @param flag what the path has done about the interruption
 * @param values the variables, and the questions without arguments, whose value is known; for an
 *     atomic boolean or an array of one element, the value that it holds
 * @param wentOn the task did more work after its handler, as if nothing had happened
 * @param rechecked a condition on something that another thread can change was asked after the
 *     handler
 */
record State(Flag flag, Map<Symbol, Value> values, boolean wentOn, boolean rechecked) {

  static State caught(Symbol exception) {
    return new State(Flag.LOST, Map.of(exception, Value.INTERRUPTION), false, false);
  }

  static State lost() {
    return new State(Flag.LOST, Map.of(), false, false);
  }

  State with(Flag next) {
    // What was handed over stays so: another answers for it now.
    return flag == next || flag == Flag.HANDLED ? this : new State(next, values, wentOn, rechecked);
  }

  State with(Symbol variable, Value value) {
    if (variable == null || values.getOrDefault(variable, Value.UNKNOWN) == value) {
      return this;
    }
    Map<Symbol, Value> next = new HashMap<>(values);
    if (value == Value.UNKNOWN) {
      next.remove(variable);
    } else {
      next.put(variable, value);
    }
    return new State(flag, Map.copyOf(next), wentOn, rechecked);
  }

  /** Forgets the variables of a method that is left. */
  State leaving(Symbol method) {
    if (values.keySet().stream().noneMatch(variable -> variable.owner == method)) {
      return this;
    }
    Map<Symbol, Value> next = new HashMap<>(values);
    next.keySet().removeIf(variable -> variable.owner == method);
    return new State(flag, Map.copyOf(next), wentOn, rechecked);
  }

  Value value(Symbol variable) {
    return variable == null ? Value.UNKNOWN : values.getOrDefault(variable, Value.UNKNOWN);
  }

  State goneOn() {
    return wentOn ? this : new State(flag, values, true, rechecked);
  }

  State recheckedNow() {
    return rechecked ? this : new State(flag, values, wentOn, true);
  }
}

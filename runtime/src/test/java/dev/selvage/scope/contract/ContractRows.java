package dev.selvage.scope.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of a class of the contract: which there are, and what each one gives. Knows no scope, so
 * that it serves either type.
 */
final class ContractRows {
  private ContractRows() {}

  /** Prints what each row of a class gives, one row in a line: its name, a tab, the outcome. */
  public static void main(String[] className) throws ReflectiveOperationException {
    outcomes(Class.forName(className[0]))
        .forEach((row, outcome) -> System.out.println(row + "\t" + outcome));
  }

  /** What the rows should give, by their names. */
  static Map<String, String> expected(Class<?> contract) {
    Map<String, String> expected = new TreeMap<>();
    for (Method row : contract.getDeclaredMethods()) {
      if (row.isAnnotationPresent(Gives.class)) {
        expected.put(row.getName(), row.getAnnotation(Gives.class).value());
      }
    }
    return expected;
  }

  /** Runs all rows in the current thread: what they give, by their names. */
  static Map<String, String> outcomes(Class<?> contract) throws ReflectiveOperationException {
    Map<String, String> outcomes = new TreeMap<>();
    for (String row : expected(contract).keySet()) {
      outcomes.put(row, outcome(contract.getDeclaredMethod(row)));
      if (Thread.interrupted()) {
        throw new AssertionError("row " + row + " left the interrupt flag set");
      }
    }
    return outcomes;
  }

  private static String outcome(Method row) throws IllegalAccessException {
    try {
      return (String) row.invoke(null);
    } catch (InvocationTargetException e) {
      return "the row threw " + e.getCause();
    }
  }
}

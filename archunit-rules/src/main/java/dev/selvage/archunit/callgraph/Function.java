package dev.selvage.archunit.callgraph;

/**
 * Code that is handed over as a value: a lambda, a method reference, or an object of a class.
 *
 * @param type the interface that a lambda or reference becomes; the class of an object
 * @param method the name of the interface's method; empty for an object, of which any may be called
 * @param code what runs: the method of a lambda or reference; null for an object
 */
public record Function(String type, String method, MethodName code) {

  /** Whether it is an object, whose class tells what runs. */
  public boolean isObject() {
    return code == null;
  }
}

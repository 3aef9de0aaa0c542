package dev.selvage.checks.blocking;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.catalog.Kind;

/**
 * A call, a creation or a method reference that keeps its thread.
 *
 * @param path of it
 * @param method what is called
 * @param kind what the catalog says of it
 * @param reason what it waits for, in a few words
 * @param file the catalog file that says so
 */
public record BlockingCall(
    TreePath path, MethodSymbol method, Kind kind, String reason, String file) {

  /** Whether it is mostly short, and worth a note. */
  public boolean isBrief() {
    return kind == Kind.BRIEF_IO;
  }

  /** Whether it waits for a file, a process or the other end of a connection. */
  public boolean isIo() {
    return BlockingCalls.isIo(kind);
  }

  /** What is called, such as {@code Thread.sleep} or {@code new FileReader}. */
  public String name() {
    return method.isConstructor() ? "new " + typeName() : typeName() + "." + method.name;
  }

  private String typeName() {
    return method.isConstructor() && method.owner.name.isEmpty()
        ? "object"
        : method.owner.name.toString();
  }
}

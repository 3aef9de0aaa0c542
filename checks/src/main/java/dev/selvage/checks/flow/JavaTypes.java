package dev.selvage.checks.flow;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import java.util.Set;

/**
 * The types of the JDK that interruption is about, and questions on types that answer null with no.
 */
public final class JavaTypes {

  private static final Set<String> WRAPPERS =
      Set.of("java.util.concurrent.ExecutionException", "java.util.concurrent.CompletionException");

  private final Types types;
  public final Symtab symtab;
  public final Type interruptedException;
  public final Type interruptedIoException;
  private final Type socketTimeout;
  private final Type closedByInterrupt;
  public final Type thread;
  public final Type runnable;
  public final Type callable;
  private final Type timerTask;
  private final Type atomicBoolean;

  public JavaTypes(VisitorState state) {
    types = state.getTypes();
    symtab = state.getSymtab();
    interruptedException = symtab.interruptedExceptionType;
    interruptedIoException = state.getTypeFromString("java.io.InterruptedIOException");
    socketTimeout = state.getTypeFromString("java.net.SocketTimeoutException");
    closedByInterrupt = state.getTypeFromString("java.nio.channels.ClosedByInterruptException");
    thread = state.getTypeFromString("java.lang.Thread");
    runnable = state.getTypeFromString("java.lang.Runnable");
    callable = state.getTypeFromString("java.util.concurrent.Callable");
    timerTask = state.getTypeFromString("java.util.TimerTask");
    atomicBoolean = state.getTypeFromString("java.util.concurrent.atomic.AtomicBoolean");
  }

  public boolean isSubtype(Type type, Type of) {
    return type != null
        && of != null
        && !type.isErroneous()
        && !of.isErroneous()
        && types.isSubtype(types.erasure(type), types.erasure(of));
  }

  public boolean isInterruptedException(Type type) {
    return isSubtype(type, interruptedException);
  }

  /** InterruptedIOException, but not its subclass that only says that a socket timed out. */
  public boolean isInterruptedIo(Type type) {
    return isSubtype(type, interruptedIoException) && !isSubtype(type, socketTimeout);
  }

  /**
   * Whether {@code type} is an interruption of the kind {@code wanted}, which is one of the two.
   */
  public boolean isInterruption(Type type, Type wanted) {
    return wanted == interruptedIoException ? isInterruptedIo(type) : isSubtype(type, wanted);
  }

  /** Whether exceptions of this type have what a task threw as their cause; no for null. */
  public static boolean wrapsFailure(Type type) {
    return type != null && WRAPPERS.contains(type.tsym.flatName().toString());
  }

  public boolean isThread(Type type) {
    return isSubtype(type, thread);
  }

  /** What a task is made of: a Runnable, a Callable, a TimerTask. */
  public boolean isTask(Type type) {
    return isSubtype(type, runnable) || isSubtype(type, callable) || isSubtype(type, timerTask);
  }

  public boolean isAtomicBoolean(Type type) {
    return isSubtype(type, atomicBoolean);
  }

  /**
   * Whether an exception of this type tells whoever catches it of an interruption or cancellation,
   * by its contract or by its name. A type variable counts, since that is how code throws a checked
   * exception past the compiler.
   */
  public boolean carriesInterruption(Type type) {
    if (type == null || type.isErroneous()) {
      return false;
    }
    if (type.hasTag(TypeTag.TYPEVAR)) {
      return true;
    }
    String name = type.tsym.name.toString();
    return isInterruptedException(type)
        || isInterruptedIo(type)
        || isSubtype(type, closedByInterrupt)
        || name.contains("Interrupt")
        || name.contains("Cancel");
  }
}

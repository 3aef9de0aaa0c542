package dev.selvage.checks.flow;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the name of a method tells of a call whose body is out of sight. Used to tell code that only
 * speaks of an exception from code that may answer for it; where a name tells nothing, the caller
 * has to assume the latter.
 */
final class CallNames {

  private static final Set<String> SPEAKING =
      Set.of(
          "trace",
          "debug",
          "info",
          "warn",
          "warning",
          "error",
          "fatal",
          "log",
          "severe",
          "config",
          "fine",
          "finer",
          "finest",
          "print",
          "println",
          "printf",
          "printStackTrace",
          "append",
          "format",
          "add",
          "put",
          "offer",
          "accept",
          "record",
          "increment",
          "atTrace",
          "atDebug",
          "atInfo",
          "atWarn",
          "atError",
          "setCause",
          "withCause",
          "debugf",
          "infof",
          "warnf",
          "errorf",
          "addSuppressed",
          "initCause");

  /** The failure travels to whoever listens; the interrupted flag does not. */
  private static final Set<String> PASSING_FAILURE_ON =
      Set.of(
          "completeExceptionally",
          "fail",
          "failed",
          "failure",
          "error",
          "onError",
          "onFailure",
          "onException",
          "setException",
          "setFailure",
          "tryFailure",
          "tryFail",
          "tryOnError",
          "emitError",
          "tryEmitError",
          "fireExceptionCaught",
          "exceptionCaught",
          "failedFuture",
          "failFast",
          "raise",
          "reject");

  /** What a task may still do after its handler, without going on with its work. */
  private static final Pattern CLEANING_UP =
      Pattern.compile(
          "(close|shut|stop|count[dD]own|release|unlock|complete|cancel|clear|remove|reset|set|get|is"
              + "|has|decrement|increment|interrupt|dispose|destroy|end|finish|terminate|clean|delete"
              + "|arrive|deregister|unregister|notify|signal|done|current).*");

  private static final Pattern OF_INTERRUPTION =
      Pattern.compile("(?i).+interrupt.*|interrupt.+|.*sneaky.*|.*rethrow.*|.*propagate.*");
  private static final Pattern QUESTION = Pattern.compile("(is|was|has|get).*");

  private CallNames() {}

  static boolean isSpeaking(String method) {
    return SPEAKING.contains(method);
  }

  static boolean isLogger(String type) {
    String name = type.toLowerCase(Locale.ROOT);
    return name.endsWith("log") || name.endsWith("logger") || name.contains("logging");
  }

  static boolean isPassingFailureOn(String method) {
    return PASSING_FAILURE_ON.contains(method);
  }

  static boolean isCleaningUp(String method) {
    return isSpeaking(method) || CLEANING_UP.matcher(method).matches();
  }

  /** Such as {@code restoreInterrupt}, {@code handleInterruption}, {@code sneakyThrow}. */
  static boolean isOfInterruption(String method) {
    return OF_INTERRUPTION.matcher(method).matches() && !QUESTION.matcher(method).matches();
  }
}

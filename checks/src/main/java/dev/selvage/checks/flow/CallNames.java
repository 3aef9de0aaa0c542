package dev.selvage.checks.flow;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the name of a method tells of a call whose body is out of sight. Used to tell code that only
 * speaks of an exception from code that may answer for it; where a name tells nothing, the caller
 * has to assume the latter.
 */
public final class CallNames {

  private static final Pattern TELLING = Pattern.compile("(log|print|report|dump)[A-Z]\\w*");

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
          "errorf");

  /** Keeps the exception, or looks at it. */
  private static final Pattern HOLDING =
      Pattern.compile(
          "add|put|offer|push|append|format|accept|record|increment|addSuppressed|initCause|get[A-Z].*"
              + "|to[A-Z].*|is[A-Z].*|has[A-Z].*|throwIfUnchecked");

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
          "(close|shut|stop|count[dD]own|release|unlock|complete|cancel|decrement|interrupt|dispose"
              + "|destroy|arrive|deregister|unregister|notify|signal|current|get|is|has).*");

  /** What is over after the call, so that few care for how it went. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(close|shutdown|stop|disconnect|dispose|destroy|release|unlock|cancel|unsubscribe"
              + "|unregister|deregister|remove\\w*Listener)([A-Z0-9].*)?");

  private static final Pattern SENDING = Pattern.compile("(send|write|publish)([A-Z].*)?");

  private static final Pattern OF_INTERRUPTION =
      Pattern.compile("(?i).*interrupt.*|.*sneaky.*|.*rethrow.*|.*propagate.*");

  /** Ends the process, or a part of it so large that no caller is left. */
  private static final Pattern ENDING_ALL =
      Pattern.compile("exit([A-Z].*)?|.*[sS]ystemExit.*|abort.*|die");

  /** Keeps account of a failure or tells somebody of it, so that it is seen though not read. */
  private static final Pattern COUNTING =
      Pattern.compile(
          "(increment|getAndIncrement|addAndGet|inc$|count(?!Down)|mark|record|report|track|alert).*"
              + "|\\w*([fF]ail|\\wError)\\w*");

  private static final Pattern QUESTION = Pattern.compile("(is|was|has|get).*");

  private CallNames() {}

  public static boolean isSpeaking(String method) {
    return SPEAKING.contains(method);
  }

  /** Also such as {@code logStatistics}. */
  public static boolean isTelling(String method) {
    return isSpeaking(method) || TELLING.matcher(method).matches();
  }

  public static boolean isLogger(String type) {
    String name = type.toLowerCase(Locale.ROOT);
    return name.endsWith("log") || name.endsWith("logger") || name.contains("logging");
  }

  public static boolean isPassingFailureOn(String method) {
    return PASSING_FAILURE_ON.contains(method);
  }

  /** Whether an exception that is handed to such a method stays what it is, and with the caller. */
  static boolean leavesAlone(String method) {
    return isSpeaking(method) || isPassingFailureOn(method) || HOLDING.matcher(method).matches();
  }

  /** Such as {@code increment}, {@code recordFailure}, {@code sendError}. */
  public static boolean isCounting(String method) {
    return COUNTING.matcher(method).matches();
  }

  static boolean isCleaningUp(String method, int arguments) {
    return isPassingFailureOn(method)
        || CLEANING_UP.matcher(method).matches()
        || (method.equals("remove") && arguments > 0);
  }

  /** Such as {@code closeAsync}, {@code unlock}, {@code removeListenerAsync}. */
  public static boolean isEnding(String method) {
    return ENDING.matcher(method).matches();
  }

  /** Such as {@code send}, {@code writeAndFlush}, {@code publishAsync}. */
  public static boolean isSending(String method) {
    return SENDING.matcher(method).matches();
  }

  /** Such as {@code restoreInterrupt}, {@code sneakyThrow}, {@code requestSystemExit}. */
  public static boolean isAnswer(String method) {
    return (OF_INTERRUPTION.matcher(method).matches() || ENDING_ALL.matcher(method).matches())
        && !QUESTION.matcher(method).matches();
  }
}

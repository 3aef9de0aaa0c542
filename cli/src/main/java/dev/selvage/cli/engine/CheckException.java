package dev.selvage.cli.engine;

/** A request that cannot be served. The message is one for the user. */
public final class CheckException extends Exception {

  private static final long serialVersionUID = 1L;

  public CheckException(String message) {
    super(message);
  }

  public CheckException(String message, Throwable cause) {
    super(message, cause);
  }
}

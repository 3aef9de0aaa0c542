package dev.selvage.catalog;

/** A catalog file cannot be read, or one of its lines is no fact. The message says which. */
public final class CatalogException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CatalogException(String message) {
    super(message);
  }

  CatalogException(String message, Throwable cause) {
    super(message, cause);
  }
}

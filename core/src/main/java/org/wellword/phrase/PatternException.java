package org.wellword.phrase;

/** A pattern that cannot be read, with the place where it goes wrong. */
public final class PatternException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int column;

  PatternException(String message, int column) {
    super(message);
    this.column = column;
  }

  /** Offset in the pattern, from 0. */
  public int column() {
    return column;
  }
}

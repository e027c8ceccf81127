package org.wellword.phrase;

/** A pattern that cannot be read, with the place where it goes wrong. */
public final class PatternException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int column;
  private final int pattern;

  PatternException(String message, int column) {
    super(message);
    this.column = column;
    this.pattern = -1;
  }

  private PatternException(int pattern, String message) {
    super(message);
    this.column = 0;
    this.pattern = pattern;
  }

  /** An exception about what pattern {@code number} asks of the automaton. */
  static PatternException of(int number, String message) {
    return new PatternException(number, message);
  }

  /** Number of the pattern in the automaton, or -1 when it is not there yet. */
  int pattern() {
    return pattern;
  }

  /** Offset in the pattern, from 0. */
  public int column() {
    return column;
  }
}

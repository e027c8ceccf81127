package org.wellword.phrase;

/**
 * Patterns that were added one after the other.
 *
 * @param from number of the first
 * @param to one past the number of the last
 */
public record PatternRange(int from, int to) {
  /** Whether {@code pattern} is one of them. */
  public boolean contains(int pattern) {
    return pattern >= from && pattern < to;
  }
}

package org.wellword.text;

/**
 * A half-open range of UTF-16 code units of the original caption.
 *
 * @param start first code unit, at least 0
 * @param end one past the last code unit, more than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException unless {@code 0 <= start < end}
   */
  public Span {
    if (start < 0 || start >= end) {
      throw new IllegalArgumentException(
          "expected 0 <= start < end, got [" + start + ", " + end + ")");
    }
  }

  /** Whether the two ranges share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The part of {@code text} that this range covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}

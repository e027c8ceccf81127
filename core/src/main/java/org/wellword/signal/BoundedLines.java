package org.wellword.signal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of a stream, in memory bounded by the longest line that is allowed. Not thread-safe. */
final class BoundedLines {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long number;
  private boolean tooLong;

  /**
   * Lines up to a length.
   *
   * @param longest in bytes; of longer ones nothing is kept
   */
  BoundedLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes to the next line that is not blank; false at the end. */
  boolean next() throws IOException {
    while (true) {
      length = 0;
      tooLong = false;
      boolean any = false;
      boolean ended = false;
      while (!ended) {
        if (at == end) {
          at = 0;
          end = Math.max(0, in.read(buffer));
          if (end == 0) {
            break;
          }
        }
        any = true;
        int from = at;
        while (at < end && buffer[at] != '\n') {
          at++;
        }
        append(from, at);
        if (at < end) {
          at++;
          ended = true;
        }
      }
      if (!any) {
        return false;
      }
      number++;
      if (tooLong || !blank()) {
        return true;
      }
    }
  }

  private void append(int from, int to) {
    int more = to - from;
    if (tooLong || length + more > longest) {
      tooLong = true;
      return;
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, length + more)));
    }
    System.arraycopy(buffer, from, line, length, more);
    length += more;
  }

  private boolean blank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The line from 0 to {@link #length}; overwritten by the next one. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  /** From 1; blank lines count. */
  long number() {
    return number;
  }

  /** Whether the line was longer than allowed, and is not here. */
  boolean tooLong() {
    return tooLong;
  }
}

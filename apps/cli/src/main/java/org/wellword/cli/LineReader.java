package org.wellword.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines, and keeps no line that is too long. Not thread-safe. */
final class LineReader {
  private static final byte[] NONE = {};

  /** The mark of byte order, which some editors put before a text. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /**
   * A line as it was read, or what is wrong with it.
   *
   * @param bytes without the line's end
   * @param number of the line, from 1, blank ones counted
   * @param error what is wrong with it, or ""
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(byte[] bytes, long number, String error) {
    static Line wrong(long number, String error) {
      return new Line(NONE, number, error);
    }

    CaptionLine as(CaptionLine.Form form) {
      return error.isEmpty() ? form.read(bytes, number) : new CaptionLine(Map.of(), number, error);
    }
  }

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int most = CaptionLine.MAX_BYTES;

  /** What of {@link #buffer} is still to be read. */
  private int from;

  private int to;
  private long read;
  private boolean begun;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Reads no line of more bytes than {@code bytes}. */
  void bound(int bytes) {
    most = bytes;
  }

  /** Physical lines read, blank ones too. */
  long read() {
    return read;
  }

  /** Whether the next line is not there yet, as far as one can tell without waiting. */
  boolean mustWait() throws IOException {
    return from >= to && in.available() == 0;
  }

  /** The next line without its end, or null; blank lines are passed over. */
  @Nullable Line next() throws IOException {
    if (!begun) {
      begun = true;
      skipMark();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean blank = true;
    boolean tooLong = false;
    while (from < to || fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        blank &= buffer[end] == ' ' || buffer[end] == '\t' || buffer[end] == '\r';
        end++;
      }
      tooLong |= end - from > most - line.size();
      if (!tooLong) {
        line.write(buffer, from, end - from);
      }
      from = end;
      if (end < to) {
        from++;
        read++;
        if (!blank) {
          return line(line, tooLong, read);
        }
        line.reset();
        tooLong = false;
      }
    }
    return blank ? null : line(line, tooLong, read + 1);
  }

  private Line line(ByteArrayOutputStream line, boolean tooLong, long number) {
    return tooLong
        ? Line.wrong(number, CaptionLine.longerThan(most))
        : new Line(line.toByteArray(), number, "");
  }

  /** Its bytes may come one by one. */
  private void skipMark() throws IOException {
    int more = 0;
    while (more >= 0 && to < MARK.length && Arrays.mismatch(buffer, 0, to, MARK, 0, to) < 0) {
      more = in.read(buffer, to, buffer.length - to);
      to += Math.max(0, more);
    }
    if (to >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length)) {
      from = MARK.length;
    }
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }
}

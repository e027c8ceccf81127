package org.wellword.server;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Ends a batch whose client sends, or takes, less than the least rate while the server waits for
 * it, or which takes too long altogether. One thread.
 */
final class Pace {
  /** The client let the server wait. */
  static final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1;

    TooSlowException() {
      super("too slow");
    }
  }

  private final long rate;
  private final long graceNanos;
  private final long end;
  private long waited;
  private long moved;

  Pace(Settings.Limits limits) {
    rate = limits.rate();
    graceNanos = limits.requestTime().toNanos();
    end = System.nanoTime() + limits.batchTime().toNanos();
  }

  InputStream of(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        long start = System.nanoTime();
        int count = in.read(bytes, from, length);
        count(start, count);
        return count;
      }
    };
  }

  OutputStream of(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        long start = System.nanoTime();
        out.write(bytes, from, length);
        count(start, length);
      }

      @Override
      public void flush() throws IOException {
        long start = System.nanoTime();
        out.flush();
        count(start, 0);
      }
    };
  }

  private void count(long start, int bytes) throws IOException {
    long now = System.nanoTime();
    waited += now - start;
    moved += Math.max(0, bytes);
    boolean slow = waited > graceNanos && moved * 1e9 / waited < rate;
    if (slow || now - end > 0) {
      throw new TooSlowException();
    }
  }
}

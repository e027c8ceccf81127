package org.wellword.server;

import java.time.Duration;
import java.util.List;

/**
 * What a server is told when it starts.
 *
 * @param host address to listen on
 * @param port 0 for any that is free
 * @param limits what it bears
 * @param origins from which other pages may ask (CORS), {@code *} for all; empty for none
 * @param accessLog whether each request is told on standard error
 * @param constant whether {@code /benchmark/constant} answers, for measuring
 */
record Settings(
    String host,
    int port,
    Limits limits,
    List<String> origins,
    boolean accessLog,
    boolean constant) {
  /** Keeps its own copy of the list. */
  Settings {
    origins = List.copyOf(origins);
  }

  /**
   * What a server bears; beyond it, it answers with a problem and goes on.
   *
   * @param body bytes of a request's body, batches apart
   * @param line bytes of a line of a batch
   * @param lines lines of a batch
   * @param waiting checks that wait or are under way at a time
   * @param batches batches under way at a time
   * @param connections connections open at a time
   * @param threads that check
   * @param requestTime for a request's head, and again for its body
   * @param batchTime for a whole batch
   * @param idleTime after which a silent connection is closed
   * @param rate bytes a second that a batch must be sent, and its answer taken, while the server
   *     waits
   * @param stopTime for requests under way when the server stops
   */
  record Limits(
      int body,
      int line,
      long lines,
      int waiting,
      int batches,
      int connections,
      int threads,
      Duration requestTime,
      Duration batchTime,
      Duration idleTime,
      int rate,
      Duration stopTime) {
    /** Checks that everything is above zero. */
    Limits {
      positive("body", body);
      positive("line", line);
      positive("lines", lines);
      positive("waiting", waiting);
      positive("batches", batches);
      positive("connections", connections);
      positive("threads", threads);
      positive("request time", requestTime.toMillis());
      positive("batch time", batchTime.toMillis());
      positive("idle time", idleTime.toMillis());
      positive("rate", rate);
    }

    private static void positive(String name, long value) {
      if (value <= 0) {
        throw new IllegalArgumentException("expected " + name + " > 0, got " + value);
      }
    }
  }
}

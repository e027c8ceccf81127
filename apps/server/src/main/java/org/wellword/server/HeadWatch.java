package org.wellword.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;

/**
 * Closes connections whose request has begun and whose head does not come to its end. Jetty's idle
 * time begins anew with every byte, so that a client could hold a connection for days. When the
 * server stops, closes those on which nothing is being answered.
 */
final class HeadWatch implements Connection.Listener, AutoCloseable {
  /** What is known of a connection. */
  private static final class Seen {
    /** Bytes that belong to requests whose heads were read whole. */
    volatile long settled;

    volatile boolean answering;

    /** When the head that is being read was first seen, or 0; by the watch alone. */
    long begun;
  }

  private static final int STOPPING_MILLIS = 100;

  private final Map<Connection, Seen> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("wellword-watch").factory());
  private final long nanos;
  private volatile boolean stopping;

  HeadWatch(Duration time) {
    nanos = time.toNanos();
    long period = Math.max(1, time.toMillis() / 4);
    var unused = timer.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Seen());
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  /** A head has been read whole. */
  void begun(Connection connection) {
    Seen seen = open.get(connection);
    if (seen != null) {
      seen.answering = true;
    }
  }

  /** The request has been answered. */
  void ended(Connection connection) {
    Seen seen = open.get(connection);
    if (seen != null) {
      seen.settled = connection.getBytesIn();
      seen.answering = false;
    }
  }

  /** From now on connections end with what is being answered on them. */
  void stop() {
    stopping = true;
    var unused =
        timer.scheduleWithFixedDelay(this::look, 0, STOPPING_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    open.forEach(
        (connection, seen) -> {
          if (stopping && !seen.answering && connection.getEndPoint().isFillInterested()) {
            connection.getEndPoint().close(); // and no answer is still being written
          } else if (seen.answering || connection.getBytesIn() <= seen.settled) {
            seen.begun = 0;
          } else if (seen.begun == 0) {
            seen.begun = now;
          } else if (now - seen.begun > nanos) {
            connection.getEndPoint().close();
          }
        });
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}

package org.wellword.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * What is left of a request that nobody will read. It is taken and dropped before the answer is
 * given: a client that still sends when its connection is closed gets a reset in place of the
 * answer.
 */
final class Rest implements Invocable.Task {
  /** More than this is not waited for. */
  private static final long MOST = 16 << 20;

  private final Request request;
  private final Runnable then;
  private final AtomicBoolean over = new AtomicBoolean();
  private long dropped;

  private Rest(Request request, Runnable then) {
    this.request = request;
    this.then = then;
  }

  /** Drops the rest, without holding a thread, for {@code most} at the longest; then goes on. */
  static void drop(Request request, Duration most, Runnable then) {
    if (request.getLength() > MOST || waitsForLeave(request.getHeaders())) {
      then.run();
      return;
    }
    Rest rest = new Rest(request, then);
    rest.run();
    if (!rest.over.get()) {
      var unused =
          request
              .getComponents()
              .getScheduler()
              .schedule(rest::end, most.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** Such a client sends its body only when it is told to go on. */
  private static boolean waitsForLeave(HttpFields head) {
    return head.contains(HttpHeader.EXPECT);
  }

  /** It never blocks: the thread that reads may run it. */
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public void run() {
    while (!over.get()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      dropped += chunk.remaining();
      boolean last = chunk.isLast() || Content.Chunk.isFailure(chunk);
      chunk.release();
      if (last || dropped > MOST) {
        end();
      }
    }
  }

  private void end() {
    if (over.compareAndSet(false, true)) {
      then.run();
    }
  }
}

package org.wellword.server;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Accepts connections, and loses none when it closes. Jetty interrupts the thread that accepts; a
 * connection that arrives at that moment is thrown away by Java without being closed, and its
 * client waits for an answer for ever. Here the thread leaves by itself, before Jetty stops.
 */
final class Entrance extends ServerConnector {
  private static final int SECONDS_TO_LEAVE = 2;

  private final CountDownLatch left = new CountDownLatch(1);

  /** An entrance with one thread that accepts. */
  Entrance(Server server, HttpConnectionFactory http) {
    super(server, 1, -1, http);
  }

  @Override
  public void accept(int acceptor) throws IOException {
    if (!isOpen()) {
      throw new ClosedChannelException();
    }
    super.accept(acceptor);
  }

  @Override
  protected boolean handleAcceptFailure(Throwable failure) {
    if (isOpen()) {
      return super.handleAcceptFailure(failure);
    }
    left.countDown();
    return false;
  }

  /** Refuses new clients from now on; while Jetty drains, it would let them wait unanswered. */
  @Override
  public void close() {
    super.close();
    if (!isStarted()) {
      return;
    }
    setAccepting(true); // one that waits for room leaves too
    try {
      var unused = left.await(SECONDS_TO_LEAVE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

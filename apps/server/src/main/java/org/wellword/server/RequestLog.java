package org.wellword.server;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Follows requests from their head to the end of their answer: counts them, tells the watch, and
 * writes a line each where that is wanted. Lines name routes, never paths or queries, into which a
 * caller may have put a caption. Thread-safe.
 */
final class RequestLog {
  private final Checks checks;
  private final HeadWatch watch;
  private final @Nullable PrintWriter lines;

  /** A log that writes to {@code lines}, or none. */
  RequestLog(Checks checks, HeadWatch watch, @Nullable PrintWriter lines) {
    this.checks = checks;
    this.watch = watch;
    this.lines = lines;
  }

  /** Begins to follow a request; returns what is to be called at its end. */
  Callback begin(Request request, Response response, Callback callback) {
    long start = System.nanoTime();
    Connection connection = request.getConnectionMetaData().getConnection();
    watch.begun(connection);
    return new Callback.Nested(callback) {
      @Override
      public void succeeded() {
        end(response.getStatus());
        super.succeeded();
      }

      @Override
      public void failed(Throwable failure) {
        end(0);
        super.failed(failure);
      }

      private void end(int status) {
        watch.ended(connection);
        String route = Routes.name(request.getHttpURI().getCanonicalPath());
        checks.answered(route, status);
        if (lines != null) {
          lines.println(
              Instant.now().truncatedTo(ChronoUnit.MILLIS)
                  + String.format(
                      Locale.ROOT,
                      " %s %s %d %.2f ms",
                      method(request),
                      route,
                      status,
                      (System.nanoTime() - start) / 1e6));
        }
      }
    };
  }

  private static String method(Request request) {
    return switch (request.getMethod()) {
      case "GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH" -> request.getMethod();
      default -> "OTHER";
    };
  }
}

package org.wellword.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.wellword.cli.JsonLines;

/**
 * Answers a stream of captions with a stream of reports, line by line and in order, as {@code
 * wellword check --jsonl} does. Runs on a virtual thread, which waits for the client; the checks
 * run on the threads that check.
 */
final class Batch {
  /** Lines that are handed over together, and so wait for each other. */
  private static final int TOGETHER = 32;

  private final Settings.Limits limits;
  private final Checks checks;
  private final ExecutorService workers;

  Batch(Settings.Limits limits, Checks checks, ExecutorService workers) {
    this.limits = limits;
    this.checks = checks;
    this.workers = workers;
  }

  void answer(Context context) {
    context.contentType(MediaType.LINES.label());
    // In chunks even where the connection ends with the answer, so that a client sees a broken one.
    context.header("Transfer-Encoding", "chunked");
    Pace pace = new Pace(limits);
    try {
      // Not closed here: its end says that the answer is whole.
      PrintWriter out =
          new PrintWriter(
              new OutputStreamWriter(
                  pace.of(context.res().getOutputStream()), StandardCharsets.UTF_8));
      try (JsonLines lines =
          JsonLines.shared(
              pace.of(context.req().getInputStream()), out, limits.threads(), workers)) {
        lines
            .within(limits.line(), limits.lines(), TOGETHER)
            .run(line -> JsonLines.report(checks::check, line, "", ""));
      }
    } catch (Pace.TooSlowException e) {
      broken(context, Problem.of(408));
    } catch (IOException | RuntimeException e) {
      boolean late = e.getCause() instanceof TimeoutException;
      broken(context, late ? Problem.of(408) : new Problem(400, "The body broke off."));
    }
  }

  /** An answer that has begun is cut off, for its end would say that it is whole. */
  private static void broken(Context context, Problem problem) {
    if (!context.res().isCommitted()) {
      context.res().reset();
      throw new Problem.Raised(problem.status(), problem.detail());
    }
    EndPoint connection = context.attribute(Front.CONNECTION);
    if (connection != null) {
      connection.close();
    }
  }
}

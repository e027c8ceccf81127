package org.wellword.server;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/**
 * The door: decides at once whether a request is let in, and on which threads it runs.
 *
 * <p>A check waits for its body without holding a thread, then runs on one of few platform threads,
 * for the checker keeps some hundred kilobytes for each thread that ever asks it. Everything else
 * runs on virtual threads, where a slow client costs nothing but memory. What is too much is
 * answered here, by the thread that read the head.
 */
final class Front extends Handler.Wrapper {
  /** Attribute of a request: its body, when it has been read whole. */
  static final String BODY = "org.wellword.server.body";

  private final Settings.Limits limits;
  private final Executor checks;
  private final Executor others;
  private final Semaphore waiting;
  private final Semaphore batches;

  Front(Settings.Limits limits, Executor checks, Executor others) {
    this.limits = limits;
    this.checks = checks;
    this.others = others;
    this.waiting = new Semaphore(limits.waiting());
    this.batches = new Semaphore(limits.batches());
  }

  /** It never blocks: the thread that reads heads may run it. */
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    SecurityHeaders.put(response.getHeaders());
    if (!isCheck(request)) {
      run(others, request, response, callback);
    } else if (MediaType.of(request) == MediaType.LINES) {
      within(batches, others, request, response, callback);
    } else if (request.getLength() > limits.body()) {
      Answers.problem(request, response, callback, tooLarge());
    } else {
      load(request, response, callback);
    }
    return true;
  }

  /** The constant goes the same way, so that what is measured is the check alone. */
  private static boolean isCheck(Request request) {
    String path = request.getHttpURI().getCanonicalPath();
    return HttpMethod.POST.is(request.getMethod())
        && (path.equals(Routes.CHECK) || path.equals(Routes.CONSTANT));
  }

  private Problem tooLarge() {
    return new Problem(413, "The body is longer than " + limits.body() + " bytes.");
  }

  private void load(Request request, Response response, Callback callback) {
    Content.Source.asByteArrayAsync(
        request,
        limits.body(),
        Promise.Invocable.from(
            InvocationType.NON_BLOCKING,
            body -> {
              request.setAttribute(BODY, body);
              within(waiting, checks, request, response, callback);
            },
            failure -> Answers.problem(request, response, callback, unread(failure))));
  }

  private Problem unread(Throwable failure) {
    if (failure instanceof IllegalStateException) {
      return tooLarge();
    }
    return failure instanceof java.util.concurrent.TimeoutException
        ? Problem.of(408)
        : new Problem(400, "The body broke off.");
  }

  /** Runs a request if there is room for it. */
  private void within(
      Semaphore room, Executor executor, Request request, Response response, Callback callback) {
    if (!room.tryAcquire()) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
      Answers.problem(
          request, response, callback, new Problem(503, "The server has too much to do."));
      return;
    }
    AtomicBoolean left = new AtomicBoolean();
    run(
        executor,
        request,
        response,
        Callback.from(
            callback,
            () -> {
              if (left.compareAndSet(false, true)) {
                room.release();
              }
            }));
  }

  private void run(Executor executor, Request request, Response response, Callback callback) {
    try {
      executor.execute(() -> pass(request, response, callback));
    } catch (RejectedExecutionException e) {
      Answers.problem(request, response, callback, Problem.of(503));
    }
  }

  private void pass(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Answers.problem(request, response, callback, Problem.of(404));
      }
    } catch (Throwable e) {
      Answers.problem(request, response, callback, Problem.of(500));
    }
  }
}

package org.wellword.server;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
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

  /** Attribute of a batch: the end point of its connection, to break it off. */
  static final String CONNECTION = "org.wellword.server.connection";

  private final Settings.Limits limits;
  private final Executor checks;
  private final Executor others;
  private final RequestLog log;
  private final Semaphore waiting;
  private final Semaphore batches;

  Front(Settings.Limits limits, Executor checks, Executor others, RequestLog log) {
    this.limits = limits;
    this.checks = checks;
    this.others = others;
    this.log = log;
    this.waiting = new Semaphore(limits.waiting());
    this.batches = new Semaphore(limits.batches());
  }

  /** How many checks would be let in now. */
  int room() {
    return waiting.availablePermits();
  }

  /** It never blocks: the thread that reads heads may run it. */
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    SecurityHeaders.put(response.getHeaders());
    Callback logged = log.begin(request, response, callback);
    if (!isCheck(request)) {
      Rest.drop(request, limits.requestTime(), () -> run(others, request, response, logged));
    } else if (MediaType.of(request) == MediaType.LINES) {
      request.setAttribute(
          CONNECTION, request.getConnectionMetaData().getConnection().getEndPoint());
      within(batches, others, request, response, logged);
    } else if (request.getLength() > limits.body()) {
      refuse(request, response, logged, tooLarge());
    } else {
      load(request, response, logged);
    }
    return true;
  }

  /** The constant goes the same way, so that what is measured is the check alone. */
  private static boolean isCheck(Request request) {
    String path = request.getHttpURI().getCanonicalPath();
    return HttpMethod.POST.is(request.getMethod())
        && (Routes.CHECK.equals(path) || Routes.CONSTANT.equals(path));
  }

  private Problem tooLarge() {
    return new Problem(413, "The body is longer than " + limits.body() + " bytes.");
  }

  private void load(Request request, Response response, Callback callback) {
    AtomicBoolean decided = new AtomicBoolean();
    Content.Source.asByteArrayAsync(
        request,
        limits.body(),
        Promise.Invocable.from(
            InvocationType.NON_BLOCKING,
            body -> {
              if (decided.compareAndSet(false, true)) {
                request.setAttribute(BODY, body);
                within(waiting, checks, request, response, callback);
              }
            },
            failure -> {
              if (decided.compareAndSet(false, true)) {
                refuse(request, response, callback, unread(failure));
              }
            }));
    if (!decided.get()) {
      var unused =
          request
              .getComponents()
              .getScheduler()
              .schedule(
                  () -> {
                    if (decided.compareAndSet(false, true)) {
                      Answers.problem(request, response, callback, Problem.of(408));
                    }
                  },
                  limits.requestTime().toNanos(),
                  TimeUnit.NANOSECONDS);
    }
  }

  private Problem unread(Throwable failure) {
    if (failure instanceof IllegalStateException) {
      return tooLarge();
    }
    return failure instanceof TimeoutException
        ? Problem.of(408)
        : new Problem(400, "The body broke off.");
  }

  /** Answers with a problem, once the client has sent what it will. */
  private void refuse(Request request, Response response, Callback callback, Problem problem) {
    Rest.drop(
        request, limits.requestTime(), () -> Answers.problem(request, response, callback, problem));
  }

  /** Runs a request if there is room for it. */
  private void within(
      Semaphore room, Executor executor, Request request, Response response, Callback callback) {
    if (room.tryAcquire()) {
      run(executor, request, response, Callback.from(callback, (Runnable) room::release));
    } else {
      refuse(request, response, callback, new Problem(503, "The server has too much to do."));
    }
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

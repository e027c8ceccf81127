package org.wellword.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.wellword.Caption;
import org.wellword.CaptionReport;

/** Checks one caption, or a batch. */
final class CheckRoute implements Handler {
  private final Checks checks;
  private final Batch batch;
  private final Executor others;

  /** What most captions get: one report that the checker shares, so that it is written once. */
  private static final class Nothing {
    final CaptionReport report;
    final byte[] json;

    Nothing(LiveChecker checker) {
      report = checker.check(Caption.of(""));
      json = CheckRoute.json(report);
    }
  }

  private volatile Nothing nothing;

  CheckRoute(Checks checks, Batch batch, Executor others) {
    this.checks = checks;
    this.batch = batch;
    this.others = others;
    nothing = new Nothing(checks.checker());
  }

  @Override
  public void handle(Context context) {
    switch (MediaType.of(context.header("Content-Type"))) {
      case JSON -> one(context);
      case LINES -> batch.answer(context);
      case OTHER ->
          throw new Problem.Raised(
              415,
              "Expected Content-Type "
                  + MediaType.JSON.label()
                  + " or "
                  + MediaType.LINES.label()
                  + ".");
    }
  }

  private void one(Context context) {
    CaptionReport report = checks.check(CaptionRequest.read(body(context)));
    byte[] json = bytes(report);
    context.contentType(MediaType.JSON.label());
    if (json.length < WellwordServer.WHOLE_ANSWER) {
      write(context, json);
    } else {
      context.future(() -> CompletableFuture.runAsync(() -> write(context, json), others));
    }
  }

  private static byte[] body(Context context) {
    byte[] body = context.attribute(Front.BODY);
    return body == null ? new byte[0] : body;
  }

  /** Answers without a look at the caption. */
  void constant(Context context) {
    context.contentType(MediaType.JSON.label());
    write(context, nothing.json);
  }

  @SuppressWarnings("ReferenceEquality") // an equal one would do as well, and takes long to tell
  private byte[] bytes(CaptionReport report) {
    Nothing known = nothing;
    if (report == known.report) {
      return known.json;
    }
    if (report.engine() != known.report.engine()) {
      nothing = new Nothing(checks.checker()); // other packs are live
    }
    return json(report);
  }

  private static byte[] json(CaptionReport report) {
    return report.toJson().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Context context, byte[] json) {
    context.res().setContentLength(json.length);
    try {
      context.res().getOutputStream().write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

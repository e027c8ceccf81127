package org.wellword.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import org.wellword.CaptionChecker;
import org.wellword.cli.guide.Audience;
import org.wellword.cli.guide.Guide;
import org.wellword.cli.guide.GuideBuilder;
import org.wellword.cli.guide.GuideWriter;
import org.wellword.pack.PackHead;

/**
 * The playbook as a document. Building one takes up to a second, so that one is built at a time, on
 * a thread that checks, and the last few are kept.
 */
final class GuideRoute implements Handler {
  private static final int KEPT = 16;

  /** What was asked; the services of a region may be marked as overdue from one day to the next. */
  private record Asked(
      String topic, Audience audience, GuideWriter.Format format, String region, LocalDate day) {}

  private record Page(String text, String policy) {}

  private final LiveChecker live;
  private final ExecutorService checks;
  private final Map<GuideWriter.Format, GuideWriter> writers =
      Map.of(
          GuideWriter.Format.HTML, new GuideWriter(GuideWriter.Format.HTML),
          GuideWriter.Format.MARKDOWN, new GuideWriter(GuideWriter.Format.MARKDOWN));
  private final ReentrantLock lock = new ReentrantLock();
  private final LinkedHashMap<Asked, Page> kept = new LinkedHashMap<>();
  private List<PackHead> packs = List.of();

  GuideRoute(LiveChecker live, ExecutorService checks) {
    this.live = live;
    this.checks = checks;
  }

  @Override
  public void handle(Context context) {
    boolean unused =
        live.with(
            checker -> {
              answer(context, checker);
              return true;
            });
  }

  private void answer(Context context, CaptionChecker checker) {
    Query query = Query.of(context, "topic", "audience", "format", "region");
    String audience = query.oneOf("audience", "creator", "organisation", "moderator");
    String format = query.oneOf("format", "markdown", "html");
    String topic = query.word("topic");
    List<String> topics = topic.isEmpty() ? List.of() : new GuideBuilder(checker).topics();
    if (!topic.isEmpty() && !topics.contains(topic)) {
      throw new Problem.Raised(
          404, "There is no such topic; there are " + String.join(", ", topics) + ".");
    }
    String region = query.region();
    Asked asked =
        new Asked(
            topic,
            Audience.valueOf(audience.toUpperCase(Locale.ROOT)),
            GuideWriter.Format.valueOf(format.toUpperCase(Locale.ROOT)),
            checker.resources().of(region).isEmpty() ? "" : region,
            LocalDate.now(ZoneOffset.UTC));
    Page page = page(checker, asked);
    boolean html = asked.format == GuideWriter.Format.HTML;
    context.contentType((html ? "text/html" : "text/markdown") + "; charset=utf-8");
    if (html) {
      context.header("Content-Security-Policy", page.policy);
    }
    context.result(page.text.getBytes(StandardCharsets.UTF_8));
  }

  private Page page(CaptionChecker checker, Asked asked) {
    lock.lock();
    try {
      if (!packs.equals(checker.packs())) {
        packs = checker.packs();
        kept.clear();
      }
      Page known = kept.get(asked);
      if (known != null) {
        return known;
      }
      Page page = build(checker, asked);
      kept.put(asked, page);
      if (kept.size() > KEPT) {
        kept.pollFirstEntry();
      }
      return page;
    } finally {
      lock.unlock();
    }
  }

  private Page build(CaptionChecker checker, Asked asked) {
    try {
      return checks.submit(() -> write(checker, asked)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the guide could not be built", e.getCause());
    }
  }

  private Page write(CaptionChecker checker, Asked asked) {
    Guide guide =
        new GuideBuilder(checker).build(asked.topic, asked.audience, asked.region, asked.day);
    StringWriter out = new StringWriter();
    java.util.Objects.requireNonNull(writers.get(asked.format)).write(guide, out);
    String text = out.toString();
    return new Page(text, policy(text));
  }

  /** The page carries its style, which the policy names by its digest. */
  private static String policy(String html) {
    int start = html.indexOf("<style>") + "<style>".length();
    int end = html.indexOf("</style>");
    String style = end < start ? "" : html.substring(start, end);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(digest)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}

package org.wellword.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.wellword.Caption;
import org.wellword.CaptionReport;
import org.wellword.Reload;

/** Checks captions, and counts; it keeps no caption. Thread-safe. */
final class Checks {
  private static final String FINDINGS = "wellword.findings";

  private final LiveChecker checker;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Timer timer;
  private final MultiGauge packs;
  private CaptionReport.Engine told;

  Checks(LiveChecker checker) {
    this.checker = checker;
    timer =
        Timer.builder("wellword.check")
            .description("Time to check a caption")
            .serviceLevelObjectives(
                Duration.ofNanos(5_000),
                Duration.ofNanos(10_000),
                Duration.ofNanos(20_000),
                Duration.ofNanos(50_000),
                Duration.ofNanos(100_000),
                Duration.ofNanos(200_000),
                Duration.ofNanos(500_000),
                Duration.ofMillis(1),
                Duration.ofMillis(5),
                Duration.ofMillis(20),
                Duration.ofMillis(100))
            .register(meters);
    packs =
        MultiGauge.builder("wellword.pack.info")
            .description("The packs that are live, by digest")
            .register(meters);
    told = engine();
    tell(told);
  }

  /** Counts attempts to change the packs, too. */
  Checks counting(Reloads reloads) {
    for (Reload.Outcome outcome : Reload.Outcome.values()) {
      FunctionCounter.builder("wellword.reloads", reloads.count(outcome), AtomicLong::get)
          .description("Attempts to change the packs, by what came of them")
          .tags("result", outcome.name().toLowerCase(Locale.ROOT))
          .register(meters);
    }
    return this;
  }

  private CaptionReport.Engine engine() {
    return checker.check(Caption.of("")).engine();
  }

  private void tell(CaptionReport.Engine engine) {
    packs.register(
        engine.packs().stream()
            .map(
                pack ->
                    MultiGauge.Row.of(
                        Tags.of(
                            "id", pack.id(), "version", pack.version(), "sha256", pack.sha256()),
                        1))
            .collect(Collectors.toUnmodifiableList()),
        true);
  }

  LiveChecker checker() {
    return checker;
  }

  CaptionReport check(Caption caption) {
    long start = System.nanoTime();
    CaptionReport report = checker.check(caption);
    timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    if (report.hasFindings()) {
      count("guidance", report.guidance().level().label());
      count("support", report.support().need().label());
      count("policy", report.policy().review() ? "review" : "none");
    }
    return report;
  }

  private void count(String lane, String kind) {
    if (!kind.equals("none")) {
      Counter.builder(FINDINGS)
          .description("Captions with something to say, by lane")
          .tags("lane", lane, "kind", kind)
          .register(meters)
          .increment();
    }
  }

  /** Counts a request that has been answered, or broken off (status 0). */
  void answered(String route, int status) {
    Counter.builder("wellword.requests")
        .description("Requests by route and status; 0 where no answer arrived")
        .tags("route", route, "status", Integer.toString(status))
        .register(meters)
        .increment();
  }

  /** What has been counted, as Prometheus reads it. */
  synchronized String metrics() {
    CaptionReport.Engine engine = engine();
    if (!engine.equals(told)) {
      told = engine;
      tell(engine);
    }
    return meters.scrape();
  }
}

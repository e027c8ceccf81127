package org.wellword.benchmarks;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.util.SampleBuffer;
import org.wellword.CaptionReport;

/** One thread of a soak: reads captions and holds every report against what is known. */
final class SoakReader implements Runnable {
  private static final int BATCH = 256;

  private final Function<String, CaptionReport> checker;
  private final SoakCaptions captions;
  private final SoakPacks packs;
  private final AtomicLong left;
  private final AtomicBoolean failed;

  /** Wall time of single checks in nanoseconds: ordinary and on topic, and all. */
  private final SampleBuffer plain = new SampleBuffer();

  private final SampleBuffer all = new SampleBuffer();
  private volatile String failure = "";
  private final AtomicLong done = new AtomicLong();
  private long swaps;
  private CaptionReport.@Nullable Engine seen;
  private int version;

  /**
   * A reader.
   *
   * @param left how many checks all readers have left, together
   * @param failed set by the first failure of any reader, which ends them all
   */
  SoakReader(
      Function<String, CaptionReport> checker,
      SoakCaptions captions,
      SoakPacks packs,
      AtomicLong left,
      AtomicBoolean failed) {
    this.checker = checker;
    this.captions = captions;
    this.packs = packs;
    this.left = left;
    this.failed = failed;
  }

  @Override
  public void run() {
    int at = (int) Thread.currentThread().threadId() * 37 % captions.size();
    long got;
    while ((got = left.getAndAdd(-BATCH)) > 0 && !failed.get()) {
      for (long i = Math.min(got, BATCH); i > 0; i--) {
        String wrong = check(at);
        if (!wrong.isEmpty()) {
          failure = "caption " + at + ": " + wrong;
          failed.set(true);
          return;
        }
        at = at + 1 == captions.size() ? 0 : at + 1;
      }
      done.addAndGet(Math.min(got, BATCH));
    }
  }

  /** What is wrong with the report on a caption, without the caption; "" when nothing is. */
  private String check(int at) {
    try {
      long before = System.nanoTime();
      CaptionReport report = checker.apply(captions.text(at));
      long nanos = System.nanoTime() - before;
      all.add(nanos);
      if (!SoakCaptions.isHostile(at)) {
        plain.add(nanos);
      }
      return wrong(at, report);
    } catch (RuntimeException | Error e) {
      return e.getClass().getName() + " at " + e.getStackTrace()[0];
    }
  }

  private String wrong(int at, CaptionReport report) {
    if (!report.engine().equals(seen)) {
      seen = report.engine();
      version = packs.version(report.engine().packs());
      swaps++;
    }
    if (version < 0) {
      return "an unknown set of packs";
    }
    boolean flagged =
        report.guidance().terms().stream().anyMatch(t -> t.rule().equals(SoakPacks.RULE));
    if (flagged != captions.isMarked(at, version)) {
      return "torn: version " + version + (flagged ? " flags" : " does not flag") + " its marker";
    }
    int found = CheckerCounter.findings(report);
    int expected = captions.expected(at, version);
    return found == expected ? "" : "expected " + expected + " findings, got " + found;
  }

  String failure() {
    return failure;
  }

  long done() {
    return done.get();
  }

  /** How often the packs were others than those of the report before. */
  long swaps() {
    return swaps;
  }

  SampleBuffer plain() {
    return plain;
  }

  SampleBuffer all() {
    return all;
  }
}

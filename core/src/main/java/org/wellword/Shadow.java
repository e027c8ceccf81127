package org.wellword;

import java.util.concurrent.atomic.LongAdder;

/**
 * Candidate packs that read some of the captions that the live ones have read, and only count.
 * Thread-safe; never throws, and keeps no caption.
 *
 * <p>A caption is taken by its hash: the same captions on every machine, and nothing that threads
 * would have to share for it.
 */
final class Shadow {
  /** 2 to the power of 64 divided by the golden ratio; multiplying by it spreads any hash. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int BITS = 32;

  private final LivePacks.Documents documents;
  private final Lease<CaptionChecker> candidate;
  private final CaptionReport.Engine live;
  private final double share;
  private final long below;
  private final ChangeTally tally = new ChangeTally();
  private final LongAdder failures = new LongAdder();

  /**
   * Counts from 0.
   *
   * @param documents of which the candidate was made
   * @param live what reports must come from to be compared
   * @param share of captions that are compared, from 0 to 1
   */
  Shadow(
      LivePacks.Documents documents,
      Lease<CaptionChecker> candidate,
      CaptionReport.Engine live,
      double share) {
    this.documents = documents;
    this.candidate = candidate;
    this.live = live;
    this.share = share;
    this.below = Math.round(share * (1L << BITS));
  }

  /** The same candidate beside other live packs; counts from 0. */
  Shadow beside(CaptionReport.Engine other) {
    return new Shadow(documents, candidate, other, share);
  }

  LivePacks.Documents documents() {
    return documents;
  }

  Lease<CaptionChecker> candidate() {
    return candidate;
  }

  /** Whether captions with this text are compared. */
  boolean takes(String text) {
    return (text.hashCode() * SPREAD) >>> (Long.SIZE - BITS) < below;
  }

  /** Reads the caption too, if it is one of those to compare. */
  void compare(Caption caption, CaptionReport report) {
    if (!takes(caption.text()) || !live.equals(report.engine()) || !candidate.enter()) {
      return;
    }
    try {
      tally.add(ReportDiff.of(report, candidate.value().checkUnseen(caption)));
    } catch (RuntimeException | Error e) {
      failures.increment(); // a candidate must not harm the live report, not even so
    } finally {
      candidate.exit();
    }
  }

  ShadowCounts counts() {
    return new ShadowCounts(
        share, candidate.value().engine().packs(), tally.counts(), failures.sum());
  }
}

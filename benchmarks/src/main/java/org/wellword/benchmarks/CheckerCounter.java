package org.wellword.benchmarks;

import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;

/** {@code checkCaption}; the slower way is {@code explain}, which takes no first look. */
final class CheckerCounter implements CheckCounter {
  private final CaptionChecker checker;

  CheckerCounter(CaptionChecker.Builder builder) {
    checker = builder.build();
    checker.prepareForMany();
  }

  @Override
  public int count(String caption) {
    return findings(checker.checkCaption(caption));
  }

  @Override
  public int slowly(String caption) {
    return findings(checker.explain(Caption.of(caption)).report());
  }

  /** Findings of all lanes; a need counts by its height. */
  static int findings(CaptionReport report) {
    return report.guidance().terms().size()
        + report.guidance().claims().size()
        + report.campaigns().size()
        + report.support().need().ordinal();
  }

  @Override
  public void close() {
    checker.close();
  }
}

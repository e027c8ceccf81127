package org.wellword.server;

import java.util.function.Function;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import org.wellword.ReloadingChecker;

/** The checker that answers: one for good, or one whose packs change meanwhile. Thread-safe. */
interface LiveChecker {
  /** Does something with one and the same checker, which is not to be kept. */
  <R> R with(Function<CaptionChecker, R> action);

  /** Checks a caption. */
  CaptionReport check(Caption caption);

  /** One whose packs never change. */
  static LiveChecker of(CaptionChecker checker) {
    return new LiveChecker() {
      @Override
      public <R> R with(Function<CaptionChecker, R> action) {
        return action.apply(checker);
      }

      @Override
      public CaptionReport check(Caption caption) {
        return checker.checkCaption(caption);
      }
    };
  }

  /** One whose packs change. */
  static LiveChecker of(ReloadingChecker checker) {
    return new LiveChecker() {
      @Override
      public <R> R with(Function<CaptionChecker, R> action) {
        return checker.with(action);
      }

      @Override
      public CaptionReport check(Caption caption) {
        return checker.checkCaption(caption);
      }
    };
  }
}

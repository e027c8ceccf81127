package org.wellword.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wellword.CaptionChecker;

/**
 * The checkers of this JVM, one for each fingerprint, shared by all its tasks.
 *
 * <p>They are never closed: an executor lives as long as its application, and a task cannot know
 * whether another one still reads. Each takes some 70 MB.
 */
final class OneChecker {
  private static final Map<String, Prepared> CHECKERS = new ConcurrentHashMap<>();

  /** A checker that reads its files when it is first asked for. */
  private static final class Prepared {
    private final CaptionChecker checker;
    private boolean ready;

    Prepared(CaptionChecker checker) {
      this.checker = checker;
    }

    synchronized CaptionChecker get() {
      if (!ready) {
        checker.prepareForMany();
        ready = true;
      }
      return checker;
    }
  }

  private OneChecker() {}

  /** Loads packs on the driver, which tells their fingerprint; one loaded before is kept. */
  static Fingerprint load(ShippedPacks packs) {
    CaptionChecker checker = packs.checker();
    Fingerprint fingerprint = Fingerprint.of(checker);
    Prepared mine = new Prepared(checker);
    if (CHECKERS.putIfAbsent(fingerprint.sha256(), mine) != null) {
      checker.close();
    }
    return fingerprint;
  }

  /**
   * The checker with these packs.
   *
   * @param key {@code expected.sha256()}
   * @throws IllegalStateException when the packs here are not those of the driver
   */
  static CaptionChecker of(String key, ShippedPacks packs, Fingerprint expected) {
    return CHECKERS
        .computeIfAbsent(
            key,
            k -> {
              CaptionChecker checker = packs.checker();
              expected.requireSame(Fingerprint.of(checker));
              return new Prepared(checker);
            })
        .get();
  }
}

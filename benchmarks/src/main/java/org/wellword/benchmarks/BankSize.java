package org.wellword.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wellword.signal.Signal;
import org.wellword.signal.SignalBank;
import org.wellword.signal.SignalType;
import org.wellword.text.NormalForm;

/** With which bank of signals a caption is checked; public for JMH. Its values are random. */
public enum BankSize {
  /** None at all. */
  NO_BANK(null),
  /** 1,000,000 hashes of captions. */
  MILLION_HASHES(SignalType.CAPTION_SHA256),
  /** 1,000,000 sketches of captions. */
  MILLION_SKETCHES(SignalType.CAPTION_NEAR);

  private static final int SIZE = 1_000_000;

  private final @Nullable SignalType type;

  BankSize(@Nullable SignalType type) {
    this.type = type;
  }

  /** The bank, or null. */
  @Nullable SignalBank open() {
    if (type == null) {
      return null;
    }
    SplittableRandom random = new SplittableRandom(1);
    List<String> labels = List.of("benchmark");
    return SignalBank.of(
        IntStream.range(0, SIZE)
            .mapToObj(
                i ->
                    new Signal(
                        type,
                        "%016x%016x%016x%016x"
                            .formatted(
                                random.nextLong(),
                                random.nextLong(),
                                random.nextLong(),
                                random.nextLong()),
                        NormalForm.VERSION,
                        labels,
                        "a",
                        List.of(),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        0,
                        null,
                        ""))
            .toList());
  }
}

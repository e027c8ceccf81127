package org.wellword.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Which captions of the {@link CaptionStream} are read; public for JMH. */
public enum CaptionSample {
  /** Captions of ASCII alone, on which all engines must give the same answer. */
  ASCII,
  /** All captions: emoji, accents, other scripts. */
  ALL;

  /** How many captions a pass reads, whatever the size of the stream. */
  static final int SIZE = 4096;

  /** {@link #SIZE} captions of this kind, {@link #spread} over the stream. */
  List<String> captions() {
    List<String> stream = stream();
    if (stream.isEmpty()) {
      throw new IllegalStateException("the stream has no caption of kind " + this);
    }
    return spread(stream);
  }

  /** {@link #SIZE} of {@code texts}, spread evenly; a short list comes round again. */
  static List<String> spread(List<String> texts) {
    List<String> spread = new ArrayList<>(SIZE);
    for (int i = 0; i < SIZE; i++) {
      int at = texts.size() < SIZE ? i % texts.size() : (int) ((long) i * texts.size() / SIZE);
      spread.add(texts.get(at));
    }
    return List.copyOf(spread);
  }

  /** How many captions of this kind the stream holds. */
  int available() {
    return stream().size();
  }

  private List<String> stream() {
    return CaptionStream.load().stream().filter(this::takes).toList();
  }

  private boolean takes(String caption) {
    return this == ALL || caption.chars().allMatch(c -> c < 128);
  }
}

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

  /** {@link #SIZE} captions, spread evenly over the stream; a short stream comes round again. */
  List<String> captions() {
    List<String> stream = stream();
    if (stream.isEmpty()) {
      throw new IllegalStateException("the stream has no caption of kind " + this);
    }
    List<String> captions = new ArrayList<>(SIZE);
    for (int i = 0; i < SIZE; i++) {
      int at = stream.size() < SIZE ? i % stream.size() : (int) ((long) i * stream.size() / SIZE);
      captions.add(stream.get(at));
    }
    return List.copyOf(captions);
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

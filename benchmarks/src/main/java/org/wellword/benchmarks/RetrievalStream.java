package org.wellword.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.wellword.CaptionChecker;
import org.wellword.pack.Example;

/** Captions to search claims for, {@link CaptionSample#SIZE} of them; public for JMH. */
public enum RetrievalStream {
  /** Posts and captions about anything. */
  ORDINARY,
  /** The examples of the bundled claims, near misses too: captions that speak of them. */
  ON_TOPIC,
  /** Nine ordinary ones, then one on topic. */
  MIX;

  private static final int OF_TEN = 10;

  List<String> captions() {
    return switch (this) {
      case ORDINARY -> CaptionSample.ALL.captions();
      case ON_TOPIC -> onTopic();
      case MIX -> mix(CaptionSample.ALL.captions(), onTopic());
    };
  }

  private static List<String> onTopic() {
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      List<String> texts =
          checker.claims().stream()
              .flatMap(claim -> claim.examples().stream())
              .map(Example::text)
              .toList();
      return CaptionSample.spread(texts);
    }
  }

  private static List<String> mix(List<String> ordinary, List<String> onTopic) {
    List<String> mix = new ArrayList<>(ordinary);
    for (int i = OF_TEN - 1; i < mix.size(); i += OF_TEN) {
      mix.set(i, onTopic.get(i));
    }
    return List.copyOf(mix);
  }
}

package org.wellword.phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wellword.phrase.PhrasePattern.AnyNumber;
import org.wellword.phrase.PhrasePattern.Choice;
import org.wellword.phrase.PhrasePattern.Exact;
import org.wellword.phrase.PhrasePattern.Gap;
import org.wellword.phrase.PhrasePattern.Lemma;
import org.wellword.phrase.PhrasePattern.Maybe;
import org.wellword.phrase.PhrasePattern.Node;
import org.wellword.phrase.PhrasePattern.Sequence;
import org.wellword.phrase.PhrasePattern.Word;

/**
 * Writes texts that a pattern is made to match. Every part varies once while the others stay at
 * their first reading, so that the number of texts is the sum of the alternatives, not their
 * product.
 */
final class PatternSamples {
  /** Fills gaps; stands in no pack. */
  private static final String FILLER = "qwx";

  private PatternSamples() {}

  static List<String> of(Node body, int most) {
    List<String> samples = new ArrayList<>();
    for (String sample : readings(body)) {
      String text = sample.strip().replaceAll(" {2,}", " ");
      if (!text.isEmpty() && !samples.contains(text)) {
        samples.add(text);
      }
      if (samples.size() == most) {
        break;
      }
    }
    return List.copyOf(samples);
  }

  /** The first reading is the plainest. */
  private static List<String> readings(Node node) {
    return switch (node) {
      case Word w -> List.of(w.word());
      case Exact e -> List.of(e.form());
      case AnyNumber n -> List.of("7");
      case Lemma l -> l.forms();
      case Gap g -> List.of(String.join(" ", Collections.nCopies(g.min(), FILLER)));
      case Maybe m -> {
        List<String> all = new ArrayList<>(readings(m.part()));
        all.add(0, "");
        yield all;
      }
      case Choice c -> c.options().stream().flatMap(o -> readings(o).stream()).toList();
      case Sequence s -> sequence(s.parts());
    };
  }

  private static List<String> sequence(List<Node> parts) {
    List<List<String>> readings = parts.stream().map(PatternSamples::readings).toList();
    List<String> all = new ArrayList<>();
    for (int varied = -1; varied < readings.size(); varied++) {
      int ways = varied < 0 ? 2 : readings.get(varied).size();
      for (int way = 1; way < ways; way++) {
        List<String> words = new ArrayList<>();
        for (int part = 0; part < readings.size(); part++) {
          words.add(readings.get(part).get(part == varied ? way : 0));
        }
        all.add(String.join(" ", words));
      }
    }
    return all;
  }
}

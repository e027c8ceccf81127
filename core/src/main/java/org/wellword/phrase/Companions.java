package org.wellword.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellword.phrase.PhrasePattern.Choice;
import org.wellword.phrase.PhrasePattern.Exact;
import org.wellword.phrase.PhrasePattern.Gap;
import org.wellword.phrase.PhrasePattern.Lemma;
import org.wellword.phrase.PhrasePattern.Maybe;
import org.wellword.phrase.PhrasePattern.Node;
import org.wellword.phrase.PhrasePattern.Sequence;
import org.wellword.phrase.PhrasePattern.Word;
import org.wellword.text.SkimHash;

/**
 * Words of which one must stand in a caption besides the landmark of a pattern: those of the rarest
 * other part that the pattern cannot do without, with all forms in which they may be contracted.
 */
final class Companions {
  /** Parts that stand in every third caption tell nothing. */
  private static final double TOO_LIKELY = 0.03;

  private final Variants variants = Variants.english();

  /** Words that are wanted, and how likely one of them is. */
  private record Wanted(Set<String> words, double likely) {}

  /**
   * The hashes of the companions, ascending; null when the pattern has none.
   *
   * @param landmark the part of the pattern that counts as its landmark
   */
  long @Nullable [] of(PhrasePattern pattern, Node landmark) {
    List<Wanted> parts = new ArrayList<>();
    collect(pattern.body(), landmark, parts);
    Wanted best = null;
    for (Wanted part : parts) {
      best = best == null || part.likely < best.likely ? part : best;
    }
    if (best == null || best.likely > TOO_LIKELY) {
      return null;
    }
    return best.words.stream()
        .flatMap(w -> forms(w).stream())
        .mapToLong(SkimHash::of)
        .distinct()
        .sorted()
        .toArray();
  }

  /** The parts of a pattern that hold no word of its landmark. */
  private void collect(Node node, Node landmark, List<Wanted> parts) {
    if (node instanceof Sequence s) {
      Set<String> own = new HashSet<>();
      words(landmark, own);
      for (Node part : s.parts()) {
        Wanted wanted = wanted(part);
        if (wanted != null && wanted.words.stream().noneMatch(own::contains)) {
          parts.add(wanted);
        }
      }
    }
  }

  private static void words(Node node, Set<String> into) {
    switch (node) {
      case Word w -> into.add(w.word());
      case Lemma l -> into.addAll(l.forms());
      case Maybe m -> words(m.part(), into);
      case Choice c -> c.options().forEach(o -> words(o, into));
      case Sequence s -> s.parts().forEach(p -> words(p, into));
      default -> {} // of these there is nothing to compare
    }
  }

  private @Nullable Wanted wanted(Node node) {
    return switch (node) {
      case Word w -> plain(Set.of(w.word()));
      case Exact e -> plain(Set.of(e.form().toLowerCase(java.util.Locale.ROOT)));
      case Lemma l -> plain(Set.copyOf(l.forms()));
      case Gap g -> null;
      case Maybe m -> null;
      case Choice c -> {
        Set<String> words = new HashSet<>();
        double likely = 0;
        for (Node option : c.options()) {
          Wanted wanted = wanted(option);
          if (wanted == null) {
            yield null;
          }
          words.addAll(wanted.words);
          likely += wanted.likely;
        }
        yield new Wanted(words, likely);
      }
      case Sequence s -> {
        Wanted best = null;
        for (Node part : s.parts()) {
          Wanted wanted = wanted(part);
          best = best == null || (wanted != null && wanted.likely < best.likely) ? wanted : best;
        }
        yield best;
      }
      default -> null;
    };
  }

  private static @Nullable Wanted plain(Set<String> words) {
    double likely = 0;
    for (String word : words) {
      if (!Character.isLetter(word.codePointAt(0))) {
        return null; // signs, hashtags and numbers are for the full reading
      }
      likely += EverydayWords.likely(word);
    }
    return new Wanted(words, likely);
  }

  /** A word as it may stand in a caption, by itself or drawn together with a neighbour. */
  private Set<String> forms(String word) {
    Set<String> forms = new HashSet<>(variants.of(word));
    forms.add(word);
    forms.addAll(variants.contractionsWith(word));
    return forms;
  }
}

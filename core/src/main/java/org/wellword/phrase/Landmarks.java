package org.wellword.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * The part of a pattern by which a first look can miss it soonest: wherever the pattern matches, so
 * does its landmark, and of all such parts without gaps it is the one that ordinary captions hold
 * least often. Of {@code (he|she) *{0,6} (ending it|overdose)} it is {@code (ending it|overdose)}.
 *
 * <p>Two words that may stand as one contraction are never parted, because the landmark would miss
 * the contraction; where no part is safe, the whole pattern is its own landmark.
 */
final class Landmarks {
  /** A second word of a phrase is likelier behind its first than anywhere. */
  private static final double BOUND_TOGETHER = 100;

  private static final double LIKELIEST = 0.2;

  /** Marks and numbers stand in every other caption. */
  private static final double MARK = 0.1;

  /** One certain emoji, of the many that there are. */
  private static final double EMOJI = 1e-4;

  private static final int FIRST_EMOJI = 0x2190;

  /** No landmark is longer: the first look reads three words. */
  private static final int MOST_PARTS = 4;

  private final Variants variants = Variants.english();

  /** A part, and the share of words in ordinary captions with which it begins. */
  private record Part(Node node, double likely) {}

  private Landmarks() {}

  /** The landmark of a pattern, without the pattern's anchors. */
  static PhrasePattern of(PhrasePattern pattern) {
    Part best = new Landmarks().best(pattern.body(), Set.of(), Set.of());
    Node body = best == null ? pattern.body() : best.node;
    return new PhrasePattern(pattern.source(), body, false, false);
  }

  /** How often a landmark of {@code pattern} begins, per word of ordinary captions. */
  static double likely(PhrasePattern pattern) {
    Part best = new Landmarks().best(pattern.body(), Set.of(), Set.of());
    return best == null ? 1 : best.likely;
  }

  /**
   * The best safe part that a match of {@code node} cannot do without; null when there is none.
   *
   * @param before words that may stand directly before it in the pattern
   * @param after words that may stand directly behind it
   */
  private @Nullable Part best(Node node, Set<String> before, Set<String> after) {
    return switch (node) {
      case Gap g -> null;
      case Maybe m -> null;
      case Choice c -> bestOfEach(c, before, after);
      case Sequence s -> bestIn(s.parts(), before, after);
      default -> window(List.of(node), before, after);
    };
  }

  private @Nullable Part bestOfEach(Choice choice, Set<String> before, Set<String> after) {
    List<Node> options = new ArrayList<>();
    double likely = 0;
    for (Node option : choice.options()) {
      Part part = best(option, before, after);
      if (part == null) {
        return null;
      }
      options.add(part.node);
      likely += part.likely;
    }
    return new Part(new Choice(List.copyOf(options)), likely);
  }

  private @Nullable Part bestIn(List<Node> parts, Set<String> before, Set<String> after) {
    Part best = null;
    for (int from = 0; from < parts.size(); from++) {
      Set<String> left = edge(parts.subList(0, from).reversed(), false, before);
      for (int to = from + 1; to <= Math.min(parts.size(), from + MOST_PARTS); to++) {
        Set<String> right = edge(parts.subList(to, parts.size()), true, after);
        if (to == from + 1) {
          best = better(best, best(parts.get(from), left, right));
        }
        if (isBroken(parts.get(to - 1))) {
          break;
        }
        best = better(best, window(parts.subList(from, to), left, right));
      }
    }
    return best;
  }

  private static @Nullable Part better(@Nullable Part one, @Nullable Part other) {
    return one == null || (other != null && other.likely < one.likely) ? other : one;
  }

  /** Parts that stand side by side, when none of their neighbours may be drawn into them. */
  private @Nullable Part window(List<Node> parts, Set<String> before, Set<String> after) {
    Node first = parts.get(0);
    if (PatternCost.canBeEmpty(first) || PatternCost.canBeEmpty(parts.get(parts.size() - 1))) {
      return null;
    }
    if (contract(before, edge(parts, true, Set.of()))
        || contract(edge(parts.reversed(), false, Set.of()), after)) {
      return null;
    }
    double likely = likely(first);
    for (Node part : parts.subList(1, parts.size())) {
      likely *=
          PatternCost.canBeEmpty(part) ? 1 : Math.min(LIKELIEST, BOUND_TOGETHER * likely(part));
    }
    return new Part(parts.size() == 1 ? first : new Sequence(List.copyOf(parts)), likely);
  }

  /** Whether a word of one set and one of the other may stand as one contraction. */
  private boolean contract(Set<String> firsts, Set<String> seconds) {
    return firsts.stream()
        .anyMatch(w -> variants.pairsOf(w).keySet().stream().anyMatch(seconds::contains));
  }

  /** Whether there is anything but words, behind which a first look sees no further. */
  private static boolean isBroken(Node node) {
    return switch (node) {
      case Gap g -> true;
      case Word w -> isSign(w.word().codePointAt(0));
      case Maybe m -> isBroken(m.part());
      case Choice c -> c.options().stream().anyMatch(Landmarks::isBroken);
      case Sequence s -> s.parts().stream().anyMatch(Landmarks::isBroken);
      default -> false;
    };
  }

  /** How often one of the ways to say {@code node} begins, per word of ordinary captions. */
  private static double likely(Node node) {
    return switch (node) {
      case Word w -> likely(w.word());
      case Exact e -> EverydayWords.likely(e.form().toLowerCase(java.util.Locale.ROOT));
      case AnyNumber n -> MARK;
      case Lemma l -> l.forms().stream().mapToDouble(Landmarks::likely).sum();
      case Gap g -> 1;
      case Maybe m -> 1;
      case Choice c -> c.options().stream().mapToDouble(Landmarks::likely).sum();
      case Sequence s -> {
        double likely = 1;
        for (Node part : s.parts()) {
          double more = PatternCost.canBeEmpty(part) ? 1 : likely(part);
          likely *= likely == 1 ? more : Math.min(LIKELIEST, BOUND_TOGETHER * more);
        }
        yield likely;
      }
    };
  }

  private static double likely(String word) {
    int c = word.codePointAt(0);
    if (word.chars().allMatch(Character::isDigit)) {
      return MARK; // a first look takes it for any number
    }
    if (!isSign(c)) {
      return EverydayWords.likely(word);
    }
    return c < FIRST_EMOJI ? MARK : EMOJI;
  }

  private static boolean isSign(int c) {
    return !Character.isLetterOrDigit(c) && c != '#';
  }

  /**
   * The words with which parts may begin, or in reverse order end; with {@code beyond} when all of
   * them may be empty.
   */
  private static Set<String> edge(List<Node> parts, boolean first, Set<String> beyond) {
    Set<String> words = new HashSet<>();
    for (Node part : parts) {
      collectEdge(part, first, words);
      if (!PatternCost.canBeEmpty(part)) {
        return words;
      }
    }
    words.addAll(beyond);
    return words;
  }

  private static void collectEdge(Node node, boolean first, Set<String> into) {
    switch (node) {
      case Word w -> into.add(w.word());
      case Lemma l -> into.addAll(l.forms());
      case Maybe m -> collectEdge(m.part(), first, into);
      case Choice c -> c.options().forEach(o -> collectEdge(o, first, into));
      case Sequence s ->
          into.addAll(edge(first ? s.parts() : s.parts().reversed(), first, Set.of()));
      default -> {} // no words of a contraction
    }
  }
}

package org.wellword.phrase;

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
 * What a pattern may cost, so that a pack from a stranger is safe to load.
 *
 * @param least fewest words that a match has
 * @param most most words that a match has
 * @param size words and forms that the automaton must hold
 * @param ways how many ways the gaps can be filled from one start
 */
public record PatternCost(int least, int most, long size, long ways) {
  private static final int MAX_WORDS = 48;
  private static final int MAX_SIZE = 8_000;
  private static final int MAX_WAYS = 20_000;

  /**
   * Refuses a pattern that could match nothing, begins or ends with a gap, or is too large.
   *
   * @throws PatternException with the cost and the bound
   */
  static void check(Node body) {
    PatternCost cost = of(body);
    if (cost.least == 0) {
      throw new PatternException("the pattern can match no word at all", 0);
    }
    if (edgeGap(body, true) || edgeGap(body, false)) {
      throw new PatternException("a pattern may not begin or end with a gap", 0);
    }
    bound("words in a match", cost.most, MAX_WORDS);
    bound("size", cost.size, MAX_SIZE);
    bound("ways to fill the gaps", cost.ways, MAX_WAYS);
  }

  /** Whether {@code node} matches without any word. */
  static boolean canBeEmpty(Node node) {
    return of(node).least == 0;
  }

  private static void bound(String what, long value, long most) {
    if (value > most) {
      throw new PatternException(what + ": " + value + ", at most " + most, 0);
    }
  }

  /** What {@code pattern} costs. */
  public static PatternCost of(PhrasePattern pattern) {
    return of(pattern.body());
  }

  private static PatternCost of(Node node) {
    return switch (node) {
      case Word w -> new PatternCost(1, 1, 1, 1);
      case Exact e -> new PatternCost(1, 1, 1, 1);
      case AnyNumber n -> new PatternCost(1, 1, 1, 1);
      case Lemma l -> new PatternCost(1, 1, l.forms().size(), 1);
      case Gap g -> new PatternCost(g.min(), g.max(), g.max(), g.max() - g.min() + 1);
      case Maybe m -> {
        PatternCost c = of(m.part());
        yield new PatternCost(0, c.most, c.size + 1, c.ways + 1);
      }
      case Choice c -> {
        PatternCost sum = new PatternCost(Integer.MAX_VALUE, 0, 0, 1);
        for (Node option : c.options()) {
          PatternCost o = of(option);
          sum =
              new PatternCost(
                  Math.min(sum.least, o.least),
                  Math.max(sum.most, o.most),
                  sum.size + o.size,
                  Math.max(sum.ways, o.ways));
        }
        yield sum;
      }
      case Sequence s -> {
        PatternCost sum = new PatternCost(0, 0, 0, 1);
        for (Node part : s.parts()) {
          PatternCost p = of(part);
          sum =
              new PatternCost(
                  sum.least + p.least,
                  sum.most + p.most,
                  sum.size + p.size,
                  Math.min(sum.ways * p.ways, Integer.MAX_VALUE));
        }
        yield sum;
      }
    };
  }

  private static boolean edgeGap(Node node, boolean first) {
    return switch (node) {
      case Gap g -> true;
      case Maybe m -> edgeGap(m.part(), first);
      case Choice c -> c.options().stream().anyMatch(o -> edgeGap(o, first));
      case Sequence s -> {
        int n = s.parts().size();
        int i = 0;
        boolean gap = false;
        boolean more = true;
        while (more && i < n) {
          Node part = s.parts().get(first ? i : n - 1 - i);
          gap |= edgeGap(part, first);
          more = of(part).least == 0;
          i++;
        }
        yield gap;
      }
      default -> false;
    };
  }
}

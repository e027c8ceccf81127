package org.wellword.phrase;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
  private static final PatternCost ONE_WORD = new PatternCost(1, 1, 1, 1);

  /**
   * Refuses a pattern that could match nothing, begins or ends with a gap, or is too large.
   *
   * @throws PatternException with the cost and the bound
   */
  static void check(Node body, PatternParts shared) {
    PatternCost cost = of(body, shared);
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
    return switch (node) {
      case Gap g -> g.min() == 0;
      case Maybe m -> true;
      case Choice c -> any(c.options(), PatternCost::canBeEmpty);
      case Sequence s -> !any(s.parts(), part -> !canBeEmpty(part));
      default -> false;
    };
  }

  private static boolean any(List<Node> nodes, Predicate<Node> test) {
    for (Node node : nodes) { // no stream: called for every part of every pattern
      if (test.test(node)) {
        return true;
      }
    }
    return false;
  }

  private static void bound(String what, long value, long most) {
    if (value > most) {
      throw new PatternException(what + ": " + value + ", at most " + most, 0);
    }
  }

  /** What {@code pattern} costs. */
  public static PatternCost of(PhrasePattern pattern) {
    return of(pattern.body(), new PatternParts(Map.of()));
  }

  static PatternCost of(Node node, PatternParts shared) {
    return switch (node) {
      case Word w -> ONE_WORD;
      case Exact e -> ONE_WORD;
      case AnyNumber n -> ONE_WORD;
      case Lemma l -> new PatternCost(1, 1, l.forms().size(), 1);
      case Gap g -> new PatternCost(g.min(), g.max(), g.max(), g.max() - g.min() + 1);
      case Maybe m -> {
        PatternCost c = of(m.part(), shared);
        yield new PatternCost(0, c.most, c.size + 1, c.ways + 1);
      }
      case Choice c -> {
        PatternCost known = shared.cost(c);
        yield known == null ? ofChoice(c, shared) : known;
      }
      case Sequence s -> {
        int least = 0;
        int most = 0;
        long size = 0;
        long ways = 1;
        for (Node part : s.parts()) {
          PatternCost cost = of(part, shared);
          least += cost.least;
          most += cost.most;
          size += cost.size;
          ways = Math.min(ways * cost.ways, Integer.MAX_VALUE);
        }
        yield new PatternCost(least, most, size, ways);
      }
    };
  }

  private static PatternCost ofChoice(Choice choice, PatternParts shared) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    long size = 0;
    long ways = 1;
    for (Node option : choice.options()) {
      PatternCost cost = of(option, shared);
      least = Math.min(least, cost.least);
      most = Math.max(most, cost.most);
      size += cost.size;
      ways = Math.max(ways, cost.ways);
    }
    return new PatternCost(least, most, size, ways);
  }

  private static boolean edgeGap(Node node, boolean first) {
    return switch (node) {
      case Gap g -> true;
      case Maybe m -> edgeGap(m.part(), first);
      case Choice c -> any(c.options(), option -> edgeGap(option, first));
      case Sequence s -> {
        List<Node> parts = first ? s.parts() : s.parts().reversed();
        boolean gap = false;
        for (Node part : parts) {
          gap |= edgeGap(part, first);
          if (!canBeEmpty(part)) {
            break;
          }
        }
        yield gap;
      }
      default -> false;
    };
  }
}

package org.wellword.claim;

import java.util.Set;
import org.wellword.text.Tokens;

/**
 * A phrasing and the window in which it is said.
 *
 * @param window the sentence, or the two, in which it stands
 * @param match where, and how well
 * @param polarity how the negation there compares with that of the phrasing
 */
record Said(Window window, Verifier.Match match, Negation.Polarity polarity) {
  /** A score from which a phrasing is said nearly word for word. */
  static final double VERBATIM = 0.77;

  /** A score below which it is not said. */
  static final double LEAST = 0.64;

  /** Two sentences together say a thing less clearly than one. */
  private static final double PAIR = 0.92;

  /** Negators this many words before the first shared word still bear on it. */
  private static final int REACH = 4;

  /** A match in a window, with its polarity. */
  static Said of(Tokens tokens, ClaimText text, Window window, Verifier.Match match) {
    int start = reach(tokens, window.tokens()[match.first()]);
    int to = window.tokens()[match.last()] + 1;
    Set<String> terms = Set.of(match.phrasing().terms());
    Set<String> negated = Negation.negated(tokens, start, to, text, terms::contains);
    return new Said(window, match, Negation.compare(negated, match.phrasing().negated()));
  }

  /** The first token from which a negator bears on token {@code from}. */
  static int reach(Tokens tokens, int from) {
    int start = from;
    while (from - start < REACH && start > 0 && tokens.breakBefore(start) == Tokens.JOINED) {
      start--;
    }
    return start;
  }

  /** Whether this says more than {@code other}; what speaks of something else comes last. */
  boolean better(Said other) {
    boolean sense = polarity != Negation.Polarity.OTHER;
    boolean otherSense = other.polarity != Negation.Polarity.OTHER;
    return sense == otherSense ? score() > other.score() : sense;
  }

  /** From 0 to 1. */
  double score() {
    return match.score() * (window.firstSentence() == window.lastSentence() ? 1 : PAIR);
  }

  /** Its first token. */
  int from() {
    return window.tokens()[match.first()];
  }

  /** One past its last token. */
  int to() {
    return window.tokens()[match.last()] + 1;
  }
}

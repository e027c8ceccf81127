package org.wellword.claim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Judges where too little was learned for {@link Judge}: a corpus of a few claims, say a single
 * pack of a stranger. A claim must then be said in one of its phrasings, and the first cue decides.
 *
 * <p>Rejection wins over everything: accusing a debunker is the worst error. Then come questions
 * that really ask, then reports, then what leaves it open.
 */
final class CueJudge {
  /** A score at which a phrasing is as likely said as not. */
  private static final double EVEN = 0.729;

  private static final double STEEPNESS = 10;

  private CueJudge() {}

  /**
   * The probability of each class of {@link Judge}.
   *
   * @param said the phrasing that is said, or null
   */
  static double[] judge(@Nullable Said said, StanceReader.Signs signs) {
    double[] p = new double[Judge.CLASSES.size()];
    if (said == null || said.polarity() == Negation.Polarity.OTHER) {
      p[Judge.NONE] = 1;
      return p;
    }
    double sure = 1 / (1 + StrictMath.exp(-STEEPNESS * (said.score() - EVEN)));
    p[Judge.NONE] = 1 - sure;
    Stance stance =
        stance(
            signs,
            said.polarity() == Negation.Polarity.FLIPPED,
            said.match().phrasing().personal());
    if (stance == Stance.UNCLEAR) {
      Arrays.fill(p, 0, Judge.NONE, sure / Judge.NONE);
    } else {
      p[stance.ordinal()] = sure;
    }
    return p;
  }

  private static Stance stance(StanceReader.Signs signs, boolean flipped, boolean personal) {
    if (signs.count(StanceCue.Kind.DEBUNK) > 0) {
      return Stance.DEBUNKS;
    }
    if (signs.count(StanceCue.Kind.ASK) > 0) {
      return Stance.ASKS;
    }
    if (flipped) {
      return Stance.DEBUNKS;
    }
    if (signs.count(StanceCue.Kind.REPORT) > 0) {
      return Stance.REPORTS;
    }
    boolean open = signs.question() && signs.count(StanceCue.Kind.RHETORICAL) == 0;
    boolean told = !personal && signs.count(StanceCue.Kind.PERSONAL) > 0;
    return open || told || signs.quoted() ? Stance.UNCLEAR : Stance.ENDORSES;
  }
}

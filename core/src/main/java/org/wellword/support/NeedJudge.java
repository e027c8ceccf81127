package org.wellword.support;

import java.util.Locale;

/**
 * What cues and lessons together show. Cues are precise where they are heard in earnest; the
 * lessons hear the rest, and doubt a cue that stands in a joke, a story or a song.
 *
 * <p>The bounds were chosen on captions that the lessons had not seen (see {@code NeedFit}): a
 * missed plea is the worst error, so an urgent cue falls only where the lessons are all but sure.
 */
final class NeedJudge {
  /** Below this an urgent cue is but a reason to consider. */
  private static final double URGENT_CUE = 0.3;

  /** Below this an offer cue is but a reason to consider. */
  private static final double OFFER_CUE = 0.35;

  /** From this on the lessons offer help without a cue. */
  private static final double OFFER = 0.6;

  /** From this on an urgent need is told, even beside a cue of less. */
  private static final double URGENT = 0.5;

  /** From this on it is at least an offer. */
  private static final double MAYBE_URGENT = 0.2;

  /** From this on some need is worth a thought. */
  private static final double CONSIDER = 0.6;

  private NeedJudge() {}

  /**
   * The need, given what the cues say and the probability of each need by the lessons.
   *
   * @param p by {@link Need#ordinal}
   */
  static Need judge(Need cues, float[] p) {
    double offer = help(p);
    boolean urgent = p[Need.URGENT.ordinal()] >= URGENT;
    return switch (cues) {
      case URGENT -> offer >= URGENT_CUE ? Need.URGENT : Need.CONSIDER;
      case OFFER -> offer < OFFER_CUE ? Need.CONSIDER : urgent ? Need.URGENT : Need.OFFER;
      case CONSIDER, NONE -> {
        if (offer >= OFFER || p[Need.URGENT.ordinal()] >= MAYBE_URGENT) {
          yield urgent ? Need.URGENT : Need.OFFER;
        }
        boolean some = offer + p[Need.CONSIDER.ordinal()] >= CONSIDER;
        yield some ? Need.CONSIDER : cues;
      }
    };
  }

  /** The probability that help should be offered. */
  private static double help(float[] p) {
    return p[Need.OFFER.ordinal()] + p[Need.URGENT.ordinal()];
  }

  /** The one of two that speaks more for help. */
  static float[] surer(float[] p, float[] q) {
    return help(q) > help(p) ? q : p;
  }

  /** What was weighed, for people and for {@code NeedFit}. */
  static String note(Need cues, float[] p) {
    StringBuilder note = new StringBuilder("cues=" + cues.label());
    for (Need need : Need.values()) {
      note.append(String.format(Locale.ROOT, " %s=%.4f", need.label(), p[need.ordinal()]));
    }
    return note.toString();
  }
}

package org.wellword.claim;

import java.util.ArrayList;
import java.util.List;
import org.wellword.phrase.Scan;
import org.wellword.text.Tokens;

/**
 * Reads from cues and negation what a caption says about a claim. Immutable and thread-safe.
 *
 * <p>Rejection wins over everything: accusing a debunker is the worst error. Then come questions
 * that really ask, then reports, then personal telling (unclear). A negation counts by parity: a
 * phrasing with one negator ("tough people never ...") and words with none say opposite things.
 */
final class StanceReader {
  /** Negators this many tokens before the first shared word still bear on it. */
  private static final int REACH = 3;

  /** A stance and the reasons for it. */
  record Reading(Stance stance, List<String> because) {}

  private final List<StanceCue> cues;

  StanceReader(List<StanceCue> cues) {
    this.cues = List.copyOf(cues);
  }

  /** The stance towards {@code phrasing}, said by the tokens {@code [from, to)}. */
  Reading read(Scan scan, Phrasing phrasing, int from, int to) {
    Tokens tokens = scan.tokens();
    boolean question = tokens.question(tokens.sentence(to - 1));
    List<String> because = new ArrayList<>();
    boolean debunk = hears(StanceCue.Kind.DEBUNK, scan, from, to, question, because);
    int negators = negators(tokens, from, to);
    boolean flipped = Math.floorMod(negators - phrasing.negators(), 2) == 1;
    if (debunk) {
      return new Reading(Stance.DEBUNKS, because);
    }
    boolean asks = hears(StanceCue.Kind.ASK, scan, from, to, question, because);
    if (asks) {
      return new Reading(Stance.ASKS, because);
    }
    if (flipped) {
      because.add(negators > phrasing.negators() ? "negation in scope" : "negation missing");
      return new Reading(Stance.DEBUNKS, because);
    }
    if (hears(StanceCue.Kind.REPORT, scan, from, to, question, because)) {
      return new Reading(Stance.REPORTS, because);
    }
    if (!phrasing.personal() && hears(StanceCue.Kind.PERSONAL, scan, from, to, question, because)) {
      return new Reading(Stance.UNCLEAR, because);
    }
    because.add(negators == 0 ? "no negation in scope" : "negation as in the claim");
    if (question && !hears(StanceCue.Kind.RHETORICAL, scan, from, to, true, because)) {
      because.add("a question without a cue");
      return new Reading(Stance.UNCLEAR, because);
    }
    return new Reading(Stance.ENDORSES, because);
  }

  private boolean hears(
      StanceCue.Kind kind, Scan scan, int from, int to, boolean question, List<String> because) {
    for (StanceCue cue : cues) {
      if (cue.kind() == kind && (!cue.question() || question)) {
        int match = cue.phrase().find(scan, from, to);
        if (match >= 0) {
          because.add("cue " + cue.id() + ": '" + scan.source(match) + "'");
          return true;
        }
      }
    }
    return false;
  }

  private static int negators(Tokens tokens, int from, int to) {
    int first = from;
    while (first > 0
        && from - first < REACH
        && tokens.breakBefore(first) == Tokens.JOINED
        && first > tokens.sentenceFirst(tokens.sentence(from))) {
      first--;
    }
    int count = 0;
    for (int t = first; t < to; t++) {
      count += ClaimText.isNegator(tokens.word(t)) ? 1 : 0;
    }
    return count;
  }
}

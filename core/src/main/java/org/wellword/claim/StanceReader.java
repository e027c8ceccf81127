package org.wellword.claim;

import java.util.ArrayList;
import java.util.List;
import org.wellword.phrase.ReadAs;
import org.wellword.phrase.Scan;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokens;

/**
 * Reads from cues and negation what a caption says about a claim. Immutable and thread-safe.
 *
 * <p>Rejection wins over everything: accusing a debunker is the worst error. Then come questions
 * that really ask, then reports, then personal telling (unclear). A negation counts by parity: a
 * phrasing with one negator ("tough people never ...") and words with none say opposite things.
 */
final class StanceReader {
  /** A stance and the reasons for it. */
  record Reading(Stance stance, List<String> because) {}

  private final List<StanceCue> cues;

  StanceReader(List<StanceCue> cues) {
    this.cues = List.copyOf(cues);
  }

  /**
   * The stance towards {@code phrasing}, said by the tokens {@code [from, to)}.
   *
   * @param flipped whether these words negate what the phrasing says
   */
  Reading read(Scan scan, ClaimText text, Phrasing phrasing, boolean flipped, int from, int to) {
    Tokens tokens = scan.tokens();
    boolean question = tokens.question(tokens.sentence(to - 1));
    Hearing hearing = new Hearing(scan, text, phrasing, from, to, question);
    if (hearing.hears(StanceCue.Kind.DEBUNK)) {
      return hearing.reading(Stance.DEBUNKS);
    }
    if (hearing.hears(StanceCue.Kind.ASK)) {
      return hearing.reading(Stance.ASKS);
    }
    if (flipped) {
      hearing.because.add("negation in scope");
      return hearing.reading(Stance.DEBUNKS);
    }
    if (hearing.hears(StanceCue.Kind.REPORT)) {
      return hearing.reading(Stance.REPORTS);
    }
    if (!phrasing.personal() && hearing.hears(StanceCue.Kind.PERSONAL)) {
      return hearing.reading(Stance.UNCLEAR);
    }
    if (quotedOnly(tokens, from, to)) {
      hearing.because.add("in quotation marks");
      return hearing.reading(Stance.UNCLEAR);
    }
    hearing.because.add(
        phrasing.negated().isEmpty() ? "no negation in scope" : "negation as in the claim");
    if (question && !hearing.hears(StanceCue.Kind.RHETORICAL)) {
      hearing.because.add("a question without a cue");
      return hearing.reading(Stance.UNCLEAR);
    }
    return hearing.reading(Stance.ENDORSES);
  }

  /** Whether the words stand in quotation marks while the caption says more outside of them. */
  private static boolean quotedOnly(Tokens tokens, int from, int to) {
    for (int t = from; t < to; t++) {
      if (!tokens.quoted(t)) {
        return false;
      }
    }
    for (int t = 0; t < tokens.count(); t++) {
      if (!tokens.quoted(t) && tokens.kind(t) == TokenKind.WORD) {
        return true;
      }
    }
    return false;
  }

  /** Listens for cues around one claim. */
  private final class Hearing {
    private final Scan scan;
    private final ClaimText text;
    private final Phrasing phrasing;
    private final int from;
    private final int to;
    private final boolean question;
    private final List<String> because = new ArrayList<>();

    Hearing(Scan scan, ClaimText text, Phrasing phrasing, int from, int to, boolean question) {
      this.scan = scan;
      this.text = text;
      this.phrasing = phrasing;
      this.from = from;
      this.to = to;
      this.question = question;
    }

    Reading reading(Stance stance) {
      return new Reading(stance, because);
    }

    boolean hears(StanceCue.Kind kind) {
      for (StanceCue cue : cues) {
        if (cue.kind() == kind && (!cue.question() || question)) {
          int match = cue.phrase().find(scan, from, to, m -> !belongsToClaim(m));
          if (match >= 0) {
            because.add("cue " + cue.id() + ": '" + scan.source(match) + "'");
            because.addAll(ReadAs.of(scan, match));
            return true;
          }
        }
      }
      return false;
    }

    /** Whether a cue is nothing but words of the claim itself ("... is a myth pushed by ..."). */
    private boolean belongsToClaim(int match) {
      if (scan.from(match) < from || scan.to(match) > to) {
        return false;
      }
      List<String> terms = List.of(phrasing.terms());
      boolean any = false;
      for (int t = scan.from(match); t < scan.to(match); t++) {
        String term = text.termAt(scan.tokens(), t);
        if (!term.isEmpty() && !terms.contains(term)) {
          return false;
        }
        any |= !term.isEmpty();
      }
      return any;
    }
  }
}

package org.wellword.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.wellword.phrase.ReadAs;
import org.wellword.phrase.Scan;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokens;

/**
 * Listens for cues of stance, questions and quotation marks around the words of a claim. Immutable
 * and thread-safe. It weighs nothing: what the signs are worth, {@link Judge} decides.
 */
final class StanceReader {
  /**
   * What was heard.
   *
   * @param heard how many cues of each kind
   * @param question whether the claim stands in a question
   * @param quoted whether the claim stands in quotation marks while more is said outside
   * @param because the cues, for reports
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  record Signs(int[] heard, boolean question, boolean quoted, List<String> because) {
    int count(StanceCue.Kind kind) {
      return heard[kind.ordinal()];
    }
  }

  private final List<StanceCue> cues;

  StanceReader(List<StanceCue> cues) {
    this.cues = List.copyOf(cues);
  }

  /**
   * The signs around the tokens {@code [from, to)}, which make a claim whose own words are {@code
   * terms}.
   */
  Signs read(Scan scan, ClaimText text, Predicate<String> terms, int from, int to) {
    Tokens tokens = scan.tokens();
    boolean question = tokens.question(tokens.sentence(to - 1));
    int[] heard = new int[StanceCue.Kind.values().length];
    List<String> because = new ArrayList<>();
    for (StanceCue cue : cues) {
      if (!cue.question() || question) {
        int match =
            cue.phrase().find(scan, from, to, m -> !belongsToClaim(scan, text, terms, m, from, to));
        if (match >= 0) {
          heard[cue.kind().ordinal()]++;
          because.add("cue " + cue.id() + ": '" + scan.source(match) + "'");
          because.addAll(ReadAs.of(scan, match));
        }
      }
    }
    return new Signs(heard, question, quotedOnly(tokens, from, to), because);
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

  /** Whether a cue is nothing but words of the claim itself ("... is a myth pushed by ..."). */
  private static boolean belongsToClaim(
      Scan scan, ClaimText text, Predicate<String> terms, int match, int from, int to) {
    if (scan.from(match) < from || scan.to(match) > to) {
      return false;
    }
    boolean any = false;
    for (int t = scan.from(match); t < scan.to(match); t++) {
      String term = text.termAt(scan.tokens(), t);
      if (!term.isEmpty() && !terms.test(term)) {
        return false;
      }
      any |= !term.isEmpty();
    }
    return any;
  }
}

package org.wellword;

import java.util.List;
import org.wellword.phrase.Scan;
import org.wellword.phrase.Trace;
import org.wellword.text.Tokens;

/**
 * A report with every step that led to it.
 *
 * @param report what a check gives
 * @param steps what happened, in order
 */
public record Explanation(CaptionReport report, List<Step> steps) {
  /**
   * One thing that happened.
   *
   * @param name of the step: text, phrase, playbook, judge, stance or support
   * @param note what happened
   */
  public record Step(String name, String note) {}

  /** Notes the normal form and the matches of a scan. */
  static void describe(Scan scan, Trace trace) {
    Tokens tokens = scan.tokens();
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      StringBuilder words = new StringBuilder("sentence " + (s + 1) + ":");
      for (int t = tokens.sentenceFirst(s); t < tokens.sentenceEnd(s); t++) {
        words
            .append(tokens.breakBefore(t) == Tokens.SOFT_BREAK ? " , " : " ")
            .append(tokens.word(t));
      }
      trace.note("text", words.append(tokens.question(s) ? " (question)" : "").toString());
    }
    for (int a = 0; a < tokens.alternativeCount(); a++) {
      trace.note(
          "text",
          "also read as '"
              + tokens.alternativeWord(a)
              + "' ("
              + tokens.alternativeReading(a).label()
              + ")");
    }
    for (int m = 0; m < scan.count(); m++) {
      trace.note(
          "phrase", "[" + scan.span(m).start() + ", " + scan.span(m).end() + ") " + scan.source(m));
    }
  }
}

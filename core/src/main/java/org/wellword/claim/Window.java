package org.wellword.claim;

import java.util.List;
import java.util.function.IntFunction;
import org.wellword.text.Tokens;

/**
 * A stretch of a caption that is compared with phrasings: a sentence, or two that belong together.
 *
 * @param firstSentence its first sentence
 * @param lastSentence its last sentence
 * @param tokens the token of each term
 * @param terms the content terms, in order
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Window(int firstSentence, int lastSentence, int[] tokens, List<String> terms) {
  /** The window of some sentences; {@code termOf} tells the term of a token, or "". */
  static Window of(Tokens tokens, IntFunction<String> termOf, int firstSentence, int lastSentence) {
    int from = tokens.sentenceFirst(firstSentence);
    int to = tokens.sentenceEnd(lastSentence);
    int[] at = new int[to - from];
    List<String> terms = new java.util.ArrayList<>();
    for (int t = from; t < to; t++) {
      String term = termOf.apply(t);
      if (!term.isEmpty()) {
        at[terms.size()] = t;
        terms.add(term);
      }
    }
    return new Window(firstSentence, lastSentence, at, terms);
  }
}

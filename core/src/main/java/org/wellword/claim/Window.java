package org.wellword.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.wellword.text.Tokens;

/**
 * A stretch of a caption that is compared with phrasings: a sentence, or two that belong together.
 *
 * @param firstSentence its first sentence
 * @param lastSentence its last sentence
 * @param tokens the token of each term
 * @param terms the content terms, in order
 * @param weights what each term weighs as a strange one
 * @param bits of the terms, see {@link #bit}
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Window(
    int firstSentence,
    int lastSentence,
    int[] tokens,
    List<String> terms,
    double[] weights,
    long bits) {
  /**
   * The window of some sentences.
   *
   * @param termOf the term of a token, or ""
   * @param weightOf what a term weighs
   */
  static Window of(
      Tokens tokens,
      IntFunction<String> termOf,
      ToDoubleFunction<String> weightOf,
      int firstSentence,
      int lastSentence) {
    int from = tokens.sentenceFirst(firstSentence);
    int to = tokens.sentenceEnd(lastSentence);
    int[] at = new int[to - from];
    List<String> terms = new ArrayList<>();
    double[] weights = new double[to - from];
    long bits = 0;
    for (int t = from; t < to; t++) {
      String term = termOf.apply(t);
      if (!term.isEmpty()) {
        at[terms.size()] = t;
        weights[terms.size()] = weightOf.applyAsDouble(term);
        terms.add(term);
        bits |= bit(term);
      }
    }
    return new Window(firstSentence, lastSentence, at, terms, weights, bits);
  }

  /** One of 64 bits; strings keep their hash. */
  static long bit(String term) {
    return 1L << ((term.hashCode() * 0x9E3779B9) >>> 26);
  }
}

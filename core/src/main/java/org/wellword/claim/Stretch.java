package org.wellword.claim;

import java.util.ArrayList;
import java.util.List;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokens;

/**
 * Sentences of a caption that are judged together: most captions are one stretch, long ones are
 * several that overlap.
 *
 * @param firstSentence its first sentence
 * @param lastSentence its last sentence
 * @param from its first token
 * @param to one past its last token
 */
record Stretch(int firstSentence, int lastSentence, int from, int to) {
  /** As long as a long caption; what is further apart does not belong together. */
  private static final int MAX_TOKENS = 96;

  /** More stretches than any sane caption has. */
  private static final int MAX_STRETCHES = 60;

  static List<Stretch> of(Tokens tokens) {
    List<Stretch> stretches = new ArrayList<>();
    int sentences = tokens.sentenceCount();
    int first = 0;
    while (first < sentences && stretches.size() < MAX_STRETCHES) {
      int from = tokens.sentenceFirst(first);
      int last = first;
      while (last + 1 < sentences && tokens.sentenceEnd(last + 1) - from <= MAX_TOKENS) {
        last++;
      }
      int to = Math.min(tokens.sentenceEnd(last), from + MAX_TOKENS);
      if (hasWords(tokens, from, to)) {
        stretches.add(new Stretch(first, last, from, to));
      }
      if (last + 1 >= sentences) {
        break;
      }
      int next = first + 1;
      while (next <= last && tokens.sentenceFirst(next) - from < MAX_TOKENS / 2) {
        next++;
      }
      first = next;
    }
    return stretches;
  }

  private static boolean hasWords(Tokens tokens, int from, int to) {
    for (int t = from; t < to; t++) {
      if (tokens.kind(t) == TokenKind.WORD) {
        return true;
      }
    }
    return false;
  }
}

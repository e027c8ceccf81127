package org.wellword.learn;

import java.util.function.LongConsumer;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokens;

/**
 * The wording of a text as features: its words, pairs, triples, and pairs with a gap of one, stop
 * words, marks and emoji and all, with both ends marked. A number is a number, whichever it is.
 */
public final class Wordings {
  private Wordings() {}

  /**
   * Tells {@code sink} the key of each feature of the tokens {@code [from, to)}, repeated or not.
   */
  public static void each(Tokens tokens, int from, int to, LongConsumer sink) {
    String second = "<";
    String before = "<";
    for (int t = from; t <= to; t++) {
      String word = word(tokens, t, to);
      sink.accept(LinearModel.key(1, word));
      sink.accept(LinearModel.key(LinearModel.key(2, before), word));
      if (t > from) {
        sink.accept(LinearModel.key(LinearModel.key(LinearModel.key(3, second), before), word));
        sink.accept(LinearModel.key(LinearModel.key(4, second), word));
      }
      second = before;
      before = word;
    }
  }

  private static String word(Tokens tokens, int t, int to) {
    if (t >= to) {
      return ">";
    }
    return tokens.kind(t) == TokenKind.NUMBER ? "0" : tokens.word(t);
  }
}

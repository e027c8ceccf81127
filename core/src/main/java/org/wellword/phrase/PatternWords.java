package org.wellword.phrase;

import java.util.ArrayList;
import java.util.List;
import org.wellword.phrase.PhrasePattern.Choice;
import org.wellword.phrase.PhrasePattern.Exact;
import org.wellword.phrase.PhrasePattern.Node;
import org.wellword.phrase.PhrasePattern.Sequence;
import org.wellword.phrase.PhrasePattern.Word;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;
import org.wellword.text.WordSet;

/** Brings the words of a pattern into the normal form of captions. */
final class PatternWords {
  private static final ThreadLocal<Tokenizer> TOKENIZER =
      ThreadLocal.withInitial(() -> new Tokenizer(WordSet.NONE));

  private PatternWords() {}

  /** One word in quotes; scripts without spaces have no case, and are read as any other. */
  static Node exact(String part, int from) {
    Tokens tokens = TOKENIZER.get().read(part);
    boolean unspaced = tokens.count() > 0 && tokens.unspaced(0);
    return unspaced ? literal(part, from) : new Exact(part);
  }

  /**
   * Characters without a blank, which may be several words.
   *
   * @param from where they stand in the pattern
   * @throws PatternException when there is no word in them
   */
  static Node literal(String literal, int from) {
    boolean tag = literal.startsWith("#");
    Tokens tokens = TOKENIZER.get().read(tag ? literal.substring(1).replace("_", "") : literal);
    List<Node> words = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    boolean plain = true;
    for (int t = 0; t < tokens.count(); t++) {
      StringBuilder word = new StringBuilder(tokens.word(t));
      while (t + 1 < tokens.count() && goesOn(tokens, t + 1)) {
        word.append(tokens.word(++t));
      }
      if (tokens.unspaced(t) && word.length() > Tokenizer.MAX_UNSPACED && !tag) {
        throw new PatternException(
            "more than " + Tokenizer.MAX_UNSPACED + " characters without a space", from);
      }
      plain &= tokens.kind(t) == TokenKind.WORD || tokens.kind(t) == TokenKind.NUMBER;
      joined.append(word);
      words.add(Variants.english().expand(word.toString()));
    }
    if (words.isEmpty()) {
      throw new PatternException("no word in '" + literal + "'", from);
    }
    if (tag) {
      return new Word("#" + joined);
    }
    Node apart = words.size() == 1 ? words.get(0) : new Sequence(List.copyOf(words));
    return words.size() > 1 && plain
        ? new Choice(List.of(apart, new Word(joined.toString())))
        : apart;
  }

  /** Whether a token is one more character of a word in a script without spaces. */
  private static boolean goesOn(Tokens tokens, int t) {
    return tokens.unspaced(t) && tokens.unspaced(t - 1) && tokens.start(t) == tokens.end(t - 1);
  }
}

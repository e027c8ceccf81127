package org.wellword.support;

import org.wellword.phrase.PlainWords;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokens;

/**
 * A caption as {@link WeighedWords} read it: the stems of its plain words, alone and in pairs of
 * neighbours, with {@code |} where a sentence begins or ends and {@code #} for any number.
 */
public final class WordTerms {
  private static final String EDGE = "|";

  private static final String[] ENDINGS = {"ing", "ed", "es", "s"};

  /** Takes one term after the other. */
  @FunctionalInterface
  public interface Visitor {
    /** Takes a term of a sentence. */
    void term(String term, int sentence);
  }

  private WordTerms() {}

  /** Gives every term of {@code tokens} to {@code visitor}, in order, repeated ones too. */
  public static void visit(Tokens tokens, Visitor visitor) {
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      String before = EDGE;
      for (int i = tokens.sentenceFirst(s); i < tokens.sentenceEnd(s); i++) {
        TokenKind kind = tokens.kind(i);
        if (kind == TokenKind.LINK || kind == TokenKind.HANDLE) {
          continue;
        }
        String plain = kind == TokenKind.NUMBER ? "#" : PlainWords.of(tokens.word(i));
        int blank = plain.indexOf(' ');
        before = pair(before, blank < 0 ? plain : plain.substring(0, blank), s, visitor);
        before = blank < 0 ? before : pair(before, plain.substring(blank + 1), s, visitor);
      }
      visitor.term(before + ' ' + EDGE, s);
    }
  }

  private static String pair(String before, String word, int sentence, Visitor visitor) {
    String stem = stem(word);
    visitor.term(stem, sentence);
    visitor.term(before + ' ' + stem, sentence);
    return stem;
  }

  /** Cuts the endings -ing, -ed, -es and -s where three letters or more are left. */
  static String stem(String word) {
    String bare = word.indexOf('\'') < 0 ? word : word.replace("'", "");
    for (String ending : ENDINGS) {
      if (bare.endsWith(ending) && bare.length() - ending.length() >= 3) {
        return bare.substring(0, bare.length() - ending.length());
      }
    }
    return bare;
  }
}

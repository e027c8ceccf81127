package org.wellword.text;

/**
 * Tells by the tokens of a caption, and by all that they may be read as, that no phrase stands
 * there. Not thread-safe; linear in the tokens.
 */
final class SkimTokens {
  /** Captions with more are read in full. */
  private static final int MAX_TOKENS = 600;

  private static final byte[] PLAIN = new byte[MAX_TOKENS + 2];

  private final WordSet vocabulary;
  private final Beginnings beginnings;
  private final long[] words = new long[MAX_TOKENS + 2];
  private final long[] more = new long[MAX_TOKENS];

  SkimTokens(WordSet vocabulary, Beginnings beginnings) {
    this.vocabulary = vocabulary;
    this.beginnings = beginnings;
  }

  boolean mayMatch(Tokens tokens) {
    int alternatives = tokens.alternativeCount();
    if (tokens.count() > MAX_TOKENS || alternatives > MAX_TOKENS) {
      return true;
    }
    for (int a = 0; a < alternatives; a++) {
      more[a] = vocabulary.skimHash(tokens.alternativeWordId(a));
      if (more[a] == 0 || beginnings.hold(more[a])) {
        return true;
      }
    }
    int n = 0;
    for (int t = 0; t < tokens.count(); t++) {
      switch (tokens.kind(t)) {
        case WORD -> words[n++] = hash(tokens.chars, tokens.wordFrom[t], tokens.wordLength[t]);
        case NUMBER -> words[n++] = SkimHash.NUMBER;
        case EMOJI -> {
          if (beginnings.mayBeginWithEmoji(tokens.source().codePointAt(tokens.start(t)))) {
            return true;
          }
        }
        case MARK -> {
          if (beginnings.withMark()) {
            return true;
          }
        }
        case HANDLE, LINK -> {} // matched by nothing
      }
    }
    words[n] = 0;
    words[n + 1] = 0;
    return beginnings.mayMatch(words, PLAIN, n, more, alternatives);
  }

  /** The {@link SkimHash} of token {@code t}, 0 when it is no word or number. */
  static long hash(Tokens tokens, int t) {
    return switch (tokens.kind(t)) {
      case WORD -> hash(tokens.chars, tokens.wordFrom[t], tokens.wordLength[t]);
      case NUMBER -> SkimHash.NUMBER;
      default -> 0;
    };
  }

  static long hash(char[] chars, int from, int length) {
    return length > 1 && chars[from] == '#'
        ? SkimHash.ofTag(chars, from + 1, from + length)
        : SkimHash.of(chars, from, from + length);
  }
}

package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TokensPropertyTest {
  private static final int CAPTIONS = 25_000;

  /** Set {@code -Dwellword.seed} to run other captions. */
  private static final long SEED = Long.getLong("wellword.seed", 20_261_120L);

  private static final WordList VOCABULARY =
      WordList.of("hope", "kind", "calm", "smile", "no", "noo", "cafe", "his", "ais");

  /** Kinds whose word is the folded text as it stands. */
  private static final Set<TokenKind> WORDS =
      Set.of(TokenKind.WORD, TokenKind.NUMBER, TokenKind.EMOJI);

  private final Tokenizer tokenizer = new Tokenizer(VOCABULARY);
  private final BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);

  @Test
  void tokens_ofRandomCaptions_keepTheirPromises() {
    check(
        new RandomCaptions(
            List.of(
                RandomCaptions.ASCII,
                RandomCaptions.ASCII,
                RandomCaptions.GRAPHEMES,
                RandomCaptions.HASHTAGS,
                RandomCaptions.INVISIBLE)));
  }

  @Test
  void tokens_ofLoneSurrogates_keepTheirPromises() {
    check(
        new RandomCaptions(
            List.of(
                RandomCaptions.ASCII,
                RandomCaptions.GRAPHEMES,
                RandomCaptions.HASHTAGS,
                RandomCaptions.LONE_SURROGATES)));
  }

  @Test
  void tokens_ofHostileCaptions_keepTheirPromises() {
    check(
        new RandomCaptions(
            List.of(
                RandomCaptions.ASCII,
                RandomCaptions.GRAPHEMES,
                RandomCaptions.HASHTAGS,
                RandomCaptions.INVISIBLE,
                RandomCaptions.LONE_SURROGATES,
                RandomCaptions.PARTS)));
  }

  private void check(RandomCaptions captions) {
    int tokens = 0;
    for (long seed = SEED; seed < SEED + CAPTIONS; seed++) {
      String caption = captions.next(seed);
      String broken = broken(caption);
      assertThat(broken).as("seed %d, caption %s", seed, escaped(caption)).isEmpty();
      tokens += tokenizer.read(caption).count();
    }
    assertThat(tokens).as("the captions hold words at all").isGreaterThan(2 * CAPTIONS);
  }

  /** The first promise that does not hold, or "". */
  private String broken(String caption) {
    Tokens tokens;
    try {
      tokens = tokenizer.read(caption);
    } catch (RuntimeException e) {
      return e.toString();
    }
    graphemes.setText(caption);
    int before = 0;
    for (int i = 0; i < tokens.count(); i++) {
      String place = " at token " + i + " [" + tokens.start(i) + ", " + tokens.end(i) + ")";
      if (tokens.start(i) >= tokens.end(i) || tokens.end(i) > caption.length()) {
        return "span outside of the caption" + place;
      }
      if (tokens.start(i) < before) {
        return "overlaps the token before" + place;
      }
      before = tokens.end(i);
      if (splitsPair(caption, tokens.start(i)) || splitsPair(caption, tokens.end(i))) {
        return "splits a surrogate pair" + place;
      }
      if (!graphemes.isBoundary(tokens.start(i)) || !graphemes.isBoundary(tokens.end(i))) {
        return "splits a grapheme" + place;
      }
      String word = tokens.word(i);
      if (word.isEmpty()
          || (WORDS.contains(tokens.kind(i))
              && !folded(caption.substring(tokens.start(i), tokens.end(i))).contains(word))) {
        return "word '" + escaped(word) + "' does not stand there" + place;
      }
    }
    return brokenSentence(tokens) + brokenAlternative(tokens);
  }

  private static String brokenSentence(Tokens tokens) {
    int next = 0;
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      if (tokens.sentenceFirst(s) != next || tokens.sentenceEnd(s) <= next) {
        return "sentence " + s + " does not follow the one before";
      }
      next = tokens.sentenceEnd(s);
      if (tokens.breakBefore(tokens.sentenceFirst(s)) != Tokens.HARD_BREAK) {
        return "sentence " + s + " begins without a break";
      }
    }
    return next == tokens.count() ? "" : "the sentences do not cover all tokens";
  }

  private static String brokenAlternative(Tokens tokens) {
    int before = 0;
    for (int a = 0; a < tokens.alternativeCount(); a++) {
      int from = tokens.alternativeFrom(a);
      int to = tokens.alternativeTo(a);
      if (from < before || from >= to || to > tokens.count()) {
        return "alternative " + a + " covers [" + from + ", " + to + ")";
      }
      if (tokens.alternativeWord(a).isBlank()) {
        return "alternative " + a + " is empty";
      }
      before = from;
    }
    return "";
  }

  private static String folded(String text) {
    String quotes = text.replaceAll("[\u2018\u2019\u00B4`]", "'");
    return Normalizer2.getNFKCCasefoldInstance().normalize(quotes);
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> c >= ' ' && c < 127 ? Character.toString(c) : String.format("\\u%04X", c))
        .collect(Collectors.joining());
  }
}

package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiPathTest {
  private static final int CAPTIONS = 10_000;
  private static final WordList VOCABULARY = WordList.of("hope", "kind", "calm", "smile", "his");
  private static final RandomCaptions WORDS =
      new RandomCaptions(List.of(RandomCaptions.ASCII, List.of("#hopekind", "#Kind", "k i n d")));

  @ParameterizedTest
  @ValueSource(strings = {" \uD83D\uDE0A", " \u2764\uFE0F", " \uD83C\uDDF0\uD83C\uDDEA"})
  void ascii_withAnEmojiBehindABlank_givesTheSameTokens(String emoji) {
    for (long seed = 0; seed < CAPTIONS; seed++) {
      same("seed " + seed, WORDS.next(seed), emoji);
    }
  }

  @Test
  void asciiNoise_withAnEmojiBehindABlank_givesTheSameTokens() {
    for (long seed = 0; seed < CAPTIONS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder noise = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        noise.append((char) random.nextInt(128));
      }
      same("noise, seed " + seed, noise.toString(), " \uD83D\uDE0A");
    }
  }

  private static void same(String name, String ascii, String emoji) {
    Tokens plain = new Tokenizer(VOCABULARY).read(ascii);
    Tokens wide = new Tokenizer(VOCABULARY).read(ascii + emoji);
    assertThat(wide.count()).as(name).isEqualTo(plain.count() + 1);
    assertThat(wide.kind(plain.count())).as(name).isEqualTo(TokenKind.EMOJI);
    assertThat(describe(wide, plain.count())).as(name).isEqualTo(describe(plain, plain.count()));
    assertThat(TokenLine.alternatives(wide)).as(name).isEqualTo(TokenLine.alternatives(plain));
  }

  private static String describe(Tokens tokens, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(tokens.word(i))
          .append(tokens.kind(i))
          .append(tokens.breakBefore(i))
          .append(tokens.quoted(i))
          .append(tokens.span(i, i + 1))
          .append(tokens.sentence(i))
          .append(tokens.line(tokens.sentence(i)))
          .append(tokens.question(tokens.sentence(i)))
          .append('\n');
    }
    return out.toString();
  }
}

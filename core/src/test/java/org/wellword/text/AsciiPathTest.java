package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain caption gives the same tokens whichever way it is folded. */
class AsciiPathTest {
  private static final int CAPTIONS = 10_000;
  private static final WordList VOCABULARY = WordList.of("hope", "kind", "calm", "smile", "his");
  private static final RandomCaptions WORDS =
      new RandomCaptions(List.of(RandomCaptions.ASCII, List.of("#hopekind", "#Kind", "k i n d")));

  /** The words of the phrases of the disguise tables, as a pack would have them. */
  private static final WordTable PHRASES =
      new WordTable(
          List.of(
              "suicide",
              "committed",
              "kill",
              "myself",
              "kms",
              "self",
              "harm",
              "selfharm",
              "unalive",
              "sewerslide",
              "psycho",
              "lunatic",
              "crazy",
              "ex",
              "end",
              "the",
              "stigma",
              "mentally",
              "ill",
              "junkie",
              "thinspo",
              "so",
              "ocd",
              "want",
              "to",
              "die",
              "prevention",
              "hate"));

  /**
   * A word behind a blank; with the first three, emoji, the caption is folded by table, else by
   * ICU.
   */
  private static final String SMILE = " \uD83D\uDE0A";

  private static final String HEART = " \u2764\uFE0F";
  private static final String FLAG = " \uD83C\uDDF0\uD83C\uDDEA";
  private static final String MARKED = " q\u0323\u0307";
  private static final String MATH = " \uD835\uDC5E\uD835\uDC5E";
  private static final String THAI = " \u0E01\u0E33";

  @ParameterizedTest
  @ValueSource(strings = {SMILE, HEART, FLAG, MARKED, MATH, THAI})
  void ascii_withAWordBehindABlank_givesTheSameTokens(String word) {
    for (long seed = 0; seed < CAPTIONS; seed++) {
      same("seed " + seed, VOCABULARY, WORDS.next(seed), word);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SMILE, MARKED, MATH, THAI})
  void asciiNoise_withAWordBehindABlank_givesTheSameTokens(String word) {
    for (long seed = 0; seed < CAPTIONS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder noise = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        noise.append((char) random.nextInt(128));
      }
      same("noise, seed " + seed, VOCABULARY, noise.toString(), word);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MARKED, MATH, THAI})
  void asciiRows_ofTheDisguiseTables_giveTheSameTokens(String word) {
    int rows = 0;
    for (String table : List.of("disguises.tsv", "innocents.tsv")) {
      for (String line : lines(table)) {
        if (!line.startsWith("#") && line.chars().allMatch(c -> c < 128) && !line.contains("\\u")) {
          String caption = line.split("\t", -1)[1].replace("[[", "").replace("]]", "");
          same(line, PHRASES, caption.replace("\\n", "\n").replace("\\t", "\t"), word);
          rows++;
        }
      }
    }
    assertThat(rows).isGreaterThan(500);
  }

  private static List<String> lines(String table) {
    try (InputStream in = AsciiPathTest.class.getResourceAsStream(table)) {
      byte[] bytes = Objects.requireNonNull(in, table).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void same(String name, WordSet vocabulary, String ascii, String word) {
    Tokens plain = new Tokenizer(vocabulary).read(ascii);
    Tokens wide = new Tokenizer(vocabulary).read(ascii + word);
    assertThat(wide.count()).as(name).isEqualTo(plain.count() + 1);
    assertThat(wide.span(plain.count(), wide.count()).of(ascii + word))
        .isEqualTo(word.substring(1));
    assertThat(describe(wide, plain.count())).as(name).isEqualTo(describe(plain, plain.count()));
    assertThat(TokenLine.alternatives(wide)).as(name).isEqualTo(TokenLine.alternatives(plain));
  }

  private static String describe(Tokens tokens, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(tokens.word(i))
          .append(tokens.kind(i))
          .append(tokens.wordId(i))
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

package org.wellword.text;

import java.util.List;
import java.util.SplittableRandom;

/** Random captions from pieces; the same seed gives the same caption. */
final class RandomCaptions {
  private static final int MOST_PIECES = 24;

  /** Plain words and everything that ASCII has to part them. */
  static final List<String> ASCII =
      List.of(
          "hope",
          "Kind",
          "CALM",
          "a",
          "i",
          "s",
          "don't",
          "it's",
          "h0pe",
          "k!nd",
          "$mile",
          "noooo",
          "7",
          "3.5",
          "1,000",
          "4you",
          " ",
          " ",
          " ",
          "  ",
          "\n",
          "\r\n",
          ".",
          "...",
          "?",
          "!?",
          ",",
          ";",
          ":",
          "(",
          ")",
          "\"",
          "'",
          "-",
          "--",
          " - ",
          "/",
          "_",
          "*",
          "@",
          "@a.b",
          "#",
          "##",
          "www.a.b",
          "https://a.b/c",
          "\t",
          "\u0000",
          "\u007F",
          "&",
          "|",
          "+");

  /** Graphemes of more than one code unit or code point, each complete. */
  static final List<String> GRAPHEMES =
      List.of(
          "\uD83D\uDE0A",
          "\u2764\uFE0F",
          "\uD83D\uDC4D\uD83C\uDFFD",
          "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC66",
          "\u2764\uFE0F\u200D\uD83D\uDD25",
          "\uD83C\uDDF0\uD83C\uDDEA",
          "\uD83C\uDDF0",
          "1\uFE0F\u20E3",
          "e\u0301",
          "o\u0336\u0308",
          "\u00F1",
          "\u0915\u093E",
          "\u0E01\u0E33",
          "\u1100\u1161\u11A8",
          "\uAC01",
          "\u05E9\u05C1",
          "\u0643\u064E",
          "\uD835\uDC1A",
          "\uFF48",
          "\u0430",
          "\u5FC3",
          "\u3002",
          "\u061F",
          "\u2019",
          "\u201C",
          "\u201D",
          "\u2014",
          "\u2026",
          "\u00A0");

  /** Marks that show no letter, and change the direction. */
  static final List<String> INVISIBLE =
      List.of(
          "\u200B", "\u200C", "\u2060", "\uFEFF", "\u200E", "\u200F", "\u202E", "\u202C", "\u2067");

  static final List<String> HASHTAGS =
      List.of(
          "#hope",
          "#KindCalm",
          "#hopekind",
          "#hope_kind",
          "#Hope2024",
          "#4",
          "#\u00FCben",
          "#_",
          "#h0pe",
          "#caf\u00E9");

  static final List<String> LONE_SURROGATES = List.of("\uD83D", "\uDE0A", "\uDBFF", "\uDC00");

  /** Parts of graphemes, and letters that unfold into several. */
  static final List<String> PARTS =
      List.of(
          "\u0301",
          "\u0308",
          "\u20E3",
          "\uFE0F",
          "\u200D",
          "\uD83C\uDFFD",
          "\u093E",
          "\u1161",
          "\u0600",
          "\u00BD",
          "\uFDFA",
          "\u2122",
          "\u2100",
          "\u00AD");

  private final List<List<String>> alphabets;

  /** Each piece comes from one of {@code alphabets}, all as likely. */
  RandomCaptions(List<List<String>> alphabets) {
    this.alphabets = alphabets;
  }

  String next(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder caption = new StringBuilder();
    for (int n = random.nextInt(MOST_PIECES + 1); n > 0; n--) {
      List<String> alphabet = alphabets.get(random.nextInt(alphabets.size()));
      caption.append(alphabet.get(random.nextInt(alphabet.size())));
    }
    return caption.toString();
  }
}

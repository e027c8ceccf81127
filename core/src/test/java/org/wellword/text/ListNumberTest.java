package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListNumberTest {
  private static Arguments row(String name, String caption, String expected) {
    return Arguments.of(name, caption, expected);
  }

  /** Marks stand in brackets; else written as {@link TokenLine} does. */
  static Stream<Arguments> lists() {
    return Stream.of(
        row("points", "1. rest\n2. walk", "|[1=1.] ,rest |[2=2.] ,walk"),
        row("brackets", "do:\n1) rest\n10) walk", "|do [:] |[1=1)] ,rest |[10=10)] ,walk"),
        row("round brackets", "(1) rest\n(b) walk", "|[1=1)] ,rest |[b=b)] ,walk"),
        row("letters", "a) rest\nB) walk", "|[a=a)] ,rest |[b=B)] ,walk"),
        row("indented", "so\r\n  1. rest", "|so |[1=1.] ,rest"),
        row(
            "circled",
            "\u2460rest \u2460\n\u2469 walk",
            "|[1=\u2460] ,rest 1=\u2460 |[10=\u2469] ,walk"),
        row("bracketed sign", "\u2474 rest", "|[1=\u2474] ,rest"),
        row("key cap", "1\uFE0F\u20E3 rest", "|[1=1\uFE0F\u20E3] ,rest"),
        row("full-width", "\uFF11\uFF0E rest", "|[1=\uFF11\uFF0E] ,rest"),
        row("hyphen", "- rest\n-- walk\n-run", "|rest |walk |run"),
        row(
            "bullet",
            "\u2022 rest\n\u00B7 walk\n\u25AA\uFE0F run",
            "|rest |walk |\u25AA=\u25AA\uFE0F run"),
        row("check marks", "\u2705 rest\n\u274C walk", "|\u2705 rest |\u274C walk"),
        row("arrow", "\u2192 rest", "|[\u2192] ,rest"),
        row("in a line", "do 1. rest 2) walk", "|do 1 |rest 2 ,walk"),
        row("sentence that ends in a number", "rest for\n2. walk", "|rest for |[2=2.] ,walk"),
        row("year", "2024. A good year", "|2024 |a=A good year"),
        row("telephone", "988. Call it", "|988 |call=Call it"),
        row("decimal", "1.5 hours\n2.5 hours", "|1.5 hours |2.5 hours"),
        row("time", "7:30 walk", "|7:30 walk"),
        row("number alone", "1.\n2)\n3", "|1 |2 |3"),
        row("half", "\u00BD rest", "|1=\u00BD rest"),
        row("feet", "5' 10 tall", "|5 10 tall"),
        row("letter and point", "i. am", "|i |am"),
        row("smiley", "b) ok", "|[b=b)] ,ok"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void line_ofAList_beginsASentenceWithItsMark(String name, String caption, String expected) {
    Tokens tokens = new Tokenizer(WordList.of("1", "b")).read(caption);
    String[] line = TokenLine.of(tokens).split(" ", -1);
    for (int t = 0; t < line.length; t++) {
      if (tokens.kind(t) == TokenKind.MARK) {
        line[t] = line[t].replaceFirst("([|,]?)(.+)", "$1[$2]");
        assertThat(tokens.wordId(t)).isEqualTo(-1);
      }
    }
    assertThat(String.join(" ", line)).as(name).isEqualTo(expected);
  }
}

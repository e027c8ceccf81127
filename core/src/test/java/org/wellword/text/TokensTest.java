package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private static Tokens read(String caption) {
    return new Tokenizer(WordSet.NONE).read(caption);
  }

  private static Arguments row(String caption, String expected) {
    return Arguments.of(caption, expected);
  }

  /** Every sentence as the line on which it begins, its words, and a question mark if it asks. */
  static Stream<Arguments> sentences() {
    return Stream.of(
        row("", ""),
        row("be kind", "0 be kind"),
        row("Be kind. Rest!", "0 be kind/0 rest !"),
        row("kind? yes", "0 kind ? ?/0 yes"),
        row("kind?! yes", "0 kind ? ?/0 yes"),
        row(
            "\u0647\u0644\u061F \u0644\u0627\u06D4 \u0628",
            "0 \u0647\u0644 ? ?/0 \u0644\u0627/0 \u0628"),
        row("\u671B\u3002\u671B\uFF1F", "0 \u671B/0 \u671B ? ?"),
        row("so\n1. kind\n- be", "0 so/1 1 kind/2 be"),
        row("kind!? yes", "0 kind ? ?/0 yes"),
        row("kind ? yes", "0 kind ? ?/0 yes"),
        row("so kind\uFF1F", "0 so kind ? ?"),
        row("a\nb\n\nc. d", "0 a/1 b/3 c/3 d"),
        row("a\r\nb", "0 a/1 b"),
        row("\n\na", "2 a"),
        row("ok. ? so", "0 ok/0 so"),
        row("wait... what", "0 wait what"),
        row("3.5 hours", "0 3.5 hours"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void sentences_ofACaption_coverItsTokens(String caption, String expected) {
    Tokens tokens = read(caption);
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      StringBuilder words = new StringBuilder().append(tokens.line(s));
      for (int i = tokens.sentenceFirst(s); i < tokens.sentenceEnd(s); i++) {
        words.append(' ').append(tokens.word(i));
        assertThat(tokens.sentence(i)).isEqualTo(s);
      }
      sentences.add(words.append(tokens.question(s) ? " ?" : "").toString());
    }
    assertThat(String.join("/", sentences)).isEqualTo(expected);
  }

  /** The words between quotes. */
  static Stream<Arguments> quotes() {
    return Stream.of(
        row("they say \"be kind\" often", "be kind"),
        row("they say \u201Cbe kind\u201D often", "be kind"),
        row("\u201Ebe\u201C and \u00ABkind\u00BB", "be kind"),
        row("\"be\" or \"kind\"", "be kind"),
        row("mixed \u201Cbe\" kind", "be"),
        row("open \"be kind", ""),
        row("a line \"ends\nit\" here", ""),
        row("\u2039be\u203A and \u201Ckind\u201D", "be kind"),
        row("\u300Cbe\u300D \u300Ekind\u300F \uFF62so\uFF63", "be kind so"),
        row("\u300Cbe \u300Ekind\u300F so\u300D calm", "be kind so"),
        row("\u300Cbe \"kind\" so\u300D calm", "be kind so"),
        row("\u300Cbe\nso\u300D kind", ""),
        row("be\u300D \u300Ckind\u300D", "kind"),
        row("they say 'be kind' often", "be kind"),
        row("'be' it's \u2018so\u2019", "be so"),
        row("'Be kind.' or 'So?' \"he\"", "be kind so ? he"),
        row("('be') and ''kind''", "be kind"),
        row("'don't be so' kind", "don't be so"),
        row("'kind words' are kind", "kind words"),
        row("'yes' or 'no'", "yes no"),
        row("'the kids' room' is a film", "the kids room"),
        row("'being kind' in mornin' light", "being kind"),
        row("'hugs' for kind souls' sake", ""),
        row("'be\nkind' so", ""),
        row("'#BeKind' so", ""),
        row("rock 'n' roll and guns 'n' roses", ""),
        row("rock \u2018n\u2019 roll", ""),
        row("the girls' room, the boys' room", ""),
        row("5' 10 and 6' 2", ""),
        row("y'all's kind y'all", ""),
        row("'tis the season, my friends' season", ""),
        row("the '90s and my friends' songs", ""),
        row("just 'cause I love my friends' dogs", ""),
        row("talkin' 'bout goin' out", ""),
        row("O' Brien's kind' of", ""),
        row("5'10\" tall and \"kind\"", "kind"),
        row("a 12\" pizza, an 8\" pizza", ""),
        row("\"be 12\" kind", "be 12"),
        row("\"\" be", ""));
  }

  @ParameterizedTest
  @MethodSource("quotes")
  void quoted_words_standBetweenAPairOfQuotes(String caption, String expected) {
    Tokens tokens = read(caption);
    List<String> quoted = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.quoted(i)) {
        quoted.add(tokens.word(i));
      }
    }
    assertThat(String.join(" ", quoted)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"()", "[]", "{}", "\uFF08\uFF09", "\u3010\u3011", "\u3008\u3009", "\u27E8\u27E9"})
  void bracket_openOrClosed_isASoftBreak(String brackets) {
    Tokens tokens = read("be " + brackets.charAt(0) + "so" + brackets.charAt(1) + " kind");
    assertThat(TokenLine.of(tokens)).isEqualTo("|be ,so ,kind");
    assertThat(tokens.span(1, 2)).isEqualTo(new Span(4, 6));
  }

  @Test
  void span_ofSeveralTokens_reachesFromTheFirstToTheLast() {
    Tokens tokens = read("so, be  kind!");
    assertThat(tokens.span(0, 1)).isEqualTo(new Span(0, 2));
    assertThat(tokens.span(1, 3)).isEqualTo(new Span(4, 12));
    assertThat(tokens.span(0, 4)).isEqualTo(new Span(0, 13));
  }

  @Test
  void alternatives_readLate_areOrderedByFirstToken() {
    Tokens tokens = new Tokenizer(WordList.of("hope", "kind", "#care")).read("h o p e k1nd #care");
    List<Integer> from = new ArrayList<>();
    for (int a = 0; a < tokens.alternativeCount(); a++) {
      from.add(tokens.alternativeFrom(a));
    }
    assertThat(from).containsExactly(0, 4, 5).isSorted();
  }
}

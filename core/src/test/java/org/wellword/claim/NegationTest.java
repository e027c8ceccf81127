package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.claim.Negation.Polarity;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;
import org.wellword.text.WordSet;

class NegationTest {
  private static Set<String> negated(String text) {
    Tokens tokens = new Tokenizer(WordSet.NONE).read(text);
    return Negation.negated(tokens, 0, tokens.count(), new ClaimText(Map.of()), term -> true);
  }

  private static Set<String> set(String terms) {
    return Arrays.stream(terms.split(" ", -1))
        .filter(t -> !t.equals("-"))
        .collect(Collectors.toUnmodifiableSet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rest helps                        | -
          rest is not lazy                  | lazi
          resting isn't lazy                | lazi
          resting isnt lazy                 | lazi
          resting isn\u2019t lazy           | lazi
          resting ain't lazy                | lazi
          you can't rest                    | rest
          you cannot rest                   | rest
          lazy people never rest            | rest
          a day without rest                | rest
          it is lazy, not kind              | kind
          neither lazy nor kind             | lazi kind
          they don't care and never rest    | care rest
          does it help? not                 | -
          it helps not                      | help
          never. rest helps                 | -
          nobody rests                      | *
          no one rests                      | *
          noone rests                       | *
          none of them rest                 | *
          it costs nothing                  | -
          nothing helps                     | help
          no, rest helps                    | -
          no doubt rest helps               | -
          rest is nothing but kind          | -
          not only rest helps               | onli
          not gonna lie rest helps          | -
          no cap rest helps                 | -
          no longer lazy                    | -
          it is not never helpful           | help
          not lazy and not lazy             | lazi
          no rest no help                   | rest help
          knots and notes                   | -
          """)
  void negator_inAText_bearsOnTheWordThatMatters(String text, String expected) {
    assertThat(negated(text)).isEqualTo(set(expected));
  }

  @ParameterizedTest
  @CsvSource({"0, 6, lazi", "0, 3, rest", "2, 6, lazi", "3, 6, -"})
  void negation_ofAPart_seesThatPartOnly(int from, int to, String expected) {
    Tokens tokens = new Tokenizer(WordSet.NONE).read("to rest isn't lazy at all");
    assertThat(Negation.negated(tokens, from, to, new ClaimText(Map.of()), term -> true))
        .isEqualTo(set(expected));
  }

  @Test
  void negation_overWordsThatDoNotMatter_bearsOnTheNextThatDoes() {
    Tokens tokens = new Tokenizer(WordSet.NONE).read("rest is not in any way lazy");
    ClaimText text = new ClaimText(Map.of());
    assertThat(Negation.negated(tokens, 0, tokens.count(), text, Set.of("lazi")::contains))
        .containsExactly("lazi");
    assertThat(Negation.negated(tokens, 0, tokens.count(), text, Set.of("rest")::contains))
        .containsExactly("rest");
    assertThat(Negation.negated(tokens, 0, tokens.count(), text, term -> false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"no rest is lazy, -", "no lazy rest, lazi", "not resting is lazy, lazi"})
  void negation_byNo_bearsOnTheVeryNextContentWord(String caption, String expected) {
    Tokens tokens = new Tokenizer(WordSet.NONE).read(caption);
    ClaimText text = new ClaimText(Map.of());
    assertThat(Negation.negated(tokens, 0, tokens.count(), text, Set.of("lazi")::contains))
        .isEqualTo(set(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "-, -, SAME",
    "lazi, lazi, SAME",
    "lazi rest, rest lazi, SAME",
    "lazi, -, FLIPPED",
    "*, -, FLIPPED",
    "lazi rest, lazi, FLIPPED",
    "lazi rest help, -, FLIPPED",
    "lazi rest, -, OTHER",
    "-, lazi, OTHER",
    "lazi, lazi rest, OTHER",
    "lazi, rest, OTHER",
    "*, rest, SAME",
    "rest, *, SAME",
    "-, *, OTHER"
  })
  void polarity_ofTwoTexts_followsWhatTheyNegate(
      String caption, String phrasing, Polarity expected) {
    assertThat(Negation.compare(set(caption), set(phrasing))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "not, true",
    "don't, true",
    "dont, true",
    "mightn't, true",
    "nobody, true",
    "without, true",
    "knot, false",
    "want, false",
    "note, false",
    "'', false"
  })
  void negator_isRecognised(String word, boolean expected) {
    assertThat(Negation.isNegator(word)).isEqualTo(expected);
  }

  @Test
  void word_negatedInTwoPlaces_isNegated() {
    assertThat(negated("it is not lazy, no, not lazy to rest")).containsExactly("lazi");
    assertThat(negated("nobody, nobody at all is lazy")).containsExactly("*");
  }
}

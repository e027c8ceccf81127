package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {
  /** Both ways: a pattern of either column finds the text of the other. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          do not rest,        don't rest
          do not rest,        dont rest
          do not rest,        dnt rest
          does not rest,      doesn't rest
          did not rest,       didnt rest
          is not calm,        isn't calm
          is not calm,        ain't calm
          are not calm,       aren't calm
          was not calm,       wasnt calm
          have not read,      haven't read
          can not rest,       can't rest
          can not rest,       cannot rest
          will not rest,      won't rest
          would not rest,     wouldn't rest
          should not rest,    shouldn't rest
          could not rest,     couldn't rest
          i am calm,          i'm calm
          i am calm,          im calm
          i have time,        i've time
          i will rest,        i'll rest
          i would rest,       i'd rest
          you are kind,       you're kind
          you are kind,       youre kind
          you are kind,       ur kind
          he is kind,         he's kind
          she has time,       she's time
          it is calm,         it's calm
          it is calm,         its calm
          that is calm,       that's calm
          we are calm,        we're calm
          they are calm,      they're calm
          they have time,     theyve time
          let us rest,        let's rest
          want to rest,       wanna rest
          going to rest,      gonna rest
          got to rest,        gotta rest
          trying to rest,     tryna rest
          kind of calm,       kinda calm
          out of time,        outta time
          give me time,       gimme time
          could have rest,    could've rest
          should have rest,   shoulda rest
          rest right now,     rest rn
          no one is calm,     noone is calm
          every day is calm,  everyday is calm
          rest a lot,         rest alot
          you rest,           u rest
          your rest,          ur rest
          people rest,        ppl rest
          because we rest,    bc we rest
          calm though,        calm tho
          with you,           w you
          really calm,        rly calm
          please rest,        pls rest
          something kind,     smth kind
          nothing new,        nothin new
          going home,         goin home
          thanks friend,      thx friend
          """)
  void contraction_inPatternOrText_meansItsWords(String apart, String together) {
    assertThat(Matches.of(apart, together)).containsExactly(together);
    assertThat(Matches.of(together, apart)).containsExactly(apart);
    assertThat(Matches.of(together, together)).containsExactly(together);
  }

  /** A short form with a digit is read, but does not stand for its word in a pattern. */
  @ParameterizedTest
  @CsvSource({
    "before noon, b4 noon",
    "rest tonight, rest 2nite",
    "rest today, rest 2day",
    "rest tomorrow, rest 2moro",
    "someone kind, sm1 kind"
  })
  void shortForm_withADigit_isReadAsItsWord(String words, String text) {
    assertThat(Matches.of(words, text)).containsExactly(text);
  }

  /** Forms that are words of their own without their apostrophe. */
  @ParameterizedTest
  @CsvSource({
    "i will rest, ill rest",
    "we will rest, well rest",
    "he will rest, hell rest",
    "she will rest, shell rest",
    "we are calm, were calm",
    "let us rest, lets rest",
    "i would rest, id rest",
    "i would rest, i'm rest",
    "do not rest, doesn't rest",
    "you are kind, your kind",
    "want to rest, want rest"
  })
  void otherWord_thatLooksAlike_isNoVariant(String words, String text) {
    assertThat(Matches.of(words, text)).isEmpty();
  }

  @Test
  void contraction_overAnOptionalWord_isReadWhenTheWordIsMissing() {
    assertThat(Matches.of("do really? not rest", "don't rest")).containsExactly("don't rest");
    assertThat(Matches.of("do really? not rest", "do rly not rest"))
        .containsExactly("do rly not rest");
  }

  @Test
  void contraction_ofALemma_isReadInEveryForm() {
    assertThat(Matches.of("{do} not rest", "don't rest, doesn't rest, didnt rest"))
        .containsExactly("don't rest", "doesn't rest", "didnt rest");
  }

  @Test
  void curlyApostrophe_isAnApostrophe() {
    assertThat(Matches.of("do not rest", "don\u2019t rest")).containsExactly("don\u2019t rest");
    assertThat(Matches.of("don\u2019t rest", "do not rest")).containsExactly("do not rest");
  }
}

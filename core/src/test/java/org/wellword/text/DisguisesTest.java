package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisguisesTest {
  private static final WordList VOCABULARY =
      WordList.of(
          "hope", "kind", "calm", "smile", "good", "god", "no", "noo", "care", "cafe", "tell",
          "sad", "mental", "alive");

  private static Arguments row(String name, String caption, String expected) {
    return Arguments.of(name, caption, expected);
  }

  static Stream<Arguments> disguises() {
    return Stream.of(
        row("plain words", "hope kind calm", ""),
        row("digits", "h0pe k1nd c4lm", "hope=h0pe (leet), kind=k1nd (leet), calm=c4lm (leet)"),
        row("one as l", "c41m te1l", "calm=c41m (leet), tell=te1l (leet)"),
        row("sign inside", "k!nd c@re", "kind=k!nd (leet), care=c@re (leet)"),
        row("sign first", "$mile", "smile=$mile (leet)"),
        row("sign last belongs to no word", "sm!le! hope!", "smile=sm!le (leet)"),
        row("several signs", "m3nt@l", "mental=m3nt@l (leet)"),
        row("digits and repeats", "h00000pe", "hope=h00000pe (leet)"),
        row("not of the vocabulary", "b00k w@y", ""),
        row("no letter left", "1 100 4", ""),
        row("elongated", "caaalm hopeeee", "calm=caaalm (elongated), hope=hopeeee (elongated)"),
        row(
            "elongated to one and two",
            "gooood",
            "god=gooood (elongated), good=gooood (elongated)"),
        row("shortest first", "noooo", "no=noooo (elongated), noo=noooo (elongated)"),
        row("doubled only", "caalm", ""),
        row("spaced", "h o p e", "hope=h o p e (spaced)"),
        row("dotted", "k.i.n.d", "kind=k.i.n.d (spaced)"),
        row("hyphened", "c-a-l-m", "calm=c-a-l-m (spaced)"),
        row("spaced among letters", "a h o p e x", "hope=h o p e (spaced)"),
        row("spaced over two sentences", "h o. p e", ""),
        row("every letter a sentence", "h. o. p. e", "hope=h. o. p. e (spaced)"),
        row("two letters are no spaced word", "n o", ""),
        row("words are not joined", "ho pe sm ile", ""),
        row("possessive", "hope's", "hope=hope's (possessive)"),
        row("curly possessive", "hope\u2019s", "hope=hope\u2019s (possessive)"),
        row(
            "accents",
            "h\u00F6p\u00E9 caf\u00E9",
            "hope=h\u00F6p\u00E9 (unaccented), cafe=caf\u00E9 (unaccented)"),
        row("apart accents", "ho\u0308pe", "hope=ho\u0308pe (unaccented)"),
        row(
            "struck through",
            "c\u0336a\u0336l\u0336m\u0336",
            "calm=c\u0336a\u0336l\u0336m\u0336 (unaccented)"),
        row("Cyrillic letter inside", "h\u043Epe", "hope=h\u043Epe (look_alike)"),
        row("Greek letter inside", "h\u03BFpe", "hope=h\u03BFpe (look_alike)"),
        row("Cyrillic word", "\u0441\u0430\u043C \u0440\u0430\u0441\u0430", ""),
        row(
            "Cyrillic caption",
            "\u042F \u0443\u0441\u0442\u0430\u043B, \u043D\u043E \u0436\u0438\u0432",
            ""),
        row("Hebrew", "\u05E9\u05DC\u05D5\u05DD", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("disguises")
  void disguise_ofAVocabularyWord_isAnAlternative(String name, String caption, String expected) {
    Tokens tokens = new Tokenizer(VOCABULARY).read(caption);
    assertThat(TokenLine.alternatives(tokens)).as(name).isEqualTo(expected);
  }

  static Stream<Arguments> plain() {
    return Stream.of(
        row("look-alike", "h\u043Epe", "|h\u043Epe"),
        row("sign inside", "k!nd", "|k nd"),
        row("leet", "h0pe", "|h0pe"),
        row("sign first", "so $mile", "|so mile=$mile"),
        row("spaced", "h o p e", "|h o p e"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plain")
  void disguise_asItStands_staysBesideTheAlternative(String name, String caption, String expected) {
    Tokens tokens = new Tokenizer(VOCABULARY).read(caption);
    assertThat(TokenLine.of(tokens)).as(name).isEqualTo(expected);
    assertThat(tokens.alternativeCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"k.i.n.d", "c-a-l-m", "h o p e", "k1nd", "caaalm"})
  void disguise_ofOneWord_isOfferedOnce(String caption) {
    assertThat(new Tokenizer(VOCABULARY).read(caption).alternativeCount()).isEqualTo(1);
  }

  static Stream<Arguments> bounded() {
    return Stream.of(
        Arguments.of("long word", "k1nd".repeat(9), 0),
        Arguments.of("long word that shrinks", "ho" + "p".repeat(40) + "e", 1),
        Arguments.of("longest word", "ho" + "p".repeat(29) + "e", 1),
        Arguments.of("long run of signs", "h@".repeat(40) + "ope", 0),
        Arguments.of("many spaced letters", "h o p e ".repeat(500), 500));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bounded")
  void disguise_overTheBound_isNotRead(String name, String caption, int expected) {
    Tokens tokens = new Tokenizer(VOCABULARY).read(caption);
    assertThat(tokens.alternativeCount()).as(name).isEqualTo(expected);
  }
}

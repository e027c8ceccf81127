package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HashtagSplitterTest {
  private static final WordList VOCABULARY =
      WordList.of(
          "end",
          "the",
          "stigma",
          "mental",
          "health",
          "self",
          "care",
          "selfcare",
          "matters",
          "mhmatters",
          "#endthestigma",
          "#mhmatters",
          "#care",
          "#selfcare",
          "#2024",
          "#m\u00FCdeseele",
          "#mymentalhealth");

  private static Tokens read(String caption) {
    return new Tokenizer(VOCABULARY).read(caption);
  }

  private static Arguments row(String caption, String words, String whole) {
    return Arguments.of(caption, words, whole);
  }

  static Stream<Arguments> hashtags() {
    return Stream.of(
        row(
            "#EndTheStigma",
            "|end=#End the=The stigma=Stigma",
            "#endthestigma=#EndTheStigma (hashtag)"),
        row("#endthestigma", "|end=#end the stigma", "#endthestigma (hashtag)"),
        row("#end_the_stigma", "|end=#end the stigma", "#endthestigma=#end_the_stigma (hashtag)"),
        row("#end_", "|end=#end_", ""),
        row(
            "#MHMatters",
            "|mh=#MH matters=Matters",
            "#mhmatters=#MHMatters (hashtag), mhmatters=#MHMatters (hashtag)"),
        row("#mhmatters", "|mhmatters=#mhmatters", "#mhmatters (hashtag)"),
        row("#ADHD", "|adhd=#ADHD", ""),
        row("#selfcare", "|selfcare=#selfcare", "#selfcare (hashtag)"),
        row(
            "#SelfCare",
            "|self=#Self care=Care",
            "#selfcare=#SelfCare (hashtag), selfcare=#SelfCare (hashtag)"),
        row("#qwxyz", "|qwxyz=#qwxyz", ""),
        row("#endqwxyz", "|endqwxyz=#endqwxyz", ""),
        row("#mentalhealthisreal", "|mental=#mental health is real", ""),
        row("#mentalhealthqwxyz", "|mentalhealthqwxyz=#mentalhealthqwxyz", ""),
        row("#mymentalhealth", "|my=#my mental health", "#mymentalhealth (hashtag)"),
        row("#Care2024", "|care=#Care 2024", ""),
        row("#2024", "|2024=#2024", "#2024 (hashtag)"),
        row("#self#care", "|self=#self ,care=#care", "#care (hashtag)"),
        row("#self #care", "|self=#self ,care=#care", "#care (hashtag)"),
        row("so #care ok", "|so care=#care ok", "#care (hashtag)"),
        row("#care\uD83D\uDE0A", "|care=#care \uD83D\uDE0A", "#care (hashtag)"),
        row("\uFF03Care", "|care=\uFF03Care", "#care=\uFF03Care (hashtag)"),
        row(
            "#M\u00FCdeSeele",
            "|m\u00FCde=#M\u00FCde seele=Seele",
            "#m\u00FCdeseele=#M\u00FCdeSeele (hashtag)"),
        row("# care", "|care", ""),
        row("#", "", ""),
        row("#___ ok", "|ok", ""),
        row("##care", "|care=#care", "#care (hashtag)"));
  }

  @ParameterizedTest
  @MethodSource("hashtags")
  void hashtag_ofEachForm_becomesWordsAndOneWhole(String caption, String words, String whole) {
    Tokens tokens = read(caption);
    assertThat(TokenLine.of(tokens)).isEqualTo(words);
    assertThat(hashtags(tokens)).isEqualTo(whole);
  }

  private static String hashtags(Tokens tokens) {
    return Stream.of(TokenLine.alternatives(tokens).split(", ", -1))
        .filter(line -> line.endsWith("(hashtag)"))
        .collect(Collectors.joining(", "));
  }

  /** A vocabulary may hold the rest of a word, for an exception from what seems to stand before. */
  @ParameterizedTest
  @CsvSource({
    "#thinsponge, thin sponge",
    "#thinspongecake, thin sponge cake",
    "#proanalog, pro analog",
    "#thinspolife, thinspo life",
    "#mythinspo, my thinspo",
    "#proanatips, proana tips",
    "#proanange, proana nge"
  })
  void hashtag_ofEverydayWords_isNotReadAsRarerOnes(String caption, String words) {
    WordList vocabulary = WordList.of("thinspo", "proana", "ana", "nge", "ngecake", "log");
    Tokens tokens = new Tokenizer(vocabulary).read(caption);
    assertThat(IntStream.range(0, tokens.count()).mapToObj(tokens::word))
        .containsExactly(words.split(" ", -1));
  }

  @Test
  void hashtag_withADisguisedWord_isReadAsThatWordToo() {
    assertThat(TokenLine.alternatives(read("#c4re"))).isEqualTo("care=#c4re (leet)");
  }

  @Test
  void hashtag_overTheBound_staysWhole() {
    String body = "endthestigma".repeat(6);
    assertThat(read("#" + body).count()).isEqualTo(1);
    assertThat(read("#" + body.substring(0, 60)).count()).isEqualTo(15);
  }
}

package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnspacedTest {
  private static final WordList VOCABULARY =
      WordList.of(
          "希望",
          "望",
          "大希望",
          "休み",
          "ケア",
          "セルフ",
          "クラス",
          "消しゴム",
          "ความหวัง",
          "หวัง",
          "ຫວັງ",
          "សង្ឃឹម",
          "မျှော်လင့်",
          "calm",
          "𠮷野");

  private static Arguments row(String name, String caption, String tokens, String alternatives) {
    return Arguments.of(name, caption, tokens, alternatives);
  }

  /** Written as {@link TokenLine} does. */
  static Stream<Arguments> captions() {
    return Stream.of(
        row("Han", "有希望", "|有 希 望", "希望 (unspaced)"),
        row("all words, overlapping", "大希望", "|大 希 望", "大希望 (unspaced), 希望 (unspaced)"),
        row("Han and kana", "休みたい、望む。", "|休 み た い ,望 む", "休み (unspaced)"),
        row("iteration mark", "日々", "|日 々", ""),
        row("beyond the basic plane", "𠮷野さん", "|𠮷 野 さ ん", "𠮷野 (unspaced)"),
        row("half-width", "ｹｱ", "|ケ=ｹ ア=ｱ", "ケア=ｹｱ (unspaced)"),
        row("compatibility form", "休み﨑", "|休 み 﨑", "休み (unspaced)"),
        row("katakana is one word", "アケア", "|ア ケ ア", ""),
        row("long vowel belongs to it", "ケアー", "|ケ ア ー", ""),
        row("katakana of several words", "セルフケア", "|セ ル フ ケ ア", "セルフ (unspaced), ケア (unspaced)"),
        row("katakana beside kana", "のケアは", "|の ケ ア は", "ケア (unspaced)"),
        row("kana and katakana in a word", "消しゴム", "|消 し ゴ ム", "消しゴム (unspaced)"),
        row("middle dot", "ケア・望", "|ケ ア ,望", "ケア (unspaced)"),
        row("Latin first", "calm希望", "|calm 希 望", "希望 (unspaced)"),
        row("Latin last", "希望calm", "|希 望 calm", "希望 (unspaced)"),
        row("Latin between", "望c4lm希望", "|望 c4lm 希 望", "calm=c4lm (leet), 希望 (unspaced)"),
        row("words do not reach over Latin", "希calm望", "|希 calm 望", ""),
        row("digits", "3日で24時間", "|3 日 で 24 時 間", ""),
        row("full-width digits", "３日", "|3=３ 日", ""),
        row("Hangul stays", "희망希望", "|희망 希 望", "希望 (unspaced)"),
        row("contraction before", "it's望", "|it's 望", ""),
        row(
            "Thai",
            "ไม่มีความหวังเลย",
            "|ไ ม่ มี ค ว า ม ห วั ง เ ล ย",
            "ความหวัง (unspaced), หวัง (unspaced)"),
        row("Thai am", "น้ำ", "|น้ํา=น้ำ", ""),
        row("Lao", "ມີຫວັງ", "|ມີ ຫ ວັ ງ", "ຫວັງ (unspaced)"),
        row("Khmer", "មានសង្ឃឹម", "|មា ន ស ង្ឃឹ ម", "សង្ឃឹម (unspaced)"),
        row("Myanmar", "မျှော်လင့်", "|မျှေ ာ် လ င့်", "မျှော်လင့် (unspaced)"),
        row("emoji beside", "望😊希望", "|望 😊 希 望", "希望 (unspaced)"),
        row("spaced", "希 望", "|希 望", "希望=希 望 (spaced)"),
        row(
            "spaced among others",
            "休み 希 望 calm",
            "|休 み 希 望 calm",
            "休み (unspaced), 希望=希 望 (spaced)"),
        row("words apart are not joined", "希 望む", "|希 望 む", ""),
        row("sign between", "大希*望", "|大 希 望", "大希望=大希*望 (spaced), 希望=希*望 (spaced)"),
        row("dot between", "希.望む", "|希 望 む", "希望=希.望 (spaced)"),
        row("hashtag", "#希望", "|希=#希 望", "希望=#希望 (unspaced)"),
        row("hashtag of more", "#大希望calm", "|大=#大 希 望 calm", "大希望=#大希望 (unspaced), 希望 (unspaced)"),
        row("hashtag of capitals", "#OK希望", "|ok=#OK 希 望", "希望 (unspaced)"),
        row("two hashtags", "#希#望", "|希=#希 ,望=#望", ""),
        row("account name", "@calm希望", "|@calm 希 望", "希望 (unspaced)"),
        row("account name in Han", "@希望 calm", "|@希望 calm", ""),
        row("address behind", "望https://a.b/calm", "|望 https://a.b/calm", ""),
        row("address before", "https://a.b/calm希望", "|https://a.b/calm 希 望", "希望 (unspaced)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("captions")
  void script_withoutSpaces_isReadIntoGraphemesAndWords(
      String name, String caption, String line, String alternatives) {
    Tokens tokens = new Tokenizer(VOCABULARY).read(caption);
    assertThat(TokenLine.of(tokens)).as(name).isEqualTo(line);
    assertThat(TokenLine.alternatives(tokens)).as(name).isEqualTo(alternatives);
  }

  @Test
  void singleCharacter_ofTheVocabulary_isAWord() {
    Tokens tokens = new Tokenizer(VOCABULARY).read("望む");
    assertThat(tokens.wordId(0)).isEqualTo(1);
    assertThat(tokens.unspaced(0)).isTrue();
    assertThat(new Tokenizer(VOCABULARY).read("calm").unspaced(0)).isFalse();
  }

  @Test
  void word_insideKatakana_isNoWordOfOneCharacterEither() {
    Tokens tokens = new Tokenizer(WordList.of("ア")).read("ア アケ");
    assertThat(tokens.wordId(0)).isZero();
    assertThat(tokens.wordId(1)).isEqualTo(-1);
  }

  @Test
  void tokens_ofAnyVocabulary_areTheSame() {
    String caption = "大希望calmセルフケアความหวัง";
    assertThat(TokenLine.of(new Tokenizer(WordSet.NONE).read(caption)))
        .isEqualTo(TokenLine.of(new Tokenizer(VOCABULARY).read(caption)));
  }
}

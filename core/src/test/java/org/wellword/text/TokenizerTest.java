package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  private static final WordList VOCABULARY = WordList.of("hope", "kind", "calm", "self", "care");

  private static Tokens read(String caption) {
    return new Tokenizer(VOCABULARY).read(caption);
  }

  private static Arguments row(String name, String caption, String expected) {
    return Arguments.of(name, caption, expected);
  }

  @Test
  void read_signsAlone_areNoWord() {
    Tokens tokens = new Tokenizer(WordList.of("s")).read("calm $ (");

    assertThat(tokens.alternativeCount()).isZero();
  }

  /** Written as {@link TokenLine} does. */
  static Stream<Arguments> words() {
    return Stream.of(
        row("nothing", "", ""),
        row("blanks", " \t \u00A0\u3000 ", ""),
        row("case", "Be KIND", "|be=Be kind=KIND"),
        row("long s and sharp s", "\u017Fo Stra\u00DFe", "|so=\u017Fo strasse=Stra\u00DFe"),
        row("curly apostrophe", "it\u2019s ok", "|it's=it\u2019s ok"),
        row("other apostrophes", "it\u02BCs it`s it\u00B4s", "|it's=it\u02BCs it's=it`s it's=it´s"),
        row("outer apostrophes", "'tis the '90s", "|tis the 90s"),
        row("full-width", "\uFF28ope \uFF2B\uFF49\uFF4E\uFF44", "|hope=\uFF28ope kind=Ｋｉｎｄ"),
        row("math letters", "\uD835\uDC1B\uD835\uDC1E ok", "|be=\uD835\uDC1B\uD835\uDC1E ok"),
        row("circled letters", "\u24C0\u24D8\u24DD\u24D3", "|kind=\u24C0\u24D8\u24DD\u24D3"),
        row("ligature", "\uFB01ne", "|fine=\uFB01ne"),
        row("zero-width space inside", "ho\u200Bpe", "|hope=ho\u200Bpe"),
        row("joiners inside", "h\u200Do\u200Cp\u2060e\uFEFF!", "|hope=h\u200Do\u200Cp\u2060e !"),
        row("direction marks inside", "ho\u200Fp\u202Ee", "|hope=ho\u200Fp\u202Ee"),
        row("direction marks around", "\u2067calm\u2069 day", "|calm day"),
        row("composed and apart", "caf\u00E9 cafe\u0301", "|caf\u00E9 caf\u00E9=cafe\u0301"),
        row("mark behind an invisible", "cafe\u200B\u0301", "|caf\u00E9=cafe\u200B\u0301"),
        row("mark behind a line end", "calm\n\u200B\u0301", "|calm |\u0301"),
        row(
            "heap of marks",
            "ca\u0335\u0321\u0308lm",
            "|c\u00E4\u0335\u0321lm=ca\u0335\u0321\u0308lm"),
        row("Hebrew", "\u05E9\u05DC\u05D5\u05DD kind", "|\u05E9\u05DC\u05D5\u05DD kind"),
        row(
            "Cyrillic",
            "\u0414\u043E\u0431\u0440\u043E",
            "|\u0434\u043E\u0431\u0440\u043E=\u0414\u043E\u0431\u0440\u043E"),
        row("Japanese", "\u3053\u3053\u3002\u5FC3", "|\u3053 \u3053 |\u5FC3"),
        row("Devanagari", "\u092E\u0928 \u0915\u093E", "|\u092E\u0928 \u0915\u093E"),
        row("slashes and hyphens join", "self-care/rest", "|self care rest"),
        row("underscore and star join", "so_kind *calm* ~ok~", "|so kind calm ok"),
        row("comma, brackets, semicolon", "a, b (c) d; e", "|a ,b ,c ,d ,e"),
        row("spaced hyphen is a dash", "so - calm", "|so ,calm"),
        row("double hyphen", "so--calm so -- kind", "|so calm so ,kind"),
        row("dash", "so\u2014calm so \u2013 kind", "|so calm so ,kind"),
        row("unicode hyphens join", "self\u2010care self\u2011care", "|self care self care"),
        row("dots", "ok... so\u2026 calm", "|ok so calm"),
        row("dots without blanks", "be...kind so\u2026calm", "|be kind so calm"),
        row(
            "arrows",
            "this -> that => so \u2192 kind",
            "|this \u2192=-> ,that \u2192==> ,so \u2192 ,kind"),
        row("equals sign", "rest = kind", "|rest ,kind"),
        row("point", "Ok. So be.", "|ok=Ok |so=So be"),
        row("point inside", "e.g. u.s self.harm", "|e g |u s self harm"),
        row("exclamation", "kind! calm", "|kind ! |calm"),
        row("many end marks", "why?!! ok!?", "|why ?=?!! |ok ?=!?"),
        row("end mark alone", "! hope", "|hope"),
        row("end mark after a break", "ok.\n? hope", "|ok |hope"),
        row("full-width marks", "ok\uFF1F so\uFF01", "|ok ?=\uFF1F |so !=\uFF01"),
        row("colon", "note: be kind", "|note : ,be kind"),
        row("lines", "a\nb\r\nc\u2028d\u0085e", "|a |b |c |d |e"),
        row("control signs", "a\u0000b\u0007c", "|a b c"),
        row("emoji", "calm\uD83D\uDE0Aday", "|calm \uD83D\uDE0A day"),
        row("break before an emoji", "calm, \uD83D\uDE0A day", "|calm ,\uD83D\uDE0A ,day"),
        row("number", "3.5 of 1,000 at 7:30", "|3.5 of 1,000 at 7:30"),
        row("number at the end", "in 2024.", "|in 2024"),
        row("numbered list", "1. rest 2) walk", "|1=1. ,rest 2 ,walk"),
        row("digits in words", "7pm b4", "|7pm b4"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("words")
  void caption_ofEachKind_becomesWordsWithTheirOriginals(
      String name, String caption, String expected) {
    assertThat(TokenLine.of(read(caption))).as(name).isEqualTo(expected);
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        row("words and numbers", "be 2 kind 3.5 7pm", "WORD NUMBER WORD NUMBER WORD"),
        row("marks", "ok: why?", "WORD MARK WORD MARK"),
        row("handle", "@some.one_x hi", "HANDLE WORD"),
        row("at sign alone", "@ hi", "WORD"),
        row("links", "http://a.b HTTPS://A.B/c?d#e www.x.y", "LINK LINK LINK"),
        row("bare addresses", "hope.org a@b.org so", "LINK LINK WORD"),
        row("no links", "http https www. ", "WORD WORD WORD"),
        row("emoji", "\uD83D\uDE0A\u2764\uFE0F\u00A9", "EMOJI EMOJI EMOJI"),
        row("skin tone", "\uD83D\uDC4D\uD83C\uDFFD", "EMOJI"),
        row("family", "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC66", "EMOJI"),
        row("two flags", "\uD83C\uDDF0\uD83C\uDDEA\uD83C\uDDEE\uD83C\uDDEA", "EMOJI EMOJI"),
        row("flag of a part", "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F", "EMOJI"),
        row("keycap", "1\uFE0F\u20E3", "NUMBER"),
        row("hashtag", "#Hope2024", "WORD NUMBER"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void token_ofEachKind_isNamed(String name, String caption, String expected) {
    Tokens tokens = read(caption);
    List<String> kinds = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      kinds.add(tokens.kind(i).name());
    }
    assertThat(String.join(" ", kinds)).as(name).isEqualTo(expected);
  }

  /** An emoji with all its parts is one token; its word is the first code point alone. */
  static Stream<Arguments> emoji() {
    return Stream.of(
        row("plain", "\uD83D\uDE0A", "\uD83D\uDE0A"),
        row("with variation selector", "\u2764\uFE0F", "\u2764"),
        row("skin tone", "\uD83D\uDC4D\uD83C\uDFFD", "\uD83D\uDC4D"),
        row("joined", "\u2764\uFE0F\u200D\uD83D\uDD25", "\u2764"),
        row("family", "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC66", "\uD83D\uDC69"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("emoji")
  void emoji_withParts_isOneTokenOverAllOfIt(String name, String caption, String word) {
    Tokens tokens = read(caption);
    assertThat(tokens.count()).as(name).isEqualTo(1);
    assertThat(tokens.span(0, 1)).isEqualTo(new Span(0, caption.length()));
    assertThat(tokens.word(0)).isEqualTo(word);
  }

  @Test
  void flag_word_tellsItFromOtherFlags() {
    Tokens tokens = read("\uD83C\uDDEC\uD83C\uDDE7 \uD83C\uDDEC\uD83C\uDDF7");
    assertThat(tokens.word(0)).isNotEqualTo(tokens.word(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\uD83C\uDDF0", "so \uD83C\uDDF0", "\uD83C\uDDF0\uD83C\uDDEA\uD83C\uDDF0"})
  void regionalLetter_atTheEnd_isAnEmoji(String caption) {
    Tokens tokens = read(caption);
    assertThat(tokens.kind(tokens.count() - 1)).isEqualTo(TokenKind.EMOJI);
    assertThat(tokens.end(tokens.count() - 1)).isEqualTo(caption.length());
  }

  @Test
  void questionMark_ofArabic_endsTheSentence() {
    assertThat(TokenLine.of(read("kind\u061F calm"))).startsWith("|kind").endsWith("|calm");
  }

  @Test
  void softHyphen_insideAWord_isIgnored() {
    assertThat(TokenLine.of(read("ho\u00ADpe"))).isEqualTo("|hope=ho\u00ADpe");
  }

  @Test
  void tradeMark_behindAWord_isNoPartOfIt() {
    assertThat(read("Hope\u2122 day").word(0)).isEqualTo("hope");
  }

  @Test
  void surrogates_partedByAnInvisible_areNoEmoji() {
    assertThat(TokenLine.of(read("so \uD83D\u200B\uDE0Acalm"))).isEqualTo("|so ,calm");
    assertThat(TokenLine.of(read("so \uD83D\uFE0F\uDE0Acalm"))).isEqualTo("|so ,calm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00BD cup", "ok?\u0308 so", "a\u20E3\u0301", "\u2100", "\uFDFA"})
  void grapheme_thatUnfolds_givesNoOverlappingTokens(String caption) {
    Tokens tokens = read(caption);
    for (int i = 1; i < tokens.count(); i++) {
      assertThat(tokens.start(i)).isGreaterThanOrEqualTo(tokens.end(i - 1));
    }
  }

  @Test
  void hashtag_ofDigitsAndLettersOfNoWord_isAWord() {
    assertThat(read("#4qwx").kind(0)).isEqualTo(TokenKind.WORD);
    assertThat(read("#4qwx").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b",
        "bc",
        "\uD83D\uDE0A",
        "e\u0301\u0301",
        "\u2764\uFE0F\u200D\uD83D\uDD25",
        "\uD83C\uDDF0\uD83C\uDDEA"
      })
  void caption_overTheBound_isCutBetweenGraphemes(String last) {
    checkCut(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0915\u093E", "\u1100\u1161", "\r\n"})
  void caption_overTheBound_isCutBetweenGraphemesOfEveryScript(String last) {
    checkCut(last);
  }

  private static void checkCut(String last) {
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    for (int fill = Tokenizer.MAX_LENGTH - last.length(); fill <= Tokenizer.MAX_LENGTH; fill++) {
      String caption = "a".repeat(fill) + last;
      Tokens tokens = read(caption);
      int kept = tokens.source().length();
      graphemes.setText(caption);
      assertThat(tokens.truncated()).isEqualTo(caption.length() > Tokenizer.MAX_LENGTH);
      assertThat(kept).isBetween(fill - 2, Tokenizer.MAX_LENGTH);
      assertThat(graphemes.isBoundary(kept)).as("fill %d, kept %d", fill, kept).isTrue();
    }
  }

  @Test
  void caption_ofOneEndlessGrapheme_isCutAllTheSame() {
    Tokens tokens = read("a" + "\u0301".repeat(2 * Tokenizer.MAX_LENGTH));
    assertThat(tokens.truncated()).isTrue();
    assertThat(tokens.source()).hasSizeBetween(Tokenizer.MAX_LENGTH - 64, Tokenizer.MAX_LENGTH);
    assertThat(tokens.count()).isEqualTo(1);
  }

  @Test
  void tokenizer_readAgain_forgetsTheCaptionBefore() {
    Tokenizer tokenizer = new Tokenizer(VOCABULARY);
    tokenizer.read("#SelfCare h0pe \"k i n d\" ?".repeat(900));
    Tokens tokens = tokenizer.read("so calm");
    assertThat(TokenLine.of(tokens)).isEqualTo("|so calm");
    assertThat(tokens.alternativeCount()).isZero();
    assertThat(tokens.sentenceCount()).isEqualTo(1);
    assertThat(tokens.question(0)).isFalse();
    assertThat(tokens.quoted(1)).isFalse();
    assertThat(tokens.truncated()).isFalse();
  }
}

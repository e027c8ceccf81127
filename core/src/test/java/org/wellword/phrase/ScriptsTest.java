package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellword.text.Reading;

/** Patterns in scripts without spaces, and in scripts that run from right to left. */
class ScriptsTest {
  private static Arguments row(String pattern, String caption, String... found) {
    return Arguments.of(pattern, caption, List.of(found));
  }

  static Stream<Arguments> unspaced() {
    return Stream.of(
        row("自殺", "自殺", "自殺"),
        row("自殺", "彼は自殺未遂のあと自殺予防を学んだ。", "自殺", "自殺"),
        row("自殺 未遂", "自殺未遂の話", "自殺未遂"),
        row("自殺 未遂", "自殺 未遂の話", "自殺 未遂"),
        row("自殺 未遂", "自殺、未遂の話"),
        row("自殺 未遂", "自殺。未遂の話"),
        row("自殺未遂", "自殺 未遂"),
        row("(自殺|自死) (未遂|予防)", "自死予防週間", "自死予防"),
        row("自殺 の? 予防", "自殺の予防と自殺予防", "自殺の予防", "自殺予防"),
        row("自殺 *{0,4} 予防", "自殺をなくす予防、自殺を防ぐための予防", "自殺をなくす予防"),
        row("^自殺", "自殺。また自殺", "自殺"),
        row("自殺$", "自殺と自殺。", "自殺"),
        row("\"自殺\"", "は自殺だ", "自殺"),
        row("#自殺予防", "#自殺予防 の日", "#自殺予防"),
        row("自殺", "#自殺予防", "#自殺"),
        row("リスカ", "アリスカフェ"),
        row("リスカ", "もうリスカしない", "リスカ"),
        row("パニック アタック", "パニックアタック", "パニックアタック"),
        row("ﾊﾟﾆｯｸ", "パニック", "パニック"),
        row("パニック", "ﾊﾟﾆｯｸだ", "ﾊﾟﾆｯｸ"),
        row("死にたい", "もう死にたいよ", "死にたい"),
        row("OCD だ", "私ＯＣＤだから", "ＯＣＤだ"),
        row("SNS疲れ", "最近sns疲れかも", "sns疲れ"),
        row("24時間", "24時間OK", "24時間"),
        row("自杀", "想自杀的人", "自杀"),
        row("不 想 活", "我不想活了", "不想活"),
        row("ฆ่าตัวตาย", "เขาพยายามฆ่าตัวตายเมื่อวาน", "ฆ่าตัวตาย"),
        row("ฆ่าตัวตาย สำเร็จ", "ฆ่าตัวตายสำเร็จ", "ฆ่าตัวตายสำเร็จ"),
        row("ตัว", "ตัวฆ่าตัวตาย", "ตัว", "ตัว"),
        row("ข้าตัวตาย", "ຂ້າຕົວຕາຍ"),
        row("ຂ້າຕົວຕາຍ", "ລາວຢາກຂ້າຕົວຕາຍ", "ຂ້າຕົວຕາຍ"),
        row("ធ្វើអត្តឃាត", "គាត់ចង់ធ្វើអត្តឃាត", "ធ្វើអត្តឃាត"),
        row("သတ်သေ", "သူသတ်သေချင်တယ်", "သတ်သေ"),
        row("자살", "자살 예방", "자살"),
        row("자살", "자살을"));
  }

  /** Letters run to the left; offsets count as they are stored. */
  static Stream<Arguments> rightToLeft() {
    return Stream.of(
        row("انتحار", "هذا انتحار، نعم", "انتحار"),
        row("انتحار", "اِنتِحار"),
        row("انتحار", "انتحـار"),
        row("حاول الانتحار", "قال: حاول الانتحار؟ لا", "حاول الانتحار"),
        row("אובדנות", "מניעת אובדנות", "אובדנות"),
        row("אובדנות", "\u2067מניעת אובדנות\u2069 today", "אובדנות"),
        row("suicide", "\u200Fהמילה suicide כאן", "suicide"),
        row("suicide", "אמרו \u2066sui\u200Fcide\u2069 כאן", "sui\u200Fcide"),
        row("so kind", "\u202Bso\u202C \u202Akind\u202C שלום", "so\u202C \u202Akind"),
        row("שלום kind", "\u2068שלום\u2069 kind", "שלום\u2069 kind"));
  }

  @ParameterizedTest
  @MethodSource({"unspaced", "rightToLeft"})
  void pattern_ofAnyScript_isFoundAtItsPlaceAlone(
      String pattern, String caption, List<String> expected) {
    assertThat(Matches.of(pattern, caption)).isEqualTo(expected);
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(caption);
    Scan scan = Matches.scan(Matches.compile(List.of(pattern)), caption);
    for (int m = 0; m < scan.count(); m++) {
      assertThat(graphemes.isBoundary(scan.span(m).start())).isTrue();
      assertThat(graphemes.isBoundary(scan.span(m).end())).isTrue();
    }
  }

  @Test
  void word_ofSeveralInARun_isReadAsUnspaced() {
    Scan scan = Matches.scan(Matches.compile(List.of("自殺 未遂")), "自殺未遂");
    assertThat(scan.read(0, Reading.UNSPACED)).isTrue();
    assertThat(ReadAs.of(scan, 0)).containsExactly("read as part of unspaced text");
  }

  @Test
  void word_longerThanTheBound_isRefused() {
    assertThat(Matches.of("望".repeat(48), "望".repeat(49))).hasSize(2);
    assertThatThrownBy(() -> PhrasePattern.parse("kind " + "望".repeat(49), Map.of()))
        .isInstanceOfSatisfying(PatternException.class, e -> assertThat(e.column()).isEqualTo(5))
        .hasMessage("more than 48 characters without a space");
  }

  @Test
  void caption_ofOneCharacterAThousandTimes_isReadToItsEnd() {
    PhraseAutomaton automaton = Matches.compile(List.of("望".repeat(48), "望", "アア"));
    String caption = "望".repeat(5_000) + "ア".repeat(5_000);
    Scan scan = Matches.scan(automaton, caption);
    int everySecond = 2_500; // katakana that words must cover whole
    assertThat(scan.count()).isEqualTo(5_000 + 4_953 + everySecond);
  }
}

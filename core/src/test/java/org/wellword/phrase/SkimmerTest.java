package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.text.Skimmer;
import org.wellword.text.Tokenizer;

/** A first look that says no must be right: the caption, read in full, holds no match. */
class SkimmerTest {
  private static final int SETS = 4_000;
  private static final int TEXTS = 10;

  /** Set {@code -Dwellword.seed} to run other captions. */
  private static final long SEED = Long.getLong("wellword.seed", 20_261_120L);

  private static final List<String> PATTERNS =
      List.of(
          "calm",
          "kind words",
          "be kind words",
          "ed",
          "so ed",
          "my * rest",
          "hope? rest",
          "{rest} (now|a day)",
          "\"ED\" day",
          "#kindday",
          "rest #hope",
          "<number> days",
          "day <number>",
          "988",
          "self-care",
          "don't rest",
          "i am kind",
          "rest : now",
          "a b c",
          "hope kind rest calm",
          "going to rest",
          "^hope now$",
          "#988",
          "hope4 calm",
          "heal <number>",
          "extraordinarily kind",
          "i *{0,1} am *{0,2} kind",
          "want *{0,1} to *{0,1} rest",
          "(i|you) *{0,2} will not *{0,1} rest",
          "so *{0,3} \uD83D\uDC80",
          "\uD83D\uDC80 rest",
          "calm *{0,2} \u2620",
          "rest *{0,4} (calm|kind *{0,2} words)",
          "my (day|a *{0,2} hope)? *{0,3} care");

  private static final List<String> PIECES =
      List.of(
          "calm",
          "Kind",
          "words",
          "ed",
          "ED",
          "so",
          "my",
          "rest",
          "resting",
          "now",
          "a",
          "b",
          "c",
          "day",
          "days",
          "hope",
          "self",
          "care",
          "selfcare",
          "don't",
          "dont",
          "i",
          "am",
          "i'm",
          "going",
          "to",
          "gonna",
          "other",
          "the",
          "9",
          "88",
          "988",
          "3.5",
          "k1nd",
          "c@lm",
          "r3st",
          "hooope",
          "re-st",
          "ho_pe",
          "kind's",
          "day's",
          "c'alm",
          "ca''lm",
          "d4y",
          "@calm",
          "@a_calm",
          "@x.rest",
          "#calm",
          "#KindWords",
          "#sohope",
          "#kind_words",
          "#kindday",
          "#day1",
          "#k1nd",
          "#myED",
          "#hopekindrest",
          "(alm",
          "$o",
          "c*lm",
          "*lm",
          "http://calm.be/x",
          "#988",
          "#heal4day",
          "heal",
          "hope4",
          "#h0p3rest",
          "#c4lmmm",
          "#k1111nd",
          "#ho",
          "pe",
          "#so",
          "#isocalm",
          "#MyCalm's",
          "ca_m",
          "#extraordinarilykind",
          "extraordinarily",
          "ExtraordinariLYYY",
          "r.e.s.t",
          "wanna",
          "want",
          "won't",
          "will",
          "not",
          "you",
          "I'll",
          "\uD83D\uDC80",
          "\u2620\uFE0F",
          "c\u00E4lm",
          "K\u00CFND",
          "\u0440est",
          "r\u0435\u0455t",
          "c\u0301alm",
          "\u0627",
          "\u0633\u0644\u0627\u0645",
          "\u0939\u0948\u0902",
          "\u4F60\u597D",
          "\u0441",
          "l'\u00E9t\u00E9",
          "#kinday\u00E9",
          "#c\u00E4lm",
          "\u1D43",
          "\uFF43alm",
          "\uD835\uDC1C\uD835\uDC1A\uD835\uDC25\uD835\uDC26",
          "\uD83C\uDDE6",
          "ca\u007Flm",
          "\u00DFrest",
          "\u00A1",
          "c\u00A1lm",
          "\u20ACd",
          "k\u00A1nd");

  private static final List<String> GAPS =
      List.of(
          " ",
          " ",
          " ",
          " ",
          " ",
          " ",
          "",
          "  ",
          "\n",
          ", ",
          ". ",
          "! ",
          "? ",
          ": ",
          "-",
          " - ",
          "/",
          ".",
          "'",
          " '",
          "\"",
          " (",
          ") ",
          "*",
          "_",
          "&",
          "+",
          "|",
          "#",
          " #",
          "@",
          "...",
          "\u2026",
          "\u2019",
          " \u201C",
          "\u2014",
          "\u00A0",
          "\u00E9",
          " \uD83D\uDE0A ",
          "\uD83D\uDE0A",
          "\uD83D\uDE0A ",
          " \uD83D\uDC4D\uD83C\uDFFD",
          "\u2764\uFE0F ",
          "\uFE0F ",
          "\uFE0F",
          "\u200D",
          "\u200B",
          "\u0301",
          "\u0301 ",
          "\u2022",
          " \u2022 ",
          "\u30FB",
          "\uFF01",
          "\u061F ",
          "\u3002",
          "\u2009",
          " \u00AB",
          "\u00BB ",
          "\u2212",
          "\u2192",
          "\uFF1A ",
          "\u007F",
          "\u2028",
          "#",
          "-#",
          "!#",
          "_#",
          "--",
          "**",
          "->");

  @Test
  void mayMatch_randomCaptions_neverLosesAMatch() {
    SplittableRandom random = new SplittableRandom(SEED);
    int passed = 0;
    int matched = 0;
    for (int set = 0; set < SETS; set++) {
      List<String> patterns = some(random, PATTERNS, 1 + random.nextInt(3));
      PhraseAutomaton automaton = Matches.compile(patterns);
      Skimmer skimmer = automaton.skimmer();
      for (int t = 0; t < TEXTS; t++) {
        String caption = caption(random);
        boolean open = skimmer.mayMatch(caption);
        Scan scan = Matches.scan(automaton, caption);
        int matches = scan.count();
        assertThat((open && skimmer.mayMatch(scan.tokens())) || matches == 0)
            .as("seed %d, set %d, patterns %s, caption '%s'", SEED, set, patterns, caption)
            .isTrue();
        passed += open ? 0 : 1;
        matched += matches > 0 ? 1 : 0;
      }
    }
    assertThat(matched).as("captions with matches").isGreaterThan(SETS / 2);
    assertThat(passed).as("captions that a first look settles").isGreaterThan(SETS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A walk by the river, then tea with mum.",
        "Can't wait for Saturday! Tickets are $12 (kids free) #weekend #familytime",
        "she's the 2nd best singer @some_one ever met... really",
        "#haiku#tea#park, e.g. #LateOnes best... s/o to mum :-D",
        "sooo good in the 2nd half * no_place_like_it_ @ann_bo #MamaVybe's",
        "\u201CWe\u2019ll see\u201D \u2014 the dog\u2019s answer\u2026",
        ""
      })
  void mayMatch_everydayCaption_isSettled(String caption) {
    assertThat(Matches.compile(List.of("kill myself", "so calm", "lunatic")).skimmer())
        .extracting(skimmer -> skimmer.mayMatch(caption))
        .isEqualTo(false);
  }

  @Test
  void mayMatch_contextAlone_isSettled() {
    PhraseAutomaton.Builder builder = PhraseAutomaton.builder();
    builder.add(PhrasePattern.parse("calm", Map.of()));
    builder.addContext(PhrasePattern.parse("never", Map.of()));
    Skimmer skimmer = builder.build().skimmer();

    assertThat(skimmer.mayMatch("never say never")).isFalse();
    assertThat(skimmer.mayMatch("never calm")).isTrue();
  }

  @Test
  void mayMatch_patternsThatCountIfRare_areThoseOfRareWords() {
    PhraseAutomaton.Builder builder = PhraseAutomaton.builder();
    builder.addIfRare(PhrasePattern.parse("so *{0,2} relapsed", Map.of()));
    builder.addIfRare(PhrasePattern.parse("going *{0,2} out", Map.of()));
    int promoted = builder.addContext(PhrasePattern.parse("my *{0,2} day", Map.of()));
    builder.promote(new PatternRange(promoted, promoted + 1));
    PhraseAutomaton automaton = builder.build();

    assertThat(automaton.skimmer().mayMatch("so he relapsed")).isTrue();
    assertThat(Matches.scan(automaton, "so he relapsed").hasPrimary()).isTrue();
    assertThat(automaton.skimmer().mayMatch("going right out")).isFalse();
    assertThat(Matches.scan(automaton, "going right out").count()).isOne();
    assertThat(Matches.scan(automaton, "going right out").hasPrimary()).isFalse();
    assertThat(automaton.skimmer().mayMatch("my best day")).isTrue();
  }

  @Test
  void mayMatch_landmarkWithoutItsCompanion_isSettled() {
    Skimmer skimmer = Matches.compile(List.of("overdose *{0,3} tonight")).skimmer();

    assertThat(skimmer.mayMatch("overdose awareness, come by")).isFalse();
    assertThat(skimmer.mayMatch("overdose awareness tonight")).isTrue();
    assertThat(skimmer.mayMatch("overdose awareness #comeTonight")).isTrue();
    assertThat(skimmer.mayMatch("overdose awareness t0night")).isTrue();
  }

  @Test
  void mayMatch_longCaption_isReadInFull() {
    Skimmer skimmer = Matches.compile(List.of("calm")).skimmer();

    assertThat(skimmer.mayMatch("tea ".repeat(Tokenizer.MAX_LENGTH))).isTrue();
  }

  private static String caption(SplittableRandom random) {
    StringBuilder caption = new StringBuilder();
    for (int n = 1 + random.nextInt(9); n > 0; n--) {
      caption
          .append(PIECES.get(random.nextInt(PIECES.size())))
          .append(GAPS.get(random.nextInt(GAPS.size())));
    }
    return caption.toString();
  }

  private static List<String> some(SplittableRandom random, List<String> from, int count) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(from.get(random.nextInt(from.size())));
    }
    return some;
  }
}

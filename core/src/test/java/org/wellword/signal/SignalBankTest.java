package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wellword.text.NormalForm;

class SignalBankTest {
  private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
  private static final String CAPTION = "Slow mornings and warm tea, then a long walk by the sea";
  private static final String COPY = "slow mornings & warm tea! then a long wlk by the sea #fyp";
  private static final String PDQ = "0f".repeat(32);

  private static Signal signal(SignalType type, String value, String source) {
    return signal(type, value, source, List.of(), null);
  }

  private static Signal signal(
      SignalType type, String value, String source, List<Opinion> opinions, @Nullable Instant end) {
    int form =
        type == SignalType.CAPTION_SHA256 || type == SignalType.CAPTION_NEAR
            ? NormalForm.VERSION
            : 0;
    return new Signal(
        type, value, form, List.of("promotion"), "a", opinions, DAY, DAY, 0, end, source);
  }

  private static Signal hash(String caption, String source) {
    return signal(SignalType.CAPTION_SHA256, CaptionHash.of(caption).orElseThrow().value(), source);
  }

  private static Signal sketch(String caption, String source) {
    return signal(SignalType.CAPTION_NEAR, CaptionSketch.of(caption).orElseThrow().value(), source);
  }

  private static SignalBank.Builder with(Signal... signals) {
    return SignalBank.builder().addAll(List.of(signals)).clock(InstantSource.fixed(DAY));
  }

  private static List<SignalMatch> match(SignalBank bank, String caption, MediaHash... media) {
    return bank.match(caption, List.of(media));
  }

  @Test
  void caption_equalInNormalForm_matchesByHash() {
    SignalBank bank = with(hash(CAPTION, "x1"), hash("Another caption altogether", "x2")).build();
    assertThat(match(bank, CAPTION.toUpperCase(java.util.Locale.ROOT) + " \uD83C\uDF0A @me"))
        .containsExactly(
            new SignalMatch(
                SignalType.CAPTION_SHA256,
                "x1",
                0,
                List.of("promotion"),
                List.of("a"),
                false,
                false,
                false,
                false));
    assertThat(match(bank, COPY)).isEmpty();
    assertThat(match(bank, "")).isEmpty();
  }

  @Test
  void caption_nearlyEqual_matchesBySketch() {
    SignalBank bank = with(sketch(CAPTION, "x1"), hash(CAPTION, "x2")).build();
    assertThat(match(bank, CAPTION)).extracting(SignalMatch::id).containsExactly("x2", "x1");
    assertThat(match(bank, COPY)).extracting(SignalMatch::id).containsExactly("x1");
    assertThat(match(bank, COPY).get(0).distance()).isBetween(1, CaptionSketch.DISTANCE);
    assertThat(match(bank, "Our team won the final tonight, what a match")).isEmpty();
  }

  @Test
  void sketch_ofAnotherSize_isKeptAndNeverMatches() {
    Signal other = signal(SignalType.CAPTION_NEAR, "0f".repeat(16), "x1");
    SignalBank bank = with(other).allow(other.key()).build();
    assertThat(bank.signals()).containsExactly(other);
    assertThat(match(bank, CAPTION)).isEmpty();
  }

  @Test
  void signals_ofOneKeyFromTwoParties_standSideBySide() {
    Signal one = hash(CAPTION, "x1");
    Signal disputed =
        hash(CAPTION, "x2").withOpinions(List.of(new Opinion("b", Verdict.FALSE_POSITIVE, DAY)));
    List<SignalMatch> matches = match(with(one, disputed).build(), CAPTION);
    assertThat(matches).extracting(SignalMatch::disputed).containsExactly(false, true);
    assertThat(matches).extracting(SignalMatch::asksForReview).containsExactly(true, false);
  }

  @Test
  void parties_areThoseThatVouch() {
    List<Opinion> opinions =
        List.of(
            new Opinion("c", Verdict.VIOLATES, DAY),
            new Opinion("a", Verdict.DISPUTED, DAY),
            new Opinion("b", Verdict.VIOLATES, DAY));
    Signal signal = hash(CAPTION, "x").withOpinions(opinions);
    assertThat(match(with(signal).build(), CAPTION).get(0).parties()).containsExactly("b", "c");
  }

  @Test
  void expired_byTheClockOfTheBank_asksForNothing() {
    Signal signal = signal(SignalType.MEDIA_MD5, "ab".repeat(16), "x", List.of(), DAY);
    MediaHash media = MediaHash.of("md5", "AB".repeat(16));
    assertThat(match(with(signal).build(), "", media).get(0).expired()).isTrue();
    SignalBank before = with(signal).clock(InstantSource.fixed(DAY.minusSeconds(1))).build();
    assertThat(match(before, "", media).get(0).asksForReview()).isTrue();
  }

  @Test
  void media_withoutSource_hasADerivedId() {
    SignalBank bank =
        with(
                signal(SignalType.MEDIA_SHA256, "ab".repeat(32), ""),
                signal(SignalType.URL, "https://example.org/a", ""))
            .build();
    String id = match(bank, "", MediaHash.of("sha256", "ab".repeat(32))).get(0).id();
    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(match(bank, "see EXAMPLE.org/a?utm_source=x").get(0).id())
        .matches("[0-9a-f]{16}")
        .isNotEqualTo(id);
    assertThat(match(bank, "see example.org/b")).isEmpty();
  }

  @Test
  void pdq_withinTheDistance_matchesWithIt() {
    String near = "f".repeat(7) + PDQ.substring(7);
    SignalBank bank = with(signal(SignalType.MEDIA_PDQ, PDQ, "x")).build();
    assertThat(match(bank, "", MediaHash.of("pdq", near)))
        .extracting(SignalMatch::distance)
        .containsExactly(16);
    SignalBank strict = with(signal(SignalType.MEDIA_PDQ, PDQ, "x")).pdqDistance(15).build();
    assertThat(match(strict, "", MediaHash.of("pdq", near))).isEmpty();
    assertThat(strict.pdqDistance()).isEqualTo(15);
  }

  @Test
  void pdq_twoHashesNearOneSignal_tellTheNearer() {
    String near = "f".repeat(7) + PDQ.substring(7);
    SignalBank bank = with(signal(SignalType.MEDIA_PDQ, PDQ, "x")).build();
    assertThat(match(bank, "", MediaHash.of("pdq", near), MediaHash.of("pdq", PDQ)))
        .extracting(SignalMatch::distance)
        .containsExactly(0);
  }

  @Test
  void allowedCaption_andItsNearCopies_askForNothing() {
    SignalBank bank =
        with(hash(CAPTION, "x1"), sketch(CAPTION, "x2"), hash(COPY, "x3"))
            .allowCaption(CAPTION)
            .build();
    for (String caption : List.of(CAPTION, COPY)) {
      assertThat(match(bank, caption))
          .isNotEmpty()
          .allSatisfy(m -> assertThat(m.allowed()).isTrue())
          .noneMatch(SignalMatch::asksForReview);
    }
  }

  @Test
  void allowedPicture_clearsNothingElse() {
    String near = "f".repeat(7) + PDQ.substring(7);
    String other = "a5".repeat(32);
    SignalBank bank =
        with(
                signal(SignalType.MEDIA_PDQ, PDQ, "x1"),
                signal(SignalType.MEDIA_PDQ, other, "x2"),
                hash(CAPTION, "x3"))
            .allow(new Signal.Key(SignalType.MEDIA_PDQ, near))
            .build();
    assertThat(match(bank, CAPTION, MediaHash.of("pdq", PDQ), MediaHash.of("pdq", other)))
        .extracting(SignalMatch::id, SignalMatch::allowed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("x3", false),
            org.assertj.core.groups.Tuple.tuple("x1", true),
            org.assertj.core.groups.Tuple.tuple("x2", false));
  }

  @Test
  void signal_ofAnotherNormalForm_isKeptAndNeverMatches() {
    Signal later =
        new Signal(
            SignalType.CAPTION_SHA256,
            CaptionHash.of(CAPTION).orElseThrow().value(),
            NormalForm.VERSION + 1,
            List.of(),
            "a",
            List.of(),
            DAY,
            DAY,
            0,
            null,
            "x");
    SignalBank bank = with(later).build();
    assertThat(bank.signals()).containsExactly(later);
    assertThat(match(bank, CAPTION)).isEmpty();
  }

  @Test
  void quarantined_isListedButAsksForNothing() {
    SignalQuarantine quarantine = new SignalQuarantine(100, 0.03, key -> {});
    SignalBank bank = with(hash(CAPTION, "x1"), hash(CAPTION, "x2")).quarantine(quarantine).build();
    match(bank, CAPTION);
    assertThat(match(bank, CAPTION)).allMatch(SignalMatch::asksForReview);
    assertThat(match(bank, CAPTION)).hasSize(2).allMatch(SignalMatch::quarantined);
    quarantine.release(hash(CAPTION, "").key());
    assertThat(match(bank, CAPTION)).allMatch(SignalMatch::asksForReview);
  }

  @Test
  void manyMatches_areCut_thoseThatAskForAReviewFirst() {
    Signal[] signals =
        IntStream.range(0, 300)
            .mapToObj(i -> hash(CAPTION, "x" + i))
            .map(
                s ->
                    s.source().equals("x299")
                        ? s
                        : s.withOpinions(List.of(new Opinion("b", Verdict.DISPUTED, DAY))))
            .toArray(Signal[]::new);
    List<SignalMatch> matches = match(with(signals).build(), CAPTION);
    assertThat(matches).hasSize(SignalBank.MAX_MATCHES);
    assertThat(matches.get(0).id()).isEqualTo("x299");
  }

  @Test
  void sketches_many_areFoundAsByComparing() {
    SplittableRandom random = new SplittableRandom(3);
    List<String> captions =
        IntStream.range(0, 600)
            .mapToObj(i -> CAPTION.substring(random.nextInt(25)) + " " + random.nextInt(1_000_000))
            .toList();
    Signal[] signals =
        IntStream.range(0, captions.size())
            .mapToObj(i -> sketch(captions.get(i), "x" + i))
            .toArray(Signal[]::new);
    SignalBank bank = with(signals).build();
    CaptionSketch asked = CaptionSketch.of(captions.get(7)).orElseThrow();
    List<String> expected =
        IntStream.range(0, captions.size())
            .filter(
                i -> {
                  CaptionSketch other = new CaptionSketch(signals[i].value(), NormalForm.VERSION);
                  return asked.sharesBand(other) && asked.distance(other) <= CaptionSketch.DISTANCE;
                })
            .mapToObj(i -> "x" + i)
            .limit(SignalBank.MAX_MATCHES)
            .toList();
    assertThat(match(bank, captions.get(7)))
        .extracting(SignalMatch::id)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void mediaHash_bad_isRefusedWithoutBeingShown() {
    assertThatThrownBy(() -> MediaHash.of("pdq", "secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> MediaHash.of("secret", PDQ)).hasMessageNotContaining("secret");
    assertThatThrownBy(() -> new MediaHash(SignalType.URL, "https://example.org/"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

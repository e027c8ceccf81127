package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalTest {
  private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
  private static final String MD5 = "0123456789abcdef0123456789abcdef";

  private static Signal signal(List<Opinion> opinions, @Nullable Instant expires) {
    return new Signal(
        SignalType.MEDIA_MD5,
        MD5,
        0,
        List.of("suicide-self-harm", "promotion", "promotion"),
        "thrive",
        opinions,
        DAY,
        DAY,
        0,
        expires,
        "");
  }

  @Test
  void labels_twiceAndUnsorted_areSortedAndOnce() {
    assertThat(signal(List.of(), null).labels()).containsExactly("promotion", "suicide-self-harm");
  }

  @Test
  void opinions_ofTwoParties_standSideBySide() {
    Signal signal =
        signal(
            List.of(
                new Opinion("b", Verdict.FALSE_POSITIVE, DAY),
                new Opinion("a", Verdict.VIOLATES, DAY)),
            null);
    assertThat(signal.opinions()).extracting(Opinion::party).containsExactly("a", "b");
    assertThat(signal.disputed()).isTrue();
    assertThat(signal.withOpinions(List.of()).disputed()).isFalse();
  }

  @Test
  void opinions_twoOfOneParty_areRefused() {
    Opinion opinion = new Opinion("a", Verdict.VIOLATES, DAY);
    assertThatThrownBy(() -> signal(List.of(opinion, opinion), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one opinion a party");
  }

  @Test
  void expired_onTheVeryInstant_isTrue() {
    assertThat(signal(List.of(), DAY).expired(DAY)).isTrue();
    assertThat(signal(List.of(), DAY).expired(DAY.minusSeconds(1))).isFalse();
    assertThat(signal(List.of(), null).expired(Instant.MAX)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "MEDIA_MD5, 0123456789ABCDEF0123456789ABCDEF",
    "MEDIA_MD5, 0123",
    "MEDIA_PDQ, " + MD5,
    "CAPTION_SHA256, " + MD5,
    "CAPTION_NEAR, ''",
    "CAPTION_NEAR, xyz",
    "URL, ' '"
  })
  void value_ofAnotherKind_isRefusedWithoutBeingShown(SignalType type, String value) {
    assertThatThrownBy(
            () -> new Signal(type, value, 0, List.of(), "thrive", List.of(), DAY, DAY, 0, null, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(value.isBlank() ? "0x" : value);
  }
}

package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalLabelsTest {
  @ParameterizedTest
  @CsvSource({
    "SSI,suicide-self-harm",
    "self_harm,suicide-self-harm",
    "Suicide and Self-Injury,suicide-self-harm",
    "eating_disorders,eating-disorder-promotion",
    "some_Other--Tag!,some-other-tag",
    "media_type:Photo,media-type:photo",
    "ＳＳＩ,suicide-self-harm",
    "שלום,שלום",
    "'#!',''"
  })
  void tag_becomesItsLabel(String tag, String label) {
    assertThat(SignalLabels.defaults().label(tag)).isEqualTo(label);
  }

  @Test
  void label_asTagAndBack_isTheSame() {
    SignalLabels labels = SignalLabels.defaults();
    assertThat(labels.label(SignalLabels.tag("suicide-self-harm"))).isEqualTo("suicide-self-harm");
  }

  @Test
  void mapping_withMore_goesBeforeTheDefault() {
    SignalLabels labels = SignalLabels.defaults().with(Map.of("SSI", "ours"));
    assertThat(labels.label("ssi")).isEqualTo("ours");
    assertThat(labels.label("suicide")).isEqualTo("suicide-self-harm");
  }

  @Test
  void longTag_isCut() {
    assertThat(SignalLabels.defaults().label("x".repeat(100_000))).hasSize(64);
  }
}

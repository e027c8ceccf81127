package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListCommandsTest {
  @Test
  void resources_knownRegion_numbersAndDates() {
    Run run = Run.of("resources", "--region", "ke");

    assertThat(run.out()).contains("Befrienders Kenya: call 0722 178 177").contains("checked 20");
  }

  @Test
  void resources_unknownRegion_international() {
    Run run = Run.of("resources", "--region", "QQ", "--topic", "suicide", "--format", "json");

    assertThat(run.out()).contains("\"id\":\"intl.").doesNotContain("988");
  }

  @Test
  void campaigns_onADay_hashtags() {
    assertThat(Run.of("campaigns", "--on", "2026-10-10").out()).contains("#WMHD");
    assertThat(Run.of("campaigns", "--on", "2026-10-11").out()).doesNotContain("#WMHD");
  }

  @Test
  void campaigns_wrongDate_exitsTwo() {
    assertThat(Run.of("campaigns", "--on", "yesterday").exit()).isEqualTo(2);
  }
}

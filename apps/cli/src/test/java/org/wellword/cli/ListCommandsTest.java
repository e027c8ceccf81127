package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandsTest {
  @TempDir private Path folder;

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
  void resources_forYoungPeople_theirServicesFirst() {
    Run run = Run.of("resources", "--region", "AU", "--audience", "young-people");

    assertThat(run.lines().get(1)).contains("Kids Helpline (ages 5 to 25): call 1800 55 1800");
  }

  @Test
  void resources_withOutages_showTheFallbackInstead() throws IOException {
    Path list = outages("us.988", "us.crisis-text-line");
    Run run = Run.of("resources", "--region", "US", "--outages", list.toString());
    Run check =
        Run.of("check", "I want to die tonight", "--region", "US", "--outages", list.toString());

    assertThat(run.out()).contains("Crisis Text Line").doesNotContain("call 988\n");
    assertThat(check.out()).contains("Crisis Text Line").doesNotContain("call 988;");
  }

  @Test
  void resources_withAWrongOutage_exitTwoAndNameThePlace() throws IOException {
    Path list = outages("us.989", "us.988");
    Run run = Run.of("resources", "--region", "US", "--outages", list.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(":1:", "no service us.989 in the packs");
  }

  private Path outages(String id, String use) throws IOException {
    return Files.writeString(
        folder.resolve("outages.json"),
        """
        {"kind": "outages", "updated": "2026-11-20",
         "outages": [{"id": "%s", "use": "%s", "why": "network fault"}]}
        """
            .formatted(id, use)
            .replace("\n ", " "));
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

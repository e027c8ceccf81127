package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckCommandTest {
  private static final String ACCUSED = "He committed suicide because depression is just laziness";
  private static final String TEACHING =
      "Stop saying he committed suicide. Say died by suicide. And no, depression is not laziness.";

  @Test
  void json_termAndClaim_exactSpansFactAndHelp() {
    Run run = Run.of("check", ACCUSED, "--region", "GB", "--format", "json");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("\"rule\":\"suicide.commit\"")
        .contains("\"spans\":[{\"start\":3,\"end\":20,\"text\":\"committed suicide\"}]")
        .contains("\"suggestions\":[\"died by suicide\"")
        .contains("\"claim\":\"depression.laziness\"")
        .contains("\"stance\":\"endorses\",\"assertion\":\"assert\"")
        .contains("\"spans\":[{\"start\":29,\"end\":56,\"text\":\"depression is just laziness\"}]")
        .containsPattern("\"fact\":\"[^\"]{40,}\",\"citations\":\\[\"[^\"]+\",\"[^\"]+\"")
        .containsPattern(
            "\"name\":\"Samaritans\",\"contacts\":.*\"checked\":\"\\d{4}-\\d\\d-\\d\\d\"");
  }

  @Test
  void json_teachingCaption_accusesNobody() {
    Run run = Run.of("check", TEACHING, "--format", "json");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("\"level\":\"none\",\"terms\":[]")
        .contains("\"claim\":\"depression.laziness\"")
        .contains("\"stance\":\"debunks\"")
        .doesNotContain("\"stance\":\"endorses\"");
  }

  @Test
  void text_termAndClaim_underlinedWithReasonFactSourceAndHelp() {
    Run run = Run.of("check", ACCUSED, "--region", "GB");

    assertThat(run.lines().get(0)).isEqualTo(ACCUSED);
    assertThat(run.lines().get(1))
        .isEqualTo("   1^^^^^^^^^^^^^^^^         2~~~~~~~~~~~~~~~~~~~~~~~~~~");
    assertThat(run.out())
        .contains("Write instead: died by suicide")
        .contains("Fact: ")
        .contains("https://")
        .contains("Samaritans: call 116 123")
        .doesNotContain("\u001b[");
  }

  @Test
  void text_nothingToSay_saysSoAndExitsZero() {
    Run run = Run.of("check", "sunset run by the canal");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Nothing to change.");
  }

  @Test
  void unknownRegion_neverAnotherCountrysNumbers() {
    Run run = Run.of("check", ACCUSED, "--region", "QQ", "--format", "json");

    assertThat(run.out()).contains("intl.").doesNotContain("\"region\":\"US\"");
  }

  @Test
  void usage_wrong_exitsTwoAndSaysWhy() {
    assertThat(Run.of("check").exit()).isEqualTo(2);
    assertThat(Run.of("check").err()).contains("give a TEXT");
    assertThat(Run.of("check", "--jsonl", "text").exit()).isEqualTo(2);
    assertThat(Run.of("check", "text", "--format", "xml").err()).contains("--format");
    assertThat(Run.of("nonsense").exit()).isEqualTo(2);
    assertThat(Run.of().err()).contains("name a command");
  }

  @Test
  void help_everywhere() {
    for (String command :
        new String[] {
          "check", "explain", "match", "claims", "resources", "campaigns", "study", "pack"
        }) {
      Run run = Run.of(command, "--help");
      assertThat(run.exit()).as(command).isZero();
      assertThat(run.out()).contains("Usage: wellword " + command);
    }
  }

  @Test
  void explain_everyStep() {
    Run run = Run.of("explain", TEACHING);

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("sentence 1: stop saying he committed suicide")
        .contains("suicide.commit set aside")
        .contains("depression.laziness endorses=")
        .contains("depression.laziness debunks");
  }

  @Test
  void explain_aClaim_outlinesARebuttalForCreators() {
    Run run = Run.of("explain", "--region", "KE", "depression is just laziness");

    String outline =
        run.out().substring(run.out().indexOf("rebuttal\n"), run.out().indexOf("report\n"));
    assertThat(outline.indexOf("Hook: Depression")).isPositive();
    assertThat(outline.indexOf("Fact: ")).isGreaterThan(outline.indexOf("Hook: "));
    assertThat(outline.indexOf("laziness.”")).isGreaterThan(outline.indexOf("Fact: "));
    assertThat(outline).containsSubsequence("Sources:", "https://", "Help:", "Befrienders Kenya");
    assertThat(outline.split("just laziness", -1)).hasSize(2);
  }

  @Test
  void explain_asJson_holdsReportStepsAndRebuttals() {
    Run run = Run.of("explain", "--format", "json", "depression is just laziness");
    Run check = Run.of("check", "--format", "json", "depression is just laziness");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out())
        .startsWith("{\"report\":" + check.lines().get(0) + ",\"steps\":[{")
        .contains("\"rebuttals\":[{\"claim\":\"depression.laziness\",\"hook\":\"Depression");
  }
}

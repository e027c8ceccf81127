package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs against the SARIF 2.1.0 schema; where the schema comes from stands in the file beside it.
 */
class SarifLogTest {
  private static final String ACCUSED = "He committed suicide because depression is just laziness";
  private static final String TEACHING = "And no, depression is not laziness.";
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try (InputStream in = SarifLogTest.class.getResourceAsStream("sarif-2.1.0-rtm.5.json")) {
      assertThat(in).isNotNull();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode valid(Run run) {
    JsonNode log = JsonMapper.shared().readTree(run.out());
    assertThat(SCHEMA.validate(log)).isEmpty();
    JsonNode sarif = log.at("/runs/0");
    Set<String> told = new HashSet<>();
    sarif.at("/tool/driver/rules").forEach(rule -> told.add(rule.get("id").asString()));
    Set<String> used = new HashSet<>();
    sarif.get("results").forEach(result -> used.add(result.get("ruleId").asString()));
    assertThat(told).as("rules are described once, and those of the results only").isEqualTo(used);
    return sarif;
  }

  @Test
  void schema_refusesWhatIsNoSarif() {
    assertThat(SCHEMA.validate("{\"version\":\"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
    assertThat(
            SCHEMA.validate(
                "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{}}}]}", InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void caption_withTermAndClaim_placedWithLevelAndFix() {
    Run run = Run.of("check", ACCUSED, "--format", "sarif");

    JsonNode sarif = valid(run);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(sarif.at("/results/0/ruleId").asString()).isEqualTo("suicide.commit");
    assertThat(sarif.at("/results/0/level").asString()).isEqualTo("error");
    JsonNode region = sarif.at("/results/0/locations/0/physicalLocation/region");
    assertThat(region.get("charOffset").asInt()).isEqualTo(3);
    assertThat(region.get("charLength").asInt()).isEqualTo(17);
    assertThat(region.get("startColumn").asInt()).isEqualTo(4);
    assertThat(region.get("endColumn").asInt()).isEqualTo(21);
    assertThat(
            sarif
                .at("/results/0/fixes/0/artifactChanges/0/replacements/0/insertedContent/text")
                .asString())
        .isEqualTo("died by suicide");
    assertThat(sarif.at("/results/1/ruleId").asString()).isEqualTo("claim:depression.laziness");
    assertThat(sarif.at("/results/1/properties/stance").asString()).isEqualTo("endorses");
    assertThat(run.out()).doesNotContain(ACCUSED);
  }

  @Test
  void caption_thatDebunks_isInformationalAndNoFailure() {
    JsonNode sarif = valid(Run.of("check", TEACHING, "--format", "sarif"));

    assertThat(sarif.at("/results/0/kind").asString()).isEqualTo("informational");
    assertThat(sarif.at("/results/0/level").asString()).isEqualTo("none");
  }

  @Test
  void caption_withoutFindings_emptyRun() {
    Run run = Run.of("check", "sunset run by the canal", "--format", "sarif");

    JsonNode sarif = valid(run);
    assertThat(run.exit()).isZero();
    assertThat(sarif.get("results")).isEmpty();
    assertThat(sarif.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
  }

  @Test
  void lines_badOnesAsNotifications_needForReview() {
    String input =
        """
        {"id":"a b/1","text":"line one\\nhe committed suicide"}

        {bad secret
        {"text":"i want to die"}
        {"text":"nice day"}
        """;

    Run run = Run.withInput(input, "check", "--jsonl", "--format", "sarif");

    JsonNode sarif = valid(run);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(sarif.get("results")).hasSize(2);
    JsonNode place = sarif.at("/results/0/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("caption/a%20b%2F1");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(2);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(4);
    assertThat(place.at("/region/charOffset").asInt()).isEqualTo(12);
    assertThat(sarif.at("/results/1/kind").asString()).isEqualTo("review");
    assertThat(sarif.at("/results/1/level").asString()).isEqualTo("none");
    assertThat(sarif.at("/results/1/locations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("line/4");
    assertThat(sarif.at("/invocations/0/toolExecutionNotifications/0/message/text").asString())
        .startsWith("line 3: not valid JSON");
    assertThat(run.out()).doesNotContain("secret").doesNotContain("want to die");
  }

  @Test
  void lines_onThreads_sameBytes() {
    String input = ("{\"text\":\"" + ACCUSED + "\"}\n").repeat(600);

    Run one = Run.withInput(input, "check", "--jsonl", "--format", "sarif", "--threads", "1");
    Run four = Run.withInput(input, "check", "--jsonl", "--format", "sarif", "--threads", "4");

    assertThat(valid(one).get("results")).hasSize(1200);
    assertThat(four.out()).isEqualTo(one.out());
  }
}

package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
  private static final String QUERIES =
      """
      {"id":"q1","text":"people are walking dragons in the park"}
      {"id":"q2","text":"???"}
      """;

  @TempDir private Path folder;
  private Path claims;

  @SuppressWarnings("NullAway.Init") // JUnit sets the fields
  MatchCommandTest() {}

  @BeforeEach
  void writeClaims() throws IOException {
    claims = folder.resolve("claims.jsonl");
    Files.writeString(
        claims,
        """
        {"id":"c1","claim":"Dragons walk in the city park.","title":"Dragons in the park?"}
        {"id":"c2","claim":"The city park opens at night.","text":"It closes at dusk."}
        {"id":"c3","claim":"Soup cures winter."}
        """);
  }

  @Test
  void trec_ranked() {
    Run run =
        Run.withInput(
            QUERIES, "match", "--claims", claims.toString(), "--top", "2", "--format", "trec");

    assertThat(run.exit()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).matches("q1 Q0 c1 1 \\d+\\.\\d{4} wellword");
    assertThat(run.lines().get(1)).startsWith("q1 Q0 c2 2 ");
  }

  @Test
  void jsonl_everyQueryAnswered() {
    Run run = Run.withInput(QUERIES, "match", "--claims", claims.toString());

    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).startsWith("{\"id\":\"q1\",\"claims\":[{\"claim\":\"c1\"");
    assertThat(run.lines().get(1)).isEqualTo("{\"id\":\"q2\",\"claims\":[]}");
  }

  @Test
  void meaning_findsOtherWords_unlessSwitchedOff() {
    String query = "{\"id\":\"q1\",\"text\":\"broth heals the flu\"}\n";
    Run both = Run.withInput(query, "match", "--claims", claims.toString(), "--top", "1");
    Run words = Run.withInput(query, "match", "--no-meaning", "--claims", claims.toString());

    assertThat(both.lines().get(0)).contains("\"claim\":\"c3\"");
    assertThat(words.lines()).containsExactly("{\"id\":\"q1\",\"claims\":[]}");
  }

  @Test
  void index_onDisk_sameRanking() {
    Run memory = Run.withInput(QUERIES, "match", "--claims", claims.toString());
    Run disk =
        Run.withInput(
            QUERIES,
            "match",
            "--claims",
            claims.toString(),
            "--index",
            folder.resolve("index").toString());

    assertThat(disk.out()).isEqualTo(memory.out());
    assertThat(folder.resolve("index")).isNotEmptyDirectory();
  }

  @Test
  void index_keptOnDisk_servesWithoutTheClaims() throws IOException {
    String kept = folder.resolve("index").toString();
    Run built = Run.withInput(QUERIES, "match", "--claims", claims.toString(), "--index", kept);
    Files.delete(claims);

    assertThat(Run.withInput(QUERIES, "match", "--index", kept).out()).isEqualTo(built.out());
    Run words = Run.withInput(QUERIES, "match", "--index", kept, "--no-meaning");
    assertThat(words.exit()).isEqualTo(2);
    assertThat(words.err()).contains("no claim index to use in " + kept);
    assertThat(Run.of("match").err()).contains("give --claims, or --index");
  }

  @Test
  void claims_inEveryForm_rankAlike() throws IOException {
    Run plain = Run.withInput(QUERIES, "match", "--claims", claims.toString());
    for (String format : new String[] {"claimreview", "lines", "jsonl"}) {
      Run written = Run.of("claims", "--from", claims.toString(), "--format", format);
      Path file = Files.writeString(folder.resolve(format), written.out());
      assertThat(Run.withInput(QUERIES, "match", "--claims", file.toString()).out())
          .as(format)
          .isEqualTo(plain.out());
      assertThat(Run.of("claims", "--from", file.toString(), "--format", "jsonl").out())
          .isEqualTo(Files.readString(claims));
    }
  }

  @Test
  void claims_ofPacks_areWrittenAsReviewsThatMatchReads() throws IOException {
    Run run = Run.of("claims", "--topic", "depression");
    Path file = Files.writeString(folder.resolve("reviews.json"), run.out());
    Run ranked =
        Run.withInput(
            "{\"id\":\"q\",\"text\":\"depression is just laziness\"}\n",
            "match",
            "--claims",
            file.toString());

    assertThat(run.out())
        .startsWith(
            "{\"@context\":\"https://schema.org\",\"@graph\":[\n{\"@type\":\"ClaimReview\",")
        .contains("\"identifier\":\"depression.laziness\"", "\"alternateName\":\"False\"")
        .contains("\"citation\":[{\"@type\":\"CreativeWork\"")
        .doesNotContain("\"identifier\":\"anxiety.");
    assertThat(ranked.out())
        .startsWith("{\"id\":\"q\",\"claims\":[{\"claim\":\"depression.laziness\"");
    assertThat(Run.of("claims", "--of", "claims-en-depression").out()).isEqualTo(run.out());
    assertThat(Run.of("claims", "--topic", "dragons").exit()).isEqualTo(2);
  }

  @Test
  void claims_unreadableOrBad_refusedWithReason() throws IOException {
    assertThat(Run.of("match", "--claims", folder.resolve("none").toString()).err())
        .contains("cannot read");
    Files.writeString(claims, "{\"id\":\"c1\"}\n");
    Run run = Run.of("match", "--claims", claims.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(claims + ":1:1: needs a field \"claim\"");
  }
}

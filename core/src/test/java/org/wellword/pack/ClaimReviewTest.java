package org.wellword.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReviewTest {
  private static final ClaimReview FULL =
      new ClaimReview(
          "soup.winter",
          "Soup \"cures\" winter.",
          "Does soup cure winter?",
          "It warms. \uD83C\uDF72",
          new ClaimReview.Rating("Mostly false", "2", "1", "5"),
          "https://a.b/soup",
          "Soup Facts",
          "A cook",
          "https://c.d/video",
          List.of(
              new ClaimReview.Citation("On soup", "P", "https://e.f"),
              new ClaimReview.Citation("On winter", "", "")));
  private static final ClaimReview BARE = ClaimReview.plain("c1", "Dragons walk.", "", "");

  private static final String SOUP =
      "{\"@type\":\"ClaimReview\",\"@id\":\"s\",\"claimReviewed\":\"Soup\"}";

  private static List<ClaimReview> read(String json) {
    List<ClaimReview> read = new ArrayList<>();
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    long count = ClaimReviewReader.read("f.json", new ByteArrayInputStream(bytes), read::add);
    assertThat(count).isEqualTo(read.size());
    return read;
  }

  @Test
  void review_writtenAndRead_isTheSame() {
    for (ClaimReview review : List.of(FULL, BARE)) {
      assertThat(read(review.toJsonLd())).containsExactly(review);
      assertThat(review.toJsonLd()).doesNotContain("\n").doesNotContain(":\"\"");
    }
    assertThat(read(FULL.toJsonLd() + "\n" + BARE.toJsonLd() + "\n")).containsExactly(FULL, BARE);
    assertThat(read("{\"@graph\":[" + FULL.toGraphNode() + "," + BARE.toGraphNode() + "]}"))
        .containsExactly(FULL, BARE);
    assertThat(read(BARE.toPlainJson())).containsExactly(BARE);
    assertThat(FULL.toPlainJson())
        .isEqualTo(
            "{\"id\":\"soup.winter\",\"claim\":\"Soup \\\"cures\\\" winter.\","
                + "\"title\":\"Does soup cure winter?\",\"text\":\"It warms. \uD83C\uDF72\"}");
  }

  @Test
  void jsonLd_hasTheFieldsOfSchemaOrg() {
    assertThat(FULL.toJsonLd())
        .startsWith("{\"@context\":\"https://schema.org\",\"@type\":\"ClaimReview\",")
        .contains("\"claimReviewed\":\"Soup \\\"cures\\\" winter.\"")
        .contains(
            "\"reviewRating\":{\"@type\":\"Rating\",\"ratingValue\":2,\"worstRating\":1,"
                + "\"bestRating\":5,\"alternateName\":\"Mostly false\"}")
        .contains("\"citation\":[{\"@type\":\"CreativeWork\",\"name\":\"On soup\",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "  %s  ",
        "[%s]",
        "[[%s],3,null]",
        "{\"@context\":{\"a\":[1]},\"@graph\":[{\"@type\":\"Person\",\"name\":\"A\"},%s]}",
        "{\"@type\":\"DataFeed\",\"dataFeedElement\":[{\"@type\":\"DataFeedItem\",\"item\":[%s]}]}",
        "{\"@type\":\"WebPage\",\"mainEntity\":%s}",
        "{\"@type\":\"Person\"}\n\n%s\n",
      })
  void review_inAnyContainer_isFound(String form) {
    assertThat(read(form.formatted(SOUP)))
        .extracting(ClaimReview::id, ClaimReview::claim)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("s", "Soup"));
  }

  @Test
  void review_looselyWritten_isUnderstood() {
    ClaimReview review =
        read("""
            {"@type": ["Thing", "https://schema.org/ClaimReview"], "schema:unknown": {"x": [null]},
             "schema:claimReviewed": {"@value": " Soup ", "@language": "en"},
             "author": [{"name": "A"}, {"name": "B"}], "url": {"@id": "https://a.b"},
             "reviewRating": [{"ratingValue": 1.5, "alternateName": ["Nope"]}],
             "itemReviewed": {"author": "C", "appearance": [{"url": "https://c.d"}]},
             "headline": "H", "description": "D", "citation": ["https://e.f", "A book"]}
            """)
            .get(0);

    assertThat(review)
        .isEqualTo(
            new ClaimReview(
                "https://a.b",
                "Soup",
                "H",
                "D",
                new ClaimReview.Rating("Nope", "1.5", "", ""),
                "https://a.b",
                "A",
                "C",
                "https://c.d",
                List.of(
                    new ClaimReview.Citation("", "", "https://e.f"),
                    new ClaimReview.Citation("A book", "", ""))));
  }

  @Test
  void review_withoutAnId_isNumbered() {
    assertThat(read(SOUP + "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"Rain\"}"))
        .extracting(ClaimReview::id)
        .containsExactly("s", "review-2");
  }

  @Test
  void file_withoutAnything_holdsNoClaims() {
    assertThat(read("")).isEmpty();
    assertThat(read("[]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"id\":\"c1\"}|f.json:1:1: needs a field \"claim\"",
        "{\"claim\":\"c\"}|f.json:1:1: needs a field \"id\"",
        "{\"id\":\"1\",\"claim\":\"secret\"}~{\"id\":\"2\"}|f.json:2:1: needs a field \"claim\"",
        "[~{\"@type\":\"ClaimReview\",\"url\":\"u\"}]|f.json:2:1: needs the words of the claim",
        "{\"id\":\"1\",\"claim\":\"secret\"}~{\"id\":secret}|f.json:2:",
        "{\"id\":\"1\",\"claim\":\"secret\"|f.json:1:",
        "secret|f.json:1:",
        "\"secret\"|f.json:1:1: expected a JSON object",
        "{\"@type\":\"Person\"}|f.json: holds no claim",
      })
  void fault_isToldWithItsLine_andNeverWithTheText(String json, String message) {
    assertThatThrownBy(() -> read(json.replace('~', '\n')))
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("secret");
  }

  @Test
  void hostileInput_isRefused() {
    assertThatThrownBy(() -> read("[".repeat(10_000))).isInstanceOf(PackException.class);
    String many = "{\"claim\":\"c\",\"id\":\"1\",\"x\":[" + "1,".repeat(100_001) + "1]}";
    assertThatThrownBy(() -> read(many)).hasMessageContaining("more than 100000 values");
    byte[] latin = "{\"id\":\"1\",\"claim\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> ClaimReviewReader.read("f", new ByteArrayInputStream(latin), c -> {}))
        .isInstanceOf(PackException.class);
  }
}

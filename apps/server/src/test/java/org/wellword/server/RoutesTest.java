package org.wellword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.Caption;

class RoutesTest {
  private static final TestServer SERVER = TestServer.of();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He committed suicide because depression is just laziness | GB | c1",
        "We lost my cousin to suicide. | QQ | ''",
        "lovely morning for a walk | '' | ''",
        "lovely morning for a walk | '' | 7",
        "\uD83D\uDE00 caf\u00e9 #WMHD | KE | ''",
      })
  void check_answersWhatTheLibrarySays(String text, String region, String id) {
    HttpResponse<String> answer =
        SERVER.check(
            "{\"text\":\"%s\",\"region\":\"%s\",\"id\":\"%s\"}".formatted(text, region, id));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            TestServer.CHECKER
                .checkCaption(Caption.of(text).withRegion(region).withId(id))
                .toJson());
  }

  @Test
  void check_languageAndEscapes_accepted() {
    HttpResponse<String> answer =
        SERVER.check("{\"text\":\"He \\u0063ommitted suicide\",\"language\":\"en-GB\"}");

    assertThat(answer.body()).contains("suicide.commit");
  }

  @Test
  void check_longReport_wholeAnswer() {
    String text = "He committed suicide. ".repeat(90);
    HttpResponse<String> answer = SERVER.check("{\"text\":\"" + text + "\"}");

    assertThat(answer.body()).isEqualTo(TestServer.CHECKER.checkCaption(text).toJson());
  }

  @Test
  void resources_regionAndTopic_itsServices() {
    assertThat(SERVER.get("/v1/resources?region=ke&topic=suicide").body())
        .contains("ke.befrienders")
        .startsWith("{\"region\":\"KE\"");
    assertThat(SERVER.get("/v1/resources?region=QQ").body()).contains("\"intl.");
  }

  @Test
  void campaigns_onADay_hashtags() {
    assertThat(SERVER.get("/v1/campaigns?on=2026-10-10&region=GB").body()).contains("#WMHD");
    assertThat(SERVER.get("/v1/campaigns?on=2026-10-11&region=GB").body())
        .doesNotContain("world-mental-health-day");
  }

  @Test
  void guide_formats_andAudiences() {
    HttpResponse<String> html = SERVER.get("/v1/guide?topic=suicide&format=html&region=GB");
    HttpResponse<String> text = SERVER.get("/v1/guide?topic=suicide&audience=moderator");

    assertThat(html.body()).startsWith("<!DOCTYPE html>").contains("Samaritans");
    assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("style-src 'sha256-")
        .doesNotContain("unsafe");
    assertThat(text.body()).contains("suicide.commit");
    assertThat(text.headers().firstValue("Content-Type").orElse("")).startsWith("text/markdown");
    assertThat(SERVER.get("/v1/guide?topic=weather").statusCode()).isEqualTo(404);
  }

  @Test
  void packs_sourcesAndRegions_listed() {
    TestServer.CHECKER
        .packs()
        .forEach(p -> assertThat(SERVER.get("/v1/packs").body()).contains(p.sha256()));
    assertThat(SERVER.get("/v1/sources").body()).contains("\"mindframe");
    assertThat(SERVER.get("/v1/regions").body()).contains("{\"code\":\"KE\",\"name\":\"Kenya\"}");
  }

  @Test
  void claim_known_withRebuttalAndReview() {
    assertThat(SERVER.get("/v1/claims/depression.laziness").body())
        .contains("\"rebuttal\":{\"claim\":\"depression.laziness\"", "\"@type\":\"ClaimReview\"");
    assertThat(SERVER.get("/v1/claims/no.such").statusCode()).isEqualTo(404);
  }

  @Test
  void metrics_countChecksFindingsAndRequests() {
    SERVER.check("{\"text\":\"He committed suicide\"}");
    String metrics = SERVER.get("/metrics").body();

    assertThat(metrics)
        .contains("wellword_check_seconds_bucket", "wellword_findings_total{kind=\"warn\"")
        .contains("wellword_requests_total{route=\"/v1/captions:check\",status=\"200\"}")
        .contains("wellword_pack_info{id=\"playbook-en-suicide\",sha256=\"")
        .doesNotContain("committed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/healthz", "/v1/packs", "/nope", "/v1/captions:check"})
  void everyAnswer_hasSecurityHeaders(String path) {
    HttpHeaders headers = SERVER.get(path).headers();

    assertThat(headers.firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
    assertThat(headers.allValues("referrer-policy")).containsExactly("no-referrer");
    assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
  }

  @Test
  void page_served_andUnknownPathsProblems() {
    assertThat(SERVER.get("/").body()).contains("<title>Wellword");
    assertThat(SERVER.get("/nope").body()).contains("\"status\":404");
    assertThat(SERVER.get("/../pom.xml").statusCode()).isIn(400, 404);
    assertThat(SERVER.get("/%2e%2e/openapi.json").statusCode()).isIn(200, 400, 404);
  }

  @Test
  void wrongMethod_405WithAllow() {
    HttpResponse<String> answer = SERVER.get(TestServer.CHECK);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("POST");
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.TYPE);
  }

  @Test
  void head_answersLikeGetWithoutABody() {
    HttpResponse<String> answer =
        SERVER.send(
            SERVER
                .request("/v1/packs")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void cors_offUnlessNamed() {
    try (TestServer open = TestServer.of("--cors-origin", "https://example.org")) {
      assertThat(allowed(SERVER, "https://example.org")).isEmpty();
      assertThat(allowed(open, "https://example.org")).isEqualTo("https://example.org");
      assertThat(allowed(open, "https://example.com")).isEmpty();
      assertThat(allowed(open, "https://exampleXorg")).isEmpty();
    }
  }

  private static String allowed(TestServer server, String origin) {
    HttpRequest request =
        server
            .request(TestServer.CHECK)
            .header("Origin", origin)
            .header("Content-Type", TestServer.JSON)
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"x\"}"))
            .build();
    return server.send(request).headers().firstValue("Access-Control-Allow-Origin").orElse("");
  }

  @Test
  void accessLog_namesRoutesNeverTexts() {
    StringWriter log;
    try (TestServer logging = TestServer.of("--access-log")) {
      log = logging.log;
      logging.check("{\"text\":\"my secret\"}");
      logging.get("/v1/resources?topic=secret");
      logging.get("/secret");
    }
    assertThat(log.toString())
        .contains("POST /v1/captions:check 200", "GET /v1/resources 200", "GET other 404")
        .doesNotContain("secret");
  }
}

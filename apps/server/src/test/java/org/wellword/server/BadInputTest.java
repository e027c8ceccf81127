package org.wellword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {
  private static final TestServer SERVER = TestServer.of();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @AfterEach
  void serverGoesOn() {
    assertThat(SERVER.check("{\"text\":\"hello\"}").statusCode()).isEqualTo(200);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of(400, ""),
        Arguments.of(400, "secret"),
        Arguments.of(400, "{\"text\":\"secret"),
        Arguments.of(400, "{\"text\":\"secret\"} {}"),
        Arguments.of(400, "{\"text\":\"secret\",\"text\":\"secret\"}"),
        Arguments.of(400, "{\"text\":\"a\u0001secret\"}"),
        Arguments.of(400, "{'text':'secret'}"),
        Arguments.of(422, "[]"),
        Arguments.of(422, "\"secret\""),
        Arguments.of(422, "null"),
        Arguments.of(422, "{}"),
        Arguments.of(422, "{\"text\":null}"),
        Arguments.of(422, "{\"text\":7}"),
        Arguments.of(422, "{\"text\":[\"secret\"]}"),
        Arguments.of(422, "{\"text\":{\"a\":\"secret\"}}"),
        Arguments.of(422, "{\"text\":\"secret\",\"secret\":1}"),
        Arguments.of(422, "{\"text\":\"secret\",\"region\":\"secret\"}"),
        Arguments.of(422, "{\"text\":\"secret\",\"region\":\"K\"}"),
        Arguments.of(422, "{\"text\":\"secret\",\"language\":\"_\"}"),
        Arguments.of(422, "{\"text\":\"secret\",\"id\":\"" + "i".repeat(257) + "\"}"),
        Arguments.of(422, "{\"text\":\"x\",\"mediaHashes\":\"secret\"}"),
        Arguments.of(422, "{\"text\":\"x\",\"mediaHashes\":[\"secret\"]}"),
        Arguments.of(422, media("secret", "0".repeat(32))),
        Arguments.of(422, media("md5", "secret")),
        Arguments.of(422, media("pdq", "0".repeat(32))),
        Arguments.of(422, "[".repeat(100_000)),
        Arguments.of(422, "{\"text\":" + "[".repeat(100_000)),
        Arguments.of(413, "{\"text\":\"" + "secret ".repeat(1_500_000) + "\"}"));
  }

  private static String media(String type, String value) {
    return "{\"text\":\"x\",\"mediaHashes\":[{\"type\":\"%s\",\"value\":\"%s\"}]}"
        .formatted(type, value);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void badBody_problemWithoutItsText(int status, String body) {
    expect(SERVER.check(body), status);
  }

  @Test
  void brokenUtf8_400() {
    byte[] body = "{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    body[9] = (byte) 0xFF;

    expect(SERVER.post(TestServer.CHECK, TestServer.JSON, body), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "415, text/plain",
    "415, application/x-www-form-urlencoded",
    "415, multipart/form-data; boundary=x",
    "415, application/json-patch+json",
    "200, application/json; charset=utf-8",
    "200, APPLICATION/JSON",
  })
  void contentType_decides(int status, String type) {
    HttpResponse<String> answer =
        SERVER.post(TestServer.CHECK, type, "{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/resources?region=secret",
    "/v1/resources?topic=Not%20a%20topic",
    "/v1/resources?region=KE&region=GB",
    "/v1/resources?secret=1",
    "/v1/campaigns?on=yesterday",
    "/v1/campaigns?on=2026-02-30",
    "/v1/guide?audience=secret",
    "/v1/guide?format=pdf",
    "/v1/packs?secret=1",
    "/v1/claims/x?secret=1",
    "/healthz?secret",
  })
  void badParameter_400(String path) {
    expect(SERVER.get(path), 400);
  }

  private static void expect(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.TYPE);
    assertThat(answer.body())
        .startsWith("{\"type\":\"about:blank\"")
        .contains("\"status\":" + status, "\"detail\":\"")
        .doesNotContain("secret", "Exception", "\tat ");
  }

  @Test
  void hostileCaptions_answered() {
    for (String text :
        new String[] {"", "\\ud83d", "\\u0000\\u202e", "a".repeat(200_000), "#".repeat(50_000)}) {
      assertThat(SERVER.check("{\"text\":\"" + text + "\"}").statusCode()).isEqualTo(200);
    }
  }
}

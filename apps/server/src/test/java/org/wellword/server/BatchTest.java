package org.wellword.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wellword.server.TestServer.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wellword.Caption;

class BatchTest {
  private static final TestServer SERVER =
      TestServer.of("--max-line", "2000", "--max-lines", "500");

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static HttpResponse<String> post(String lines) {
    return SERVER.post(TestServer.CHECK, TestServer.LINES, lines.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void manyLines_answeredInOrderAsTheLibraryDoes() {
    HttpResponse<String> answer =
        post(
            IntStream.range(0, 500)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"caption " + i + "\"}\n")
                .collect(Collectors.joining()));

    List<String> lines = answer.body().lines().toList();
    assertThat(lines).hasSize(500);
    for (int i = 0; i < 500; i++) {
      assertThat(lines.get(i))
          .isEqualTo(
              TestServer.CHECKER
                  .checkCaption(Caption.of("caption " + i).withId(Integer.toString(i)))
                  .toJson());
    }
    assertThat(answer.headers().firstValue("Content-Type")).contains(TestServer.LINES);
  }

  @Test
  void badLines_answeredInPlace() {
    String answer =
        post("nonsense\n\n{\"id\":\"b\"}\n{\"text\":\""
                + "x".repeat(2000)
                + "\"}\n{\"id\":\"d\",\"text\":\"fine\"}")
            .body();

    List<String> lines = answer.lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).contains("\"error\":\"not valid JSON");
    assertThat(lines.get(1)).startsWith("{\"id\":\"b\",\"error\":");
    assertThat(lines.get(2)).isEqualTo("{\"error\":\"longer than 2000 bytes\"}");
    assertThat(lines.get(3)).startsWith("{\"id\":\"d\",\"guidance\"");
  }

  @Test
  void tooManyLines_lastOneSaysSo() {
    List<String> lines = post("{\"text\":\"x\"}\n".repeat(600)).body().lines().toList();

    assertThat(lines).hasSize(501);
    assertThat(lines.get(499)).contains("guidance");
    assertThat(lines.get(500)).isEqualTo("{\"error\":\"more than 500 lines\"}");
  }

  @Test
  void empty_noLines() {
    assertThat(post("").body()).isEmpty();
    assertThat(post("\n\n").statusCode()).isEqualTo(200);
  }

  @Test
  void lines_answeredBeforeTheNextIsSent_andNoSecondBatchMeanwhile() throws IOException {
    try (TestServer server = TestServer.of("--max-batches", "1");
        Socket socket = server.socket()) {
      write(
          socket,
          "POST "
              + TestServer.CHECK
              + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
              + TestServer.LINES
              + "\r\nTransfer-Encoding: chunked\r\n\r\n");
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (String id : List.of("first", "second")) {
        String line = "{\"id\":\"" + id + "\",\"text\":\"x\"}\n";
        write(socket, Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
        assertThat(until(in, "{\"id\":\"" + id)).isTrue();
      }
      HttpResponse<String> other =
          server.post(
              TestServer.CHECK,
              TestServer.LINES,
              "{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8));
      assertThat(other.statusCode()).isEqualTo(503);
      assertThat(other.headers().firstValue("Retry-After")).contains("1");
      write(socket, "0\r\n\r\n");
      assertThat(until(in, "0")).isTrue();
    }
  }

  @Test
  void brokenOff_noEndOfTheAnswer() throws IOException {
    try (Socket socket = SERVER.socket()) {
      String line = "{\"text\":\"x\"}\n";
      write(socket, TestServer.head(TestServer.LINES, 1000) + line);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(until(in, "{\"id\"")).isTrue();
      socket.shutdownOutput();
      assertThat(in.lines().toList()).doesNotContain("0");
    }
  }

  private static boolean until(BufferedReader in, String start) throws IOException {
    String line;
    while ((line = in.readLine()) != null) {
      if (line.startsWith(start)) {
        return true;
      }
    }
    return false;
  }
}

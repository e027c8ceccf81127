package org.wellword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopTest {
  private static final String BODY = "{\"text\":\"He committed suicide\"}";

  private final HttpClient client = HttpClient.newHttpClient();

  private CompletableFuture<HttpResponse<String>> check(TestServer server) {
    return client.sendAsync(
        server
            .request(TestServer.CHECK)
            .header("Content-Type", TestServer.JSON)
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofString(BODY))
            .build(),
        BodyHandlers.ofString());
  }

  private static void await(java.util.function.BooleanSupplier condition) throws Exception {
    for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void tooMany_503AtOnce_thenItRecovers() throws Exception {
    try (TestServer server = TestServer.of("--max-waiting", "4")) {
      CountDownLatch release = server.holdChecks();
      List<CompletableFuture<HttpResponse<String>>> let = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        let.add(check(server));
      }
      await(() -> server.server.room() == 0);
      for (int i = 0; i < 20; i++) {
        HttpResponse<String> refused = check(server).get(5, TimeUnit.SECONDS);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      }
      release.countDown();
      for (CompletableFuture<HttpResponse<String>> answer : let) {
        assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      }
      await(() -> server.server.room() == 4);
      assertThat(check(server).get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void stop_answersWhatIsUnderWay_andTakesNoMore() throws Exception {
    TestServer server = TestServer.of("--max-waiting", "16");
    CountDownLatch release = server.holdChecks();
    List<CompletableFuture<HttpResponse<String>>> accepted = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      accepted.add(check(server));
    }
    await(() -> server.server.room() == 0);
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server.server::close);
    await(() -> check(server).handle((a, e) -> e != null || a.statusCode() == 503).join());
    assertThat(stopped).isNotDone();

    release.countDown();

    for (CompletableFuture<HttpResponse<String>> answer : accepted) {
      assertThat(answer.get(20, TimeUnit.SECONDS).body())
          .isEqualTo(TestServer.CHECKER.checkCaption("He committed suicide").toJson());
    }
    stopped.get(20, TimeUnit.SECONDS);
    assertThat(check(server)).failsWithin(5, TimeUnit.SECONDS);
  }
}

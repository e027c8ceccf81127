package org.wellword.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The description and the running server agree: every route, every status, every answer. */
class OpenApiTest {
  private static final String URI = "urn:wellword:openapi";
  private static final TestServer SERVER =
      TestServer.of("--request-time", "1", "--max-waiting", "2");
  private static final String TEXT = SERVER.get("/openapi.json").body();
  private static final JsonNode API = new ObjectMapper().readTree(TEXT);
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(URI, TEXT)));

  private final Set<String> answered = new TreeSet<>();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void everyRouteAndStatus_answeredAsDescribed() throws Exception {
    for (String text :
        List.of(
            "hello",
            "He committed suicide because depression is just laziness #WMHD",
            "I want to die tonight",
            "x".repeat(20_000))) {
      for (String region : List.of("", "GB", "QQ")) {
        seen(CHECK, SERVER.check("{\"text\":\"%s\",\"region\":\"%s\"}".formatted(text, region)));
      }
    }
    seen(CHECK, lines("{\"text\":\"hello\"}\nnonsense\n{\"id\":\"b\"}\n"));
    seen(CHECK, SERVER.check("{"));
    seen(CHECK, SERVER.get(TestServer.CHECK));
    seen(CHECK, SERVER.check("{\"text\":\"" + "x".repeat(300_000) + "\"}"));
    seen(CHECK, SERVER.post(TestServer.CHECK, "text/plain", new byte[] {'x'}));
    seen(CHECK, SERVER.check("{}"));
    seen(CHECK, busy());
    answered.add(CHECK + " 408"); // SlowClientTest, for no client of Java sends half a body
    for (String path : paths()) {
      if (path.equals(TestServer.CHECK)) {
        continue;
      }
      String real = path.replace("{id}", "depression.laziness");
      seen("get " + path, SERVER.get(real));
      seen("get " + path, SERVER.get(real + "?nothing=1"));
      seen(
          "get " + path,
          SERVER.send(SERVER.request(real).method("DELETE", BodyPublishers.noBody()).build()));
    }
    seen("get /v1/claims/{id}", SERVER.get("/v1/claims/none"));
    seen("get /v1/guide", SERVER.get("/v1/guide?topic=none"));
    seen("get /v1/guide", SERVER.get("/v1/guide?topic=suicide&format=html"));
    seen("get /v1/campaigns", SERVER.get("/v1/campaigns?on=2026-10-10"));
    seen("get /v1/resources", SERVER.get("/v1/resources?region=US&topic=suicide"));

    assertThat(answered).isEqualTo(described());
  }

  private static final String CHECK = "post " + TestServer.CHECK;

  private static HttpResponse<String> lines(String lines) {
    return SERVER.post(TestServer.CHECK, TestServer.LINES, lines.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> busy() throws InterruptedException {
    CountDownLatch release = SERVER.holdChecks();
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      waiting.add(Thread.ofVirtual().start(() -> SERVER.check("{\"text\":\"hello\"}")));
    }
    while (SERVER.server.room() > 0) {
      Thread.sleep(5);
    }
    HttpResponse<String> refused = SERVER.check("{\"text\":\"hello\"}");
    release.countDown();
    for (Thread thread : waiting) {
      thread.join();
    }
    return refused;
  }

  private static List<String> paths() {
    return new ArrayList<>(API.get("paths").propertyNames());
  }

  /** Every operation with every status that the description gives it. */
  private static Set<String> described() {
    Set<String> all = new TreeSet<>();
    for (String path : paths()) {
      JsonNode operations = API.get("paths").get(path);
      for (String method : operations.propertyNames()) {
        for (String status : operations.get(method).get("responses").propertyNames()) {
          all.add(method + " " + path + " " + status);
        }
      }
    }
    return all;
  }

  private void seen(String operation, HttpResponse<String> answer) {
    String method = operation.substring(0, operation.indexOf(' '));
    String path = operation.substring(operation.indexOf(' ') + 1);
    String type =
        answer.headers().firstValue("Content-Type").orElse("").replaceFirst("; *charset.*", "");
    if (type.startsWith("text/plain")) {
      type = "text/plain";
    }
    String pointer =
        String.join(
            "/",
            "/paths",
            escaped(path),
            method,
            "responses",
            Integer.toString(answer.statusCode()),
            "content",
            escaped(type),
            "schema");
    assertThat(API.at(pointer).isMissingNode()).as("%s is described", pointer).isFalse();
    if (type.equals(TestServer.LINES)) {
      answer.body().lines().forEach(line -> valid(pointer, line));
    } else if (type.endsWith("json")) {
      valid(pointer, answer.body());
    }
    answered.add(operation + " " + answer.statusCode());
  }

  private static void valid(String pointer, String json) {
    assertThat(
            SCHEMAS
                .getSchema(
                    SchemaLocation.of(URI + "#" + pointer.replace("{", "%7B").replace("}", "%7D")))
                .validate(json, InputFormat.JSON))
        .as(pointer)
        .isEmpty();
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}

package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.pack.PackException;
import org.wellword.pack.PackSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Goes through every field of a pack that uses them all: a value of another type, an unknown field
 * and a missing end are refused where they stand.
 */
class HostileFieldTest {
  /** No pack has fewer kinds of values. */
  private static final int MANY = 30;

  private static final JsonFactory JSON = new JsonFactory();

  /** A value of a pack: the fields that lead to it, and where it stands. */
  private record Value(String path, JsonToken type, int from, int to) {}

  private static String pack(String kind) throws IOException {
    try (InputStream in =
        HostileFieldTest.class.getResourceAsStream("/fuzz/PackFuzz/" + kind + ".json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** One value for each path; elements of an array share theirs. */
  private static List<Value> values(String json) {
    List<Value> values = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    Deque<String> paths = new ArrayDeque<>(List.of(""));
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          continue;
        }
        int from = (int) parser.currentTokenLocation().getCharOffset();
        String name = Objects.requireNonNullElse(parser.currentName(), "");
        if (token.isStructStart()) {
          open.push(from);
          paths.push(paths.element() + "/" + name);
          continue;
        }
        parser.finishToken();
        int to = (int) parser.currentLocation().getCharOffset();
        boolean structure = token.isStructEnd();
        String path = structure ? paths.pop() : paths.element() + "/" + name;
        if (seen.add(path + token)) {
          values.add(new Value(path, token, structure ? open.pop() : from, to));
        } else if (structure) {
          open.pop();
        }
      }
    }
    return values;
  }

  private static List<String> wrong(JsonToken type) {
    return switch (type) {
      case VALUE_STRING -> List.of("7", "true", "null", "[]", "{}", "\"\"", "\" \"");
      case VALUE_NUMBER_INT -> List.of("\"7\"", "1.5", "1e999", "9".repeat(30), "null", "[]");
      case VALUE_TRUE, VALUE_FALSE -> List.of("\"true\"", "1", "null", "[]", "{}");
      case END_ARRAY -> List.of("7", "\"x\"", "true", "null", "{}");
      default -> List.of("7", "\"x\"", "true", "null", "[]");
    };
  }

  private static List<String> problems(String json) {
    PackSource source = new PackSource("p.json", json.getBytes(StandardCharsets.UTF_8));
    PackException e =
        catchThrowableOfType(
            PackException.class, () -> CaptionChecker.builder().addPack(source).build().close());
    return e == null ? List.of() : e.problems().stream().map(Object::toString).toList();
  }

  /** {@code p.json:line:column:} of a character; a problem of a text stands behind its quote. */
  private static String place(String json, int at, int shift) {
    int line = 1 + (int) json.substring(0, at).chars().filter(c -> c == '\n').count();
    return "p.json:" + line + ":" + (at - json.lastIndexOf('\n', at - 1) + shift) + ": ";
  }

  @ParameterizedTest
  @ValueSource(strings = {"playbook", "claims", "support", "resources", "campaigns"})
  void value_ofAnotherType_isRefusedWhereItStands(String kind) throws IOException {
    String json = pack(kind);
    List<String> passed = new ArrayList<>();
    assertThat(values(json)).hasSizeGreaterThan(MANY);
    for (Value value : values(json)) {
      for (String wrong : wrong(value.type)) {
        String changed = json.substring(0, value.from) + wrong + json.substring(value.to);
        String place = place(json, value.from, 0);
        String inside = place(json, value.from, 1);
        List<String> problems = problems(changed);
        if (problems.stream().noneMatch(p -> p.startsWith(place) || p.startsWith(inside))) {
          passed.add(value.path + " " + wrong + " " + problems);
        }
      }
    }
    assertThat(passed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"playbook", "claims", "support", "resources", "campaigns"})
  void field_thatNobodyKnows_isRefusedWhereItStands(String kind) throws IOException {
    String json = pack(kind);
    String unknown = "\"unknown\": ";
    List<String> passed = new ArrayList<>();
    for (Value value : values(json)) {
      if (value.type == JsonToken.END_OBJECT) {
        int at = value.from + 1;
        String changed = json.substring(0, at) + unknown + "7," + json.substring(at);
        String place = place(changed, at + unknown.length(), 0);
        List<String> problems = problems(changed);
        if (problems.stream().noneMatch(p -> p.startsWith(place))) {
          passed.add(value.path + " " + problems);
        }
      }
    }
    assertThat(passed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"playbook", "claims", "support", "resources", "campaigns"})
  void pack_thatEndsEarly_isRefusedAtItsEnd(String kind) throws IOException {
    String json = pack(kind).strip();
    for (int end = 1; end < json.length(); end += 1 + end % 13) {
      List<String> problems = problems(json.substring(0, end));
      assertThat(problems).as("%d characters", end).hasSize(1);
      assertThat(problems.get(0)).contains("not valid JSON: ").doesNotContain("p.json:1:1:");
    }
  }
}

package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellword.pack.PackSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What rules that people may read owe them beyond what the reader of packs demands. */
class VisibleRulesTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A rule, named by its id in the report of the test. */
  record Rule(String id, JsonNode json) {
    int examples(String kind) {
      return json.path("examples").path(kind).size();
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Rule> visibleRules() {
    return new BundledPacks()
        .packs().stream()
            .filter(pack -> pack.name().startsWith("playbook/"))
            .flatMap(VisibleRulesTest::rules)
            .filter(rule -> !rule.json().path("hidden").asBoolean(false));
  }

  private static Stream<Rule> rules(PackSource pack) {
    return JSON.readTree(pack.bytes())
        .path("rules")
        .valueStream()
        .map(rule -> new Rule(rule.path("id").asString(), rule));
  }

  @ParameterizedTest
  @MethodSource("visibleRules")
  void visibleRule_hasTwoExamplesOfEachKind(Rule rule) {
    for (String kind : List.of("flag", "pass")) {
      assertThat(rule.examples(kind)).as("%s examples", kind).isGreaterThanOrEqualTo(2);
    }
  }
}

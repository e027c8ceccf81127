package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was read before changes nothing in what is read next, whatever the order. */
class PatternPartsTest {
  private static final Map<String, List<String>> LISTS = lists();

  private static Map<String, List<String>> lists() {
    Map<String, List<String>> lists = new HashMap<>();
    lists.put("kind", List.of("kind", "very {kind}", "<calm>"));
    lists.put("calm", List.of("calm", "so? calm", "at *{0,2} ease", "#Calm"));
    lists.put("long", IntStream.range(0, 3_000).mapToObj(i -> "w" + i).toList());
    lists.put("wrong", List.of("calm", "<none>"));
    lists.put("self", List.of("calm", "<other>"));
    lists.put("other", List.of("<self>"));
    IntStream.range(0, 12).forEach(i -> lists.put("d" + i, List.of("<d" + (i + 1) + "> d" + i)));
    lists.put("d12", List.of("deep"));
    return lists;
  }

  static Stream<List<String>> orders() {
    return Stream.of(
        List.of("be <kind>", "<kind> words", "{kind} Kind kind", "don't be kind"),
        List.of("<calm> and <kind>", "<kind>, <calm>", "<calm> *{0,3} <calm>"),
        List.of("<long> so", "so <long>", "(<long>|(so <long>))", "<long>|<long>|<long>|<long>"),
        List.of("<long>", "(<long>|<long>|<long>) <long>"),
        List.of("<d6>", "<d1>", "<d0>", "so <d0>", "<d2>"),
        List.of("<d12>", "<d11>", "<d3>", "<d1> <d1>", "<d0>"),
        List.of("<wrong>", "<calm>", "so <wrong>"),
        List.of("<self>", "<other>", "<calm>", "<other>"));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void pattern_behindOthers_isReadAsAlone(List<String> patterns) {
    PatternParts shared = new PatternParts(LISTS);
    for (String pattern : patterns) {
      assertThat(read(pattern, shared))
          .as(pattern)
          .isEqualTo(read(pattern, new PatternParts(LISTS)));
    }
  }

  private static Object read(String pattern, PatternParts parts) {
    try {
      PhrasePattern read = new PatternParser(pattern, parts).parse();
      return List.of(read, PatternCost.of(read));
    } catch (PatternException e) {
      return e.column() + ": " + e.getMessage();
    }
  }

  @Test
  void list_thatWasReadBefore_isNotReadAgain() {
    PatternParts shared = new PatternParts(LISTS);
    new PatternParser("<kind>", shared).parse();
    PatternParts.Named first = Objects.requireNonNull(shared.named("kind"));
    new PatternParser("so <kind>", shared).parse();
    assertThat(shared.named("kind")).isSameAs(first);
    assertThat(first.parts()).as("those of <calm> too").isEqualTo(11);
    assertThat(first.height()).isEqualTo(2);
  }
}

package org.wellword.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.phrase.PhrasePattern;

class PatternQueriesTest {
  private static final Map<String, List<String>> LISTS =
      Map.of("mood", List.of("calm", "so happy"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          calm                 ; a Calm day           ; a quiet day
          calm day             ; Calm day!            ; calm sunny day
          {rest} (day|week)    ; resting week         ; rest month
          so (very)? kind      ; so kind              ; so not kind
          so (very)? kind      ; so very kind         ; very kind
          so *{0,2} kind       ; so much more kind    ; so much more than kind
          <mood> day           ; so happy day         ; happy day
          #WorldDay            ; a #worldday post     ; world day
          """)
  void query_ofAPattern_matchesItsCaptions(String source, String matching, String other) {
    PatternQueries read = new PatternQueries();
    read.add("p", source, LISTS);
    try (MonitorQueries monitor = new MonitorQueries(read.queries())) {
      assertThat(monitor.match(matching)).as(matching).hasSize(1);
      assertThat(monitor.match(other)).as(other).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<number> days clean", "^ myth", "really \\?", "a *{0,12} b *{0,12} c"})
  void query_ofWhatIsNoRunOfWords_isLeftOut(String source) {
    PatternQueries read = new PatternQueries();
    read.add("p", source, LISTS);
    assertThat(read.queries()).isEmpty();
    assertThat(read.describe()).isEqualTo("0 of 1 patterns as queries, of 0 alternatives");
  }

  @Test
  void runs_ofSingleWords_shareAPlace() {
    PhrasePattern pattern = PhrasePattern.parse("(red|blue|light green) car", Map.of());
    assertThat(PatternQueries.runs(pattern).orElseThrow())
        .containsExactlyInAnyOrder(
            List.of(Set.of("red", "blue"), Set.of("car")),
            List.of(Set.of("light"), Set.of("green"), Set.of("car")));
  }

  @Test
  void presearchers_ofEveryKind_letTheSameQueriesMatch() {
    PatternQueries read = new PatternQueries();
    for (String source : List.of("calm day", "so *{0,2} kind", "{rest} (day|week)", "car")) {
      read.add(source, source, LISTS);
    }
    List<Presearcher> presearchers =
        List.of(
            Presearcher.NO_FILTERING,
            new TermFilteredPresearcher(),
            new MultipassTermFilteredPresearcher(2));
    for (Presearcher presearcher : presearchers) {
      try (MonitorQueries monitor = new MonitorQueries(read.queries(), presearcher)) {
        assertThat(ids(monitor, "a calm day, a rest week, a car")).hasSize(3);
        assertThat(ids(monitor, "that was so very kind")).containsExactly("so *{0,2} kind");
        assertThat(ids(monitor, "kind of so")).isEmpty();
      }
    }
  }

  private static Set<String> ids(MonitorQueries monitor, String caption) {
    return monitor.match(caption).stream().map(QueryMatch::getQueryId).collect(Collectors.toSet());
  }

  @Test
  void search_ofTexts_findsTheBestAndCountsTheRest() {
    List<String> texts =
        List.of("rest is lazy", "naps are lazy", "green cars", "lazy lazy lazy rest");
    try (Bm25Search search = new Bm25Search(texts)) {
      assertThat(search.search("Resting naps?", 5)).hasSize(3);
      assertThat(search.search("naps", 5)[0].doc).isEqualTo(1);
      assertThat(search.search("lazy rest", 2)).hasSize(2);
      assertThat(search.matching("lazy rest")).isEqualTo(3);
      assertThat(search.search("AND OR the", 5)).isEmpty();
    }
  }
}

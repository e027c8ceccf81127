package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageSearchTest {
  private static final double[] LEAST = {0.6, 0.61, 2 / 3d, 0.75, 0.9, 1};

  /** Random claims and queries of words with a few frequent and many rare ones. */
  private record Corpus(SplittableRandom random, int vocabulary, int most, List<String> claims) {
    static Corpus of(long seed, int size, int vocabulary, int most) {
      Corpus corpus = new Corpus(new SplittableRandom(seed), vocabulary, most, new ArrayList<>());
      for (int i = 0; i < size; i++) {
        corpus.claims.add(corpus.text());
      }
      return corpus;
    }

    /** Nothing, a few words or many; words may be repeated. */
    String text() {
      int words = random.nextInt(most + 1);
      return IntStream.range(0, words).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    String word() {
      double skewed = random.nextDouble() * random.nextDouble() * random.nextDouble();
      return "w" + (int) (skewed * vocabulary);
    }

    /** Words of a claim, some left out, among others; or words alone. */
    String query() {
      if (claims.isEmpty() || random.nextInt(4) == 0) {
        return text();
      }
      StringBuilder query = new StringBuilder();
      double keep = random.nextDouble(0.4, 1.1);
      for (String word : claims.get(random.nextInt(claims.size())).split(" ", -1)) {
        query.append(random.nextDouble() < keep ? word : word()).append(' ');
      }
      return query.append(random.nextBoolean() ? text() : "").toString();
    }

    ClaimIndex index(ClaimIndex.Builder builder) {
      for (int i = 0; i < claims.size(); i++) {
        builder.add("c" + i, claims.get(i));
      }
      return builder.build();
    }
  }

  /** How much of a claim a query holds, claim by claim, as the definition says. */
  private record Definition(List<Set<String>> claims, Map<String, Long> weights) {
    static Definition of(ClaimIndex index, List<String> texts) {
      List<Set<String>> claims =
          texts.stream().map(text -> Set.copyOf(new HashSet<>(index.terms(text)))).toList();
      Map<String, Integer> docs = new HashMap<>();
      claims.forEach(terms -> terms.forEach(term -> docs.merge(term, 1, Integer::sum)));
      long all = claims.stream().filter(terms -> !terms.isEmpty()).count();
      Map<String, Long> weights = new HashMap<>();
      docs.forEach(
          (term, n) ->
              weights.put(
                  term, Math.max(1, Math.round(1024 * Math.log(1 + (all - n + .5) / (n + .5))))));
      return new Definition(claims, weights);
    }

    boolean isEnough(Set<String> query, int claim, double least) {
      long shared = 0;
      long mass = 0;
      for (String term : claims.get(claim)) {
        long weight = weights.getOrDefault(term, 0L);
        mass += weight;
        shared += query.contains(term) ? weight : 0;
      }
      return shared >= least * mass;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 5",
    "1, 3, 3",
    "2, 5, 8",
    "30, 12, 6",
    "300, 60, 10",
    "300, 4000, 70",
    "3000, 900, 14"
  })
  void search_withLeastCoverage_isTheFullSearchFiltered(int size, int vocabulary, int most) {
    long seed = new Random().nextLong();
    Corpus corpus = Corpus.of(seed, size, vocabulary, most);
    try (ClaimIndex index = corpus.index(ClaimIndex.inMemory())) {
      Definition definition = Definition.of(index, corpus.claims);
      int found = 0;
      for (int q = 0; q < 150; q++) {
        String query = corpus.query();
        double least = LEAST[q % LEAST.length];
        int top = q % 3 == 0 ? size + 1 : 1 + q % 7;
        Set<String> terms = new HashSet<>(index.terms(query));
        List<ClaimIndex.Hit> expected =
            index.search(query, Integer.MAX_VALUE).stream()
                .filter(hit -> definition.isEnough(terms, hit.number(), least))
                .limit(top)
                .toList();
        assertThat(index.search(query, top, least))
            .as("seed %d, query %d '%s', least %s, top %d", seed, q, query, least, top)
            .isEqualTo(expected);
        found += expected.size();
      }
      assertThat(found).as("seed %d finds anything", seed).isGreaterThanOrEqualTo(size / 30);
    }
  }

  @Test
  void search_byAClaimItself_coversItWhole() {
    Corpus corpus = Corpus.of(11, 500, 3000, 12);
    try (ClaimIndex index = corpus.index(ClaimIndex.inMemory())) {
      for (int i = 0; i < corpus.claims.size(); i++) {
        int number = i;
        if (!corpus.claims.get(i).isEmpty()) {
          assertThat(index.search(corpus.claims.get(i), 1000, 1))
              .as(corpus.claims.get(i))
              .anyMatch(hit -> hit.number() == number);
        }
      }
    }
  }

  @Test
  void search_weighsRareWordsMore() {
    try (ClaimIndex.Builder builder = ClaimIndex.inMemory()) {
      for (int i = 0; i < 50; i++) {
        builder.add("sun" + i, "sun rain snow wind other" + i);
      }
      builder.add("stone", "sun rain snow wind stone pebble");
      try (ClaimIndex index = builder.build()) {
        assertThat(index.search("stone pebble", 9, 0.9)).hasSize(1);
        assertThat(index.search("sun rain snow wind", 9, 0.6)).isEmpty();
      }
    }
  }

  @Test
  void search_onDisk_isAsInMemory(@TempDir Path folder) {
    Corpus corpus = Corpus.of(12, 2_000, 800, 12);
    try (ClaimIndex memory = corpus.index(ClaimIndex.inMemory());
        ClaimIndex disk = corpus.index(ClaimIndex.onDisk(folder))) {
      for (int q = 0; q < 200; q++) {
        String query = corpus.query();
        assertThat(disk.search(query, 9, 0.6)).as(query).isEqualTo(memory.search(query, 9, 0.6));
      }
    }
  }

  @Test
  void search_fromManyThreads_findsTheSame() throws Exception {
    Corpus corpus = Corpus.of(13, 2_000, 800, 12);
    List<String> queries = IntStream.range(0, 400).mapToObj(i -> corpus.query()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (ClaimIndex index = corpus.index(ClaimIndex.inMemory());
        ClaimIndex fresh = corpus.index(ClaimIndex.inMemory())) {
      List<Future<List<ClaimIndex.Hit>>> found = new ArrayList<>();
      for (String query : queries) {
        found.add(threads.submit(() -> fresh.search(query, 9, 0.6)));
      }
      for (int q = 0; q < queries.size(); q++) {
        assertThat(found.get(q).get()).isEqualTo(index.search(queries.get(q), 9, 0.6));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.59, 1.01, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void search_withACoverageThatIsNone_isRefused(double least) {
    try (ClaimIndex index = ClaimIndex.inMemory().add("a", "walk").build()) {
      assertThatThrownBy(() -> index.search("walk", 1, least))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("got " + least);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "the of and is", "zzyzx qwrty", "\uD83D", "?!"})
  void search_forNothingOrNonsense_findsNothing(String query) {
    try (ClaimIndex index = ClaimIndex.inMemory().add("a", "walk").add("b", "").build()) {
      assertThat(index.search(query, 9, 0.6)).isEmpty();
      assertThat(index.search("walk", 0, 0.6)).isEmpty();
    }
  }
}

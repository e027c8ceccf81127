package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.learn.TinyMeaning;

class ClaimIndexTest {
  private static final List<String> WORDS =
      List.of("calm", "kind", "hope", "rest", "walk", "sleep", "water", "sun", "music", "friend");

  private static ClaimIndex small() {
    return ClaimIndex.inMemory()
        .add("rest", "Resting is lazy")
        .add("walk", "A walk in the sun helps")
        .add("water", "Water helps, and walking in the rain helps too")
        .add("twin", "A walk in the sun helps")
        .build();
  }

  private static List<String> ids(List<ClaimIndex.Hit> hits) {
    return hits.stream().map(ClaimIndex.Hit::id).toList();
  }

  @Test
  void search_byWordsOfAClaim_findsItFirst() {
    try (ClaimIndex index = small()) {
      assertThat(index.size()).isEqualTo(4);
      assertThat(ids(index.search("rested lazily?", 9))).containsExactly("rest");
      assertThat(ids(index.search("WALKING, sunny #sun", 9)))
          .containsExactly("walk", "twin", "water");
      assertThat(ids(index.search("rain walks", 1))).containsExactly("water");
    }
  }

  @Test
  void hits_withEqualScores_comeInTheOrderOfAdding() {
    try (ClaimIndex index = small()) {
      List<ClaimIndex.Hit> hits = index.search("sun", 9);
      assertThat(hits).extracting(ClaimIndex.Hit::number).containsExactly(1, 3);
      assertThat(hits.get(0).score()).isEqualTo(hits.get(1).score()).isPositive();
    }
  }

  @Test
  void words_ofAQueryThatRepeat_countOnce() {
    try (ClaimIndex index = small()) {
      assertThat(index.search("walk walk walking sun", 9)).isEqualTo(index.search("walk sun", 9));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\u0000",
        "the of and is",
        "zzyzx qwrty",
        "@walk https://walk.org",
        "\uD83D\uDE0A\uD83D\uDE0A",
        "\uD83D",
        "\u0301\u0301",
        "***:\"~[]{}()^!? AND OR NOT -+",
        "text:(",
      })
  void search_forNothingOrNonsense_findsNothing(String query) {
    try (ClaimIndex index = small()) {
      assertThat(index.search(query, 9)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void search_forNoHits_findsNone(int top) {
    try (ClaimIndex index = small()) {
      assertThat(index.search("walk", top)).isEmpty();
    }
  }

  @Test
  void search_forAllHits_findsAll() {
    try (ClaimIndex index = small()) {
      assertThat(index.search("walk rest", Integer.MAX_VALUE)).hasSize(4);
    }
  }

  @Test
  void search_inAnEmptyIndex_findsNothing() {
    try (ClaimIndex index = ClaimIndex.inMemory().build()) {
      assertThat(index.size()).isZero();
      assertThat(index.search("walk", 9)).isEmpty();
    }
  }

  @Test
  void search_byManyWords_isCut() {
    StringBuilder query = new StringBuilder("walk");
    for (int i = 0; i < 3_000; i++) {
      query.append(" w").append(i);
    }
    try (ClaimIndex index = small()) {
      assertThat(index.search(query.toString(), 9)).hasSize(3);
    }
  }

  private static String sentence(SplittableRandom random, int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return sentence.toString();
  }

  private static ClaimIndex fill(ClaimIndex.Builder builder) {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 2_000; i++) {
      builder.add("c" + i, sentence(random, 1 + random.nextInt(9)));
    }
    return builder.build();
  }

  @Test
  void index_onDiskAndInMemory_rankAlike(@TempDir Path folder) {
    SplittableRandom random = new SplittableRandom(8);
    try (ClaimIndex memory = fill(ClaimIndex.inMemory());
        ClaimIndex disk = fill(ClaimIndex.onDisk(folder.resolve("index")))) {
      assertThat(disk.size()).isEqualTo(memory.size()).isEqualTo(2_000);
      for (int i = 0; i < 200; i++) {
        String query = sentence(random, 1 + random.nextInt(5));
        assertThat(disk.search(query, 20))
            .as(query)
            .hasSize(20)
            .isEqualTo(memory.search(query, 20));
      }
    }
  }

  @Test
  void index_onDisk_replacesTheOneThatIsThere(@TempDir Path folder) {
    ClaimIndex.onDisk(folder).add("old", "walk").build().close();
    try (ClaimIndex index = ClaimIndex.onDisk(folder).add("new", "walk").build()) {
      assertThat(ids(index.search("walk", 9))).containsExactly("new");
    }
  }

  @Test
  void index_onDisk_isReplacedWhileOthersRead(@TempDir Path folder) {
    ClaimIndex.onDisk(folder).add("old", "walk").build().close();
    try (ClaimIndex reader = ClaimIndex.open(folder, null)) {
      try (ClaimIndex.Builder next = ClaimIndex.onDisk(folder)) {
        for (int i = 0; i < 2_000; i++) {
          next.add("new" + i, "a walk in the sun");
        }
        try (ClaimIndex meanwhile = ClaimIndex.open(folder, null)) {
          assertThat(ids(meanwhile.search("walk", 9))).containsExactly("old");
        }
        next.build().close();
      }
      assertThat(ids(reader.search("walk", 9))).containsExactly("old");
      try (ClaimIndex swapped = ClaimIndex.open(folder, null)) {
        assertThat(swapped.size()).isEqualTo(2_000);
        assertThat(ids(swapped.search("walk", 1))).containsExactly("new0");
      }
      assertThat(ids(reader.search("walk", 9))).containsExactly("old");
    }
    ClaimIndex.open(folder, null).close();
  }

  @Test
  void index_whoseReplacementIsGivenUp_staysAsItWas(@TempDir Path folder) {
    ClaimIndex.onDisk(folder).add("old", "walk").build().close();
    try (ClaimIndex.Builder next = ClaimIndex.onDisk(folder)) {
      next.add("lost", "walk");
    }
    try (ClaimIndex index = ClaimIndex.open(folder, null)) {
      assertThat(ids(index.search("walk", 9))).containsExactly("old");
    }
  }

  @Test
  void builder_removesWhatACrashLeft(@TempDir Path folder) throws IOException {
    Path left = Files.writeString(folder.resolve("_0_claims_0.tmp"), "half a claim");
    ClaimIndex.onDisk(folder).add("a", "walk").build().close();
    assertThat(left).doesNotExist();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  @Test
  void builder_ofManyClaims_keepsTheirOrder(@TempDir Path folder) {
    int claims = 30_000;
    try (ClaimIndex.Builder builder = ClaimIndex.onDisk(folder)) {
      for (int i = 0; i < claims; i++) {
        builder.add("c" + i, "sun walk" + i);
      }
      try (ClaimIndex index = builder.build()) {
        List<ClaimIndex.Hit> hits = index.search("sun", claims);
        assertThat(hits).hasSize(claims);
        for (int i = 0; i < claims; i++) {
          assertThat(hits.get(i).number()).isEqualTo(i);
          assertThat(hits.get(i).id()).isEqualTo("c" + i);
        }
      }
    }
  }

  @Test
  void index_opened_ranksAsWhenItWasBuilt(@TempDir Path folder) {
    try (ClaimIndex built =
            ClaimIndex.onDisk(folder)
                .withMeaning(TinyMeaning.TABLE)
                .add("a", "dog soup")
                .add("b", "snow")
                .build();
        ClaimIndex opened = ClaimIndex.open(folder, TinyMeaning.TABLE)) {
      assertThat(opened.search("dog soup", 9)).hasSize(2).isEqualTo(built.search("dog soup", 9));
    }
  }

  @Test
  void index_thatIsMissingOrOfAnotherTable_isNotOpened(@TempDir Path folder) {
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> ClaimIndex.open(none, null))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(none.toString());
    assertThat(none).doesNotExist();
    assertThatThrownBy(() -> ClaimIndex.open(folder, null))
        .isInstanceOf(UncheckedIOException.class);
    ClaimIndex.onDisk(folder).add("a", "walk").build().close();
    assertThatThrownBy(() -> ClaimIndex.open(folder, TinyMeaning.TABLE))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void index_inAPlaceThatIsNoFolder_isRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> ClaimIndex.onDisk(file)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void builder_thatIsGivenUp_leavesNoClaims(@TempDir Path folder) {
    try (ClaimIndex.Builder builder = ClaimIndex.onDisk(folder)) {
      builder.add("lost", "walk");
    }
    try (ClaimIndex index = ClaimIndex.onDisk(folder).build()) {
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void search_fromManyThreads_findsTheSame() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (ClaimIndex index = fill(ClaimIndex.inMemory())) {
      List<ClaimIndex.Hit> expected = index.search("calm walk", 20);
      List<Future<List<ClaimIndex.Hit>>> found = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        found.add(threads.submit(() -> index.search("calm walk", 20)));
      }
      for (Future<List<ClaimIndex.Hit>> hits : found) {
        assertThat(hits.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void search_withMeaning_findsWhatSharesNoWord() {
    for (boolean meaning : new boolean[] {false, true}) {
      ClaimIndex.Builder builder = ClaimIndex.inMemory();
      if (meaning) {
        builder.withMeaning(TinyMeaning.TABLE);
      }
      builder.add("rain", "Rain.").add("cat", "The cats.").add("soup", "Bread in the soup.");
      try (ClaimIndex index = builder.build()) {
        assertThat(index.search("kitten", 1).stream().map(ClaimIndex.Hit::id).toList())
            .isEqualTo(meaning ? List.of("cat") : List.of());
        assertThat(index.search("soup", 9)).hasSize(meaning ? 3 : 1);
        assertThat(index.search("soup", 9).get(0).id()).isEqualTo("soup");
        assertThat(index.search("???", 9)).isEmpty();
      }
    }
  }

  @Test
  void search_withMeaning_addsCosineToScaledWords() {
    try (ClaimIndex words = ClaimIndex.inMemory().add("a", "dog soup").add("b", "snow").build();
        ClaimIndex both =
            ClaimIndex.inMemory()
                .withMeaning(TinyMeaning.TABLE)
                .add("a", "dog soup")
                .add("b", "snow")
                .build()) {
      double bm25 = words.search("dog soup", 1).get(0).score();
      assertThat(both.search("dog soup", 1).get(0).score())
          .isCloseTo(1 + 1.2 * bm25 / (6 * Math.sqrt(2)), within(0.005));
    }
  }
}

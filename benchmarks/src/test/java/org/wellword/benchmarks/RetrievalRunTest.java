package org.wellword.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.claim.ClaimIndex;

class RetrievalRunTest {
  private static final int CLAIMS = 400;

  @TempDir Path folder;

  @BeforeEach
  void setFolder() {
    System.setProperty(RetrievalPlace.FOLDER, folder.toString());
  }

  @AfterEach
  void clearFolder() {
    System.clearProperty(RetrievalPlace.FOLDER);
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN_LUCENE, MEMORY",
    "WELLWORD, MAPPED",
    "WELLWORD_60, MEMORY",
    "WELLWORD_80, MAPPED"
  })
  void pass_onTopic_findsClaimsAndIsNotRefused(RetrievalEngine engine, RetrievalPlace place) {
    try (RetrievalRun run = new RetrievalRun(engine, place, RetrievalStream.ON_TOPIC, CLAIMS)) {
      assertThat(run.pass()).isPositive();
    }
  }

  @Test
  void check_ofAnIndexThatLacksClaims_throws() {
    ClaimCorpus corpus = ClaimCorpus.bundled();
    try (PlainLucene plain = RetrievalPlace.MEMORY.plain(corpus, CLAIMS);
        ClaimIndex less = RetrievalPlace.MEMORY.wellword(corpus, CLAIMS - 1)) {
      RetrievalCheck check = new RetrievalCheck(plain, corpus, RetrievalEngine.WELLWORD_60);
      List<String> captions = RetrievalStream.ON_TOPIC.captions();
      assertThatIllegalStateException().isThrownBy(() -> check.check(less, captions));
    }
  }

  @Test
  void claim_beyondThePacks_isTheSameEachTimeAndHasFiveToTwentyFiveWords() {
    ClaimCorpus corpus = ClaimCorpus.bundled();
    ClaimCorpus again = ClaimCorpus.bundled();
    assertThat(again.hash()).isEqualTo(corpus.hash());
    Set<String> distinct = new HashSet<>();
    for (int i = 100_000; i < 100_500; i++) {
      assertThat(again.claim(i)).isEqualTo(corpus.claim(i));
      assertThat(corpus.claim(i).split(" ", -1)).hasSizeBetween(5, 25);
      distinct.add(corpus.claim(i));
    }
    assertThat(distinct).hasSizeGreaterThan(490);
  }
}

package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.Reload.Outcome;
import org.wellword.pack.PackLock;
import org.wellword.pack.PackSource;

/** Candidate packs that read beside the live ones. */
class ShadowTest {
  @TempDir private Path temp;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  ShadowTest() {}

  private PackFolder live() {
    return PackFolder.at(temp.resolve("live"));
  }

  /** Version 2, with a cue of need as well. */
  private PackFolder candidate() {
    PackFolder folder = PackFolder.at(temp.resolve("candidate"));
    folder.put(2);
    folder.write("need.json", TinyPacks.SUPPORT);
    return folder;
  }

  @Test
  void candidate_besideTheLivePacks_countsByRuleAndShowsNothing() {
    try (ReloadingChecker checker = live().alone().build()) {
      assertThat(checker.shadowCounts()).isEmpty();
      assertThat(checker.shadow(candidate().path(), 1).outcome()).isEqualTo(Outcome.SHADOWED);

      CaptionReport old = checker.checkCaption("so meh");
      CaptionReport young = checker.checkCaption("so meh2");
      checker.checkCaption("i need a hug");
      checker.checkCaption("calm");

      assertThat(old.guidance().terms()).hasSize(1);
      assertThat(young.hasFindings()).isFalse();
      assertThat(young.engine().packs()).hasSize(1);
      ShadowCounts counts = checker.shadowCounts().orElseThrow();
      assertThat(counts.candidate()).hasSize(2);
      assertThat(counts.failures()).isZero();
      assertThat(counts.changes().captions()).isEqualTo(4);
      assertThat(counts.changes().changed()).isEqualTo(3);
      assertThat(counts.changes().counts())
          .containsExactly(
              new ChangeCounts.Count("need", "need", "added", "", "offer self", 1),
              new ChangeCounts.Count("term", "mood.meh", "added", "", "advise", 1),
              new ChangeCounts.Count("term", "mood.meh", "moved", "advise", "advise", 1));
      assertThat(counts.toString()).doesNotContain("so meh");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.25, 0.5, 1})
  void share_ofCaptions_isTakenAndAlwaysTheSame(double share) {
    int captions = 20_000;
    try (ReloadingChecker checker = live().alone().build()) {
      checker.shadow(candidate().path(), share);
      IntStream.range(0, captions).forEach(i -> checker.checkCaption("caption " + i));
      long taken = checker.shadowCounts().orElseThrow().changes().captions();
      IntStream.range(0, captions).forEach(i -> checker.checkCaption("caption " + i));

      assertThat((double) taken / captions).isBetween(share - 0.02, share + 0.02);
      assertThat(checker.shadowCounts().orElseThrow().changes().captions()).isEqualTo(2 * taken);
      assertThat(taken == 0).isEqualTo(share == 0);
    }
  }

  @Test
  void candidate_thatThrows_harmsNobody() throws Exception {
    try (ReloadingChecker checker = live().alone().build()) {
      checker.shadow(candidate().path(), 1);
      sabotage(checker);

      CaptionReport report = checker.checkCaption("so meh");

      assertThat(report.guidance().terms()).hasSize(1);
      ShadowCounts counts = checker.shadowCounts().orElseThrow();
      assertThat(counts.failures()).isEqualTo(1);
      assertThat(counts.changes().captions()).isZero();
    }
  }

  /** Takes away what makes the candidate's reports, so that it can only fail. */
  private static void sabotage(ReloadingChecker checker) throws Exception {
    Field reloader = ReloadingChecker.class.getDeclaredField("reloader");
    reloader.setAccessible(true);
    Shadow shadow = Objects.requireNonNull(((Reloader) reloader.get(checker)).shadow());
    Field reports = CaptionChecker.class.getDeclaredField("reports");
    reports.setAccessible(true);
    reports.set(shadow.candidate().value(), null);
  }

  @Test
  void candidate_promoted_isLiveAsItWasRead() {
    PackFolder candidate = candidate();
    try (ReloadingChecker checker = live().alone().build()) {
      checker.shadow(candidate.path(), 1);
      checker.checkCaption("so meh2");
      candidate.breakIt();

      Reload promoted = checker.promote();

      assertThat(promoted.outcome()).isEqualTo(Outcome.SWAPPED);
      assertThat(promoted.packs()).hasSize(2);
      assertThat(promoted.changes().changed()).isEqualTo(1);
      assertThat(checker.shadowCounts()).isEmpty();
      assertThat(checker.checkCaption("so meh2").hasFindings()).isTrue();
      assertThat(checker.promote().problems().get(0).message())
          .isEqualTo("there are none to promote");
    }
  }

  @Test
  void candidate_againstTheLock_isNotPromotedButReadsOn() {
    PackFolder live = live();
    Path lock = live.lock();
    PackFolder candidate = candidate();
    try (ReloadingChecker checker = live.alone().lock(lock).build()) {
      checker.shadow(candidate.path(), 1);

      Reload refused = checker.promote();
      assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(refused.problems()).hasSize(2);
      assertThat(checker.shadowCounts()).isPresent();

      PackFolder.write(lock, PackLock.of(PackSource.loadAll(candidate.path())).toJson());
      assertThat(checker.promote().outcome()).isEqualTo(Outcome.SWAPPED);
    }
  }

  @Test
  void live_packsThatChange_beginTheCountsAnew() {
    PackFolder live = live();
    try (ReloadingChecker checker = live.alone().build()) {
      checker.shadow(candidate().path(), 1);
      checker.checkCaption("so meh2");
      live.put(2);
      checker.reload();
      checker.checkCaption("so meh2");

      assertThat(checker.shadowCounts().orElseThrow().changes())
          .isEqualTo(new ChangeCounts(1, 0, List.of(), 0));
    }
  }

  @Test
  void candidate_thatIsBadOrOutOfRange_changesNothing() {
    PackFolder candidate = candidate();
    try (ReloadingChecker checker = live().alone().build()) {
      checker.shadow(candidate.path(), 0.5);
      candidate.breakIt();

      assertThat(checker.shadow(candidate.path(), 1).outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(checker.shadowCounts().orElseThrow().share()).isEqualTo(0.5);
      assertThatThrownBy(() -> checker.shadow(candidate.path(), 1.5))
          .isInstanceOf(IllegalArgumentException.class);
      checker.endShadow();
      assertThat(checker.shadowCounts()).isEmpty();
    }
  }
}

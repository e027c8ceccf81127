package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellword.Reload.Outcome;
import org.wellword.pack.PackException;
import org.wellword.pack.PackProblem;
import org.wellword.playbook.TermFinding;

class ReloadingCheckerTest {
  @TempDir private Path temp;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  ReloadingCheckerTest() {}

  private PackFolder folder() {
    return PackFolder.at(temp.resolve("packs"));
  }

  private static boolean flags(ReloadingChecker checker, String caption) {
    return !checker.checkCaption(caption).guidance().terms().isEmpty();
  }

  private static String version(CaptionReport report) {
    return report.engine().packs().get(0).version();
  }

  @Test
  void reload_ofOtherPacks_swapsAndNamesThem() {
    PackFolder folder = folder();
    try (ReloadingChecker checker = folder.alone().build()) {
      assertThat(flags(checker, "so meh")).isTrue();
      assertThat(version(checker.checkCaption("so meh"))).isEqualTo("1.0.0");

      folder.put(2);
      Reload reload = checker.reload();

      assertThat(reload.outcome()).isEqualTo(Outcome.SWAPPED);
      assertThat(reload.problems()).isEmpty();
      assertThat(reload.packs()).extracting(CaptionReport.Pack::version).containsExactly("1.0.2");
      assertThat(checker.checkCaption("so meh2").guidance().terms())
          .extracting(TermFinding::rule)
          .containsExactly("mood.meh");
      assertThat(checker.checkCaption("so meh2").engine().packs()).isEqualTo(reload.packs());
      assertThat(checker.checkCaption("calm").engine().packs()).isEqualTo(reload.packs());
      assertThat(checker.lastReload()).isSameAs(reload);
    }
  }

  @Test
  void reload_ofTheSamePacks_changesNothing() {
    try (ReloadingChecker checker = folder().alone().build()) {
      CaptionChecker before = checker.with(c -> c);

      assertThat(checker.reload().outcome()).isEqualTo(Outcome.UNCHANGED);
      assertThat(checker.<CaptionChecker>with(c -> c)).isSameAs(before);
    }
  }

  @Test
  void reload_ofABrokenPack_refusedWithItsPlace_andOthersGoOn() {
    PackFolder folder = folder();
    List<Reload> told = new ArrayList<>();
    try (ReloadingChecker checker = folder.alone().onReload(told::add).build()) {
      folder.breakIt();
      Reload reload = checker.reload();

      assertThat(reload.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(reload.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.file()).endsWith("mood.json");
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
                assertThat(problem.message()).contains("not valid JSON");
              });
      assertThat(reload.packs()).extracting(CaptionReport.Pack::version).containsExactly("1.0.0");
      assertThat(told).containsExactly(reload);
      assertThat(flags(checker, "so meh")).isTrue();

      folder.put(2);
      assertThat(checker.reload().outcome()).isEqualTo(Outcome.SWAPPED);
    }
  }

  @Test
  void reload_ofAPackWhoseExampleFails_refusedWithItsPlace() {
    PackFolder folder = folder();
    try (ReloadingChecker checker = folder.alone().build()) {
      folder.write(
          "mood.json",
          TinyPacks.change(TinyPacks.PLAYBOOK, "I am [[so meh]].", "I am [[so fine]]."));
      Reload reload = checker.reload();

      assertThat(reload.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(reload.problems()).extracting(PackProblem::id).containsExactly("mood.meh");
      assertThat(reload.problems().get(0).toString())
          .containsPattern("mood\\.json:14:26: mood\\.meh: its example is to be flag, found ");
    }
  }

  @Test
  void reload_ofAFolderThatIsEmptyOrGone_refused() throws Exception {
    PackFolder folder = folder();
    try (ReloadingChecker checker = folder.alone().build()) {
      Files.delete(folder.path().resolve("mood.json"));
      assertThat(checker.reload().problems().get(0).message()).isEqualTo("there is no pack in it");

      Files.delete(folder.path());
      assertThat(checker.reload().problems().get(0).message()).startsWith("cannot be read");
      assertThat(flags(checker, "so meh")).isTrue();
    }
  }

  @Test
  void first_packsThatAreBad_areNotOpened() {
    PackFolder folder = folder();
    folder.breakIt();

    assertThatThrownBy(() -> folder.alone().watch().build()).isInstanceOf(PackException.class);
  }

  @Test
  void reload_againstTheLock_refusedUntilTheLockIsNew() {
    PackFolder folder = folder();
    Path lock = folder.lock();
    try (ReloadingChecker checker = folder.alone().lock(lock).build()) {
      folder.put(2);
      Reload refused = checker.reload();

      assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(refused.problems().get(0).toString())
          .contains("playbook-tiny", "packs.lock expects version 1.0.0", "found version 1.0.2")
          .contains(TinyPacks.sha256(TinyPacks.PLAYBOOK))
          .contains(TinyPacks.sha256(PackFolder.version(2)));

      folder.lock();
      assertThat(checker.reload().outcome()).isEqualTo(Outcome.SWAPPED);
    }
  }

  @Test
  void reload_thatChangesTooMuch_refusedWithCountsByRule() {
    PackFolder folder = folder();
    List<Caption> sample =
        List.of(
            Caption.of("so meh"), Caption.of("so meh2"), Caption.of("meh"), Caption.of("gray day"));
    try (ReloadingChecker checker = folder.alone().refuseAbove(0.25, sample).build()) {
      folder.put(2);
      Reload reload = checker.reload();

      assertThat(reload.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(reload.problems().get(0).message())
          .isEqualTo(
              "2 of 4 captions of the sample would be read differently (0.500), at most 0.250 may");
      assertThat(reload.changes().counts())
          .containsExactly(
              new ChangeCounts.Count("term", "mood.meh", "added", "", "advise", 1),
              new ChangeCounts.Count("term", "mood.meh", "moved", "advise", "advise", 1));
      assertThat(flags(checker, "so meh2")).isFalse();
    }
    folder.write("mood.json", TinyPacks.PLAYBOOK);
    try (ReloadingChecker checker = folder.alone().refuseAbove(0.5, sample).build()) {
      folder.put(2);
      Reload reload = checker.reload();

      assertThat(reload.outcome()).isEqualTo(Outcome.SWAPPED);
      assertThat(reload.changes().share()).isEqualTo(0.5);
    }
  }

  @Test
  void builder_withNonsense_refusesIt() {
    ReloadingChecker.Builder builder = folder().alone();
    List<Caption> sample = List.of(Caption.of("x"));

    assertThatThrownBy(() -> builder.refuseAbove(0.1, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 0 captions and 0.1");
    assertThatThrownBy(() -> builder.refuseAbove(1.1, sample))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.refuseAbove(Double.NaN, sample))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void listener_thatThrows_stopsNothing() {
    PackFolder folder = folder();
    try (ReloadingChecker checker =
        folder
            .alone()
            .onReload(
                reload -> {
                  throw new AssertionError("not today");
                })
            .build()) {
      folder.put(2);

      assertThat(checker.reload().outcome()).isEqualTo(Outcome.SWAPPED);
      assertThat(flags(checker, "so meh2")).isTrue();
    }
  }

  @Test
  void closed_refusesEverything() {
    ReloadingChecker checker = folder().alone().build();
    checker.close();
    checker.close();

    assertThatThrownBy(() -> checker.checkCaption("x")).isInstanceOf(IllegalStateException.class);
    assertThat(checker.reload().problems().get(0).message()).isEqualTo("it is closed");
    assertThat(checker.promote().outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void with_aCheckerInUse_staysOnItAcrossAReload() {
    PackFolder folder = folder();
    try (ReloadingChecker checker = folder.alone().build()) {
      String versions =
          checker.with(
              old -> {
                folder.put(2);
                checker.reload();
                return version(old.checkCaption("so meh"))
                    + " "
                    + version(checker.checkCaption("so meh"));
              });

      assertThat(versions).isEqualTo("1.0.0 1.0.2");
    }
  }

  /** What each version must do with its own marker and with those of the others. */
  private static String torn(CaptionReport report, int marker) {
    int version = Integer.parseInt(version(report).substring("1.0.".length()));
    boolean flagged =
        report.guidance().terms().stream()
            .flatMap(t -> t.spans().stream())
            .anyMatch(s -> s.end() - s.start() > "meh".length());
    boolean right = report.engine().packs().size() == 1 && flagged == (version == marker);
    return right ? "" : "version " + version + ", marker " + marker + ", flagged " + flagged;
  }

  @Test
  void reports_whilePacksChange_comeFromOneSetEach() throws Exception {
    PackFolder folder = folder();
    folder.put(1);
    AtomicBoolean done = new AtomicBoolean();
    List<Future<String>> found = new ArrayList<>();
    try (ReloadingChecker checker = folder.alone().build();
        ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (int t = 0; t < 3; t++) {
        found.add(threads.submit(() -> firstTorn(checker, done)));
      }
      for (int i = 0; i < 30; i++) {
        folder.put(1 + i % 3);
        assertThat(checker.reload().outcome())
            .isEqualTo(i == 0 ? Outcome.UNCHANGED : Outcome.SWAPPED);
      }
      done.set(true);
      for (Future<String> torn : found) {
        assertThat(torn.get()).isEmpty();
      }
    }
  }

  private static String firstTorn(ReloadingChecker checker, AtomicBoolean done) {
    for (int i = 0; !done.get(); i++) {
      int marker = 1 + i % 3;
      String torn = torn(checker.checkCaption("I am so meh" + marker), marker);
      if (!torn.isEmpty()) {
        return torn;
      }
    }
    return "";
  }
}

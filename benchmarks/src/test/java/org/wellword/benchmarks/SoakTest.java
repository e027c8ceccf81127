package org.wellword.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import org.wellword.Reload;
import org.wellword.ReloadingChecker;
import picocli.CommandLine;

/** The soak itself: short, and able to fail. */
class SoakTest {
  private static SoakCaptions captions;

  @TempDir private Path folder;
  private SoakPacks packs;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder, the set-up the rest
  SoakTest() {}

  @BeforeAll
  static void read() {
    try (CaptionChecker bundled = CaptionChecker.bundled()) {
      captions = new SoakCaptions(bundled);
    }
  }

  @BeforeEach
  void put() {
    packs = new SoakPacks(folder);
    packs.put(3);
  }

  private String failure(Function<String, CaptionReport> checker) {
    AtomicBoolean failed = new AtomicBoolean();
    SoakReader reader =
        new SoakReader(checker, captions, packs, new AtomicLong(captions.size()), failed);
    reader.run();
    assertThat(failed.get()).isEqualTo(!reader.failure().isEmpty());
    return reader.failure();
  }

  @Test
  void soak_ofAFewChecks_endsWell() {
    int exit =
        new CommandLine(new Soak())
            .execute("--checks", "6000", "--reload-every", "300", "--heap-every", "1000");

    assertThat(exit).isZero();
    assertThat(new CommandLine(new Soak()).execute("--help")).isZero();
    assertThat(new CommandLine(new Soak()).execute("--checks", "many")).isEqualTo(2);
  }

  @Test
  void reader_ofKnownPacks_findsEverything() {
    try (ReloadingChecker checker = ReloadingChecker.builder(folder).build()) {
      assertThat(failure(checker::checkCaption)).isEmpty();
      packs.put(4);
      assertThat(checker.reload().outcome()).isEqualTo(Reload.Outcome.SWAPPED);
      assertThat(failure(checker::checkCaption)).isEmpty();
      packs.putBroken();
      assertThat(checker.reload().outcome()).isEqualTo(Reload.Outcome.REFUSED);
    }
  }

  @Test
  void reader_ofWrongReports_fails() {
    try (ReloadingChecker checker = ReloadingChecker.builder(folder).build();
        CaptionChecker bundled = CaptionChecker.bundled()) {
      CaptionReport.Engine engine = checker.checkCaption("").engine();

      assertThat(failure(bundled::checkCaption)).contains("an unknown set of packs");
      assertThat(failure(text -> from(engine, bundled.checkCaption(text))))
          .contains("torn: version 3 does not flag its marker");
      assertThat(failure(text -> from(engine, checker.checkCaption("calm"))))
          .containsAnyOf("expected", "torn");
      assertThat(
              failure(
                  text -> {
                    throw new IllegalStateException(text);
                  }))
          .contains("java.lang.IllegalStateException at ")
          .doesNotContain(captions.text(0));
    }
  }

  /** A report that says that it is from other packs. */
  private static CaptionReport from(CaptionReport.Engine engine, CaptionReport report) {
    return new CaptionReport(
        report.id(),
        report.text(),
        report.truncated(),
        report.guidance(),
        report.support(),
        report.policy(),
        report.campaigns(),
        report.topics(),
        report.restricted(),
        engine);
  }
}

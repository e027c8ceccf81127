package org.wellword.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StudyTest {
  private static Study study(StudyTally tally, Window... windows) {
    return tally.study(List.of(windows), Period.DAY, 0.95);
  }

  private static StudyTally needs(int none, int consider, int offer, int urgent) {
    StudyTally tally = new StudyTally();
    Observations.add(tally, none, Observations.of(null, "none", "tea"));
    Observations.add(tally, consider, Observations.of(null, "consider", "tea"));
    Observations.add(tally, offer, Observations.of(null, "offer", "tea"));
    Observations.add(tally, urgent, Observations.of(null, "urgent", "tea"));
    return tally;
  }

  private static List<String> told(Study study, Dimension dimension) {
    return study.table(dimension).rows().stream()
        .filter(r -> r.share().isPresent())
        .map(Study.Row::key)
        .toList();
  }

  @Test
  void need_allCellsLarge_allTold() {
    Study study = study(needs(100, 30, 20, 10));

    assertThat(told(study, Dimension.NEED)).containsExactly("none", "consider", "offer", "urgent");
    assertThat(study.table(Dimension.LANE).share("need")).hasValue(Share.of(60, 160, 0.95));
  }

  @Test
  void need_oneSmallCell_theNextSmallestIsHeldBackToo() {
    Study study = study(needs(100, 30, 20, 3));

    assertThat(told(study, Dimension.NEED)).containsExactly("none", "consider");
    assertThat(told(study, Dimension.LANE)).contains("need");
  }

  @Test
  void need_noneWouldTellTheRest_laneHeldBackWithIt() {
    Study study = study(needs(100, 3, 2, 1));

    assertThat(told(study, Dimension.NEED)).isEmpty();
    assertThat(told(study, Dimension.LANE)).isEmpty();
  }

  @Test
  void need_emptyCells_holdNothingElseBack() {
    assertThat(told(study(needs(100, 30, 0, 0)), Dimension.NEED))
        .containsExactly("none", "consider");
  }

  @Test
  void topics_small_notNamed_andAllButAFewNeither() {
    StudyTally tally = new StudyTally();
    Observations.add(tally, 40, Observations.of(null, "none", "large"));
    assertThat(told(study(tally), Dimension.TOPIC)).containsExactly("large");

    Observations.add(tally, 9, Observations.of(null, "none", "small"));
    Study study = study(tally);
    assertThat(study.table(Dimension.TOPIC).rows()).isEmpty();
    assertThat(study.table(Dimension.TOPIC).held()).isEqualTo(2);

    Observations.add(tally, 1, Observations.of(null, "none", "small"));
    assertThat(told(study(tally), Dimension.TOPIC)).containsExactly("large", "small");
  }

  @Test
  void stances_ofAClaim_cannotBeComputedFromItsTotal() {
    StudyTally tally = new StudyTally();
    Observations.add(tally, 50, Observations.of(null, "none", "tea"));
    Observations.add(tally, 40, Observations.claim("a.b", "endorses"));
    Observations.add(tally, 25, Observations.claim("a.b", "debunks"));
    Observations.add(tally, 4, Observations.claim("a.b", "asks"));
    Observations.add(tally, 60, Observations.claim("c.d", "debunks"));
    Observations.add(tally, 80, Observations.claim("e.f", "debunks"));

    assertThat(
            study(tally).table(Dimension.CLAIM_STANCE).rows().stream()
                .filter(r -> r.share().isPresent())
                .map(r -> r.key() + " " + r.part()))
        // 4 alone would follow from the total of a.b; and 25 from the total of those that debunk
        .containsExactly("a.b endorses", "e.f debunks");
  }

  @Test
  void fewerThanTen_nothingIsTold() {
    StudyTally tally = new StudyTally();
    Observations.add(tally, 9, Observations.of("2026-10-10", "none", "tea"));
    Study study = study(tally);

    assertThat(study.captions()).isZero();
    assertThat(study.tables()).isEmpty();
    assertThat(study.times()).isEmpty();
    assertThat(study.undated()).isEqualTo(OptionalLong.of(0));
    assertThat(study(new StudyTally()).tables()).isEmpty();
  }

  @Test
  void times_aSmallDay_takesAnotherWithIt() {
    StudyTally tally = new StudyTally();
    Observations.add(tally, 50, Observations.of("2026-10-01", "none", "tea"));
    Observations.add(tally, 20, Observations.of("2026-10-02", "none", "tea"));
    Observations.add(tally, 3, Observations.of("2026-10-03", "none", "tea"));

    assertThat(study(tally).times()).containsExactly(new Study.Time("2026-10-01", 50));
  }

  @Test
  void period_notNamed_isTheShortestThatHasEnough() {
    StudyTally dense = new StudyTally();
    StudyTally thin = new StudyTally();
    for (int day = 0; day < 60; day++) {
      String date = LocalDate.of(2026, 9, 1).plusDays(day).toString();
      Observations.add(dense, 20, Observations.of(date, "offer", "tea"));
      Observations.add(dense, 20, Observations.of(date, "none", "tea"));
      Observations.add(thin, 3, Observations.of(date, "offer", "tea"));
      Observations.add(thin, 3, Observations.of(date, "none", "tea"));
    }

    assertThat(dense.study(List.of(), null, 0.95).period()).isEqualTo(Period.DAY);
    assertThat(thin.study(List.of(), null, 0.95).period()).isEqualTo(Period.WEEK);
  }

  @Test
  void windows_insideAndOutside() {
    StudyTally tally = new StudyTally();
    for (int day = 1; day <= 9; day++) {
      int needs = day == 5 ? 60 : 20;
      Observations.add(tally, needs, Observations.of("2026-10-0" + day, "offer", "tea"));
      Observations.add(tally, 100 - needs, Observations.of("2026-10-0" + day, "none", "tea"));
    }
    Study study =
        study(
            tally,
            new Window("fifth", d -> d.getDayOfMonth() == 5),
            new Window("always", d -> true),
            new Window("never", d -> false));

    assertThat(study.windows())
        .contains(
            new Study.Comparison(
                "fifth", Dimension.LANE, "need", Share.of(60, 100, 0.95), Share.of(160, 800, 0.95)))
        .allMatch(c -> c.window().equals("fifth"));
  }

  @Test
  void windows_thatWouldTellASmallDay_areHeldBack() {
    StudyTally tally = new StudyTally();
    for (int day = 1; day <= 6; day++) {
      int needs = day == 3 ? 4 : day == 4 ? 12 : 30;
      Observations.add(tally, needs, Observations.of("2026-10-0" + day, "offer", "tea"));
      Observations.add(tally, 100 - needs, Observations.of("2026-10-0" + day, "none", "tea"));
    }
    Study study =
        study(
            tally,
            new Window("to-three", d -> d.getDayOfMonth() <= 3),
            new Window("to-four", d -> d.getDayOfMonth() <= 4));

    assertThat(
            study.windows().stream()
                .filter(c -> c.dimension() == Dimension.LANE)
                .map(Study.Comparison::window))
        .containsExactly("to-four");
  }

  /** Nothing small is told, and nothing small follows from one subtraction. */
  @Test
  void study_ofRandomReports_tellsNothingSmall() {
    for (long seed = 1; seed <= 30; seed++) {
      StudyTally tally = new StudyTally();
      Observations.random(seed, 300 + 40 * (int) seed).forEach(tally::add);
      for (Period period : Period.values()) {
        Study study =
            tally.study(
                List.of(
                    new Window("a", d -> d.getDayOfMonth() < 9),
                    new Window("b", d -> d.getDayOfMonth() < 10),
                    new Window("c", d -> d.getDayOfMonth() == 20)),
                period,
                0.9);
        check(tally, study, "seed " + seed + " by " + period.label());
      }
    }
  }

  private static void check(StudyTally tally, Study study, String what) {
    for (Study.Table table : study.tables()) {
      Map<String, Long> left = new HashMap<>();
      for (Study.Row row : table.rows()) {
        row.share().ifPresent(s -> assertThat(s.count()).as(what).isGreaterThanOrEqualTo(10));
        boolean whole = row.part().isEmpty();
        String base = whole ? "" : row.key();
        long of =
            whole
                ? study.captions()
                : tally.of(
                    table.dimension() == Dimension.NEED_WHO ? Dimension.NEED : Dimension.CLAIM,
                    base);
        left.merge(base, row.share().map(s -> -s.count()).orElse(0L), Long::sum);
        left.merge(base + " of", of, Math::max);
      }
      boolean parts =
          List.of(Dimension.LEVEL, Dimension.NEED, Dimension.CLAIM_STANCE, Dimension.NEED_WHO)
              .contains(table.dimension());
      left.forEach(
          (base, minus) -> {
            if (parts && left.containsKey(base + " of")) {
              assertNotSmall(minus + left.getOrDefault(base + " of", 0L), what + table.dimension());
            }
          });
    }
    Map<String, Long> byKey = new HashMap<>();
    for (Study.Trend trend : study.trends()) {
      assertNotSmall(trend.share().count(), what);
      assertNotSmall(trend.share().of() - trend.share().count(), what);
      byKey.merge(trend.dimension().label() + " " + trend.key(), trend.share().count(), Long::sum);
    }
    for (Dimension dimension : Dimension.values()) {
      if (dimension.daily()) {
        for (Study.Row row : study.table(dimension).rows()) {
          Long sum = byKey.get(dimension.label() + " " + row.key());
          if (sum != null && row.share().isPresent()) {
            assertNotSmall(row.share().get().count() - sum, what + " " + row.key());
          }
        }
      }
    }
    for (Study.Comparison c : study.windows()) {
      assertNotSmall(c.inside().count(), what);
      assertNotSmall(c.outside().count(), what);
      for (Study.Comparison other : study.windows()) {
        if (other.dimension() == c.dimension() && other.key().equals(c.key())) {
          assertNotSmall(
              Math.abs(c.inside().of() - other.inside().of()), what + c.window() + other.window());
        }
      }
    }
  }

  private static void assertNotSmall(long number, String what) {
    assertThat(number == 0 || number >= Study.LEAST_CELL).as("%s: %d", what, number).isTrue();
  }

  @Test
  void study_confidenceOutOfRange_isRefused() {
    assertThatThrownBy(() -> new StudyTally().study(List.of(), null, 95))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package org.wellword.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Observations to count. */
final class Observations {
  private Observations() {}

  static Observation of(@Nullable String day, String need, String topic) {
    return new Observation(
        day == null ? null : LocalDate.parse(day),
        "none",
        need,
        need.equals("none") ? "none" : "self",
        false,
        Set.of(topic),
        Set.of(),
        Map.of(),
        Set.of(),
        "0.1.0",
        Set.of("claims-en@0.1.0"));
  }

  /** A caption that touches one claim. */
  static Observation claim(String claim, String stance) {
    return new Observation(
        null,
        "advise",
        "none",
        "none",
        false,
        Set.of(),
        Set.of(),
        Map.of(claim, Set.of(stance)),
        Set.of(),
        "0.1.0",
        Set.of());
  }

  static void add(StudyTally tally, int times, Observation seen) {
    for (int i = 0; i < times; i++) {
      tally.add(seen);
    }
  }

  /** Whatever reports may hold; the same seed gives the same ones. */
  static List<Observation> random(long seed, int number) {
    Random random = new Random(seed);
    List<Observation> seen = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      boolean dated = random.nextInt(5) > 0;
      seen.add(
          new Observation(
              dated ? LocalDate.of(2026, 10, 1).plusDays(random.nextInt(30)) : null,
              some(random, Dimension.LEVEL.keys()),
              some(random, Dimension.NEED.keys()),
              some(random, Dimension.WHO),
              random.nextInt(20) == 0,
              Set.of("topic" + random.nextInt(12)),
              random.nextInt(3) == 0 ? Set.of("rule." + random.nextInt(40)) : Set.of(),
              random.nextInt(3) == 0
                  ? Map.of(
                      "claim." + random.nextInt(9),
                      Set.of(some(random, Dimension.STANCE.keys())),
                      "other." + random.nextInt(9),
                      Set.of(some(random, Dimension.STANCE.keys())))
                  : Map.of(),
              random.nextInt(9) == 0 ? Set.of("day" + random.nextInt(3)) : Set.of(),
              "0.1.0",
              Set.of("claims-en@0.1.0")));
    }
    return seen;
  }

  /** Low indexes often, high ones seldom, so that there are small cells. */
  private static String some(Random random, List<String> of) {
    return of.get(Math.min(of.size() - 1, (int) Math.abs(random.nextGaussian() * 1.2)));
  }
}

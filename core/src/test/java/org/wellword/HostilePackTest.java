package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellword.pack.PackException;
import org.wellword.pack.PackProblem;

/** Packs that want to do harm, or that were broken on their way, are refused at their place. */
class HostilePackTest {
  /** Only lets a run that hangs end. */
  private static final Duration HUNG = Duration.ofSeconds(60);

  /** Nobody reads more, and a pack must not fill the memory with what is wrong in it. */
  private static final int MOST_PROBLEMS = 1_000;

  static List<HostilePack> packs() {
    return HostilePack.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packs")
  void pack_thatIsHostile_isRefusedWithPlaceAndReason(HostilePack pack) {
    PackException e =
        assertTimeoutPreemptively(
            HUNG,
            () ->
                catchThrowableOfType(
                    PackException.class,
                    () -> CaptionChecker.builder().addPack(pack.source()).build().close()));

    assertThat(e).as("a PackException").isNotNull();
    assertThat(e.problems()).hasSizeLessThanOrEqualTo(MOST_PROBLEMS);
    String start = "hostile.json:" + (pack.place().isEmpty() ? " " : pack.place() + ": ");
    assertThat(e.problems())
        .extracting(PackProblem::toString)
        .as("%s...%s", start, pack.reason())
        .anyMatch(p -> p.startsWith(start) && p.contains(pack.reason()))
        .allMatch(p -> p.length() < MOST_PROBLEMS);
  }
}

package org.wellword.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.pack.PackException;

class StudyTallyTest {
  private static StudyTally tally(Iterable<Observation> seen, int ids, int dayCells) {
    StudyTally tally = new StudyTally(ids, dayCells);
    seen.forEach(tally::add);
    return tally;
  }

  /** With room for all ids, and with so little that most give way. */
  @ParameterizedTest
  @ValueSource(ints = {5_000, 7})
  void merge_ofPartsInAnyOrder_equalsTheWhole(int room) {
    for (long seed = 1; seed <= 20; seed++) {
      List<Observation> seen = Observations.random(seed, 400);
      String whole = tally(seen, room, room * 3).toJson();
      Random random = new Random(seed);
      List<Observation> shuffled = new ArrayList<>(seen);
      Collections.shuffle(shuffled, random);
      List<StudyTally> parts = new ArrayList<>();
      int from = 0;
      while (from < shuffled.size()) {
        int to = Math.min(shuffled.size(), from + 1 + random.nextInt(90));
        parts.add(tally(shuffled.subList(from, to), room, room * 3));
        from = to;
      }
      Collections.shuffle(parts, random);
      StudyTally merged = new StudyTally(room, room * 3);
      parts.forEach(merged::merge);

      assertThat(merged.toJson()).as("seed %d", seed).isEqualTo(whole);
    }
  }

  @Test
  void toJson_readBack_sameTally() {
    StudyTally tally = tally(Observations.random(3, 500), 9, 40);
    String json = tally.toJson();

    StudyTally read = StudyTally.read("t", 1, json.getBytes(StandardCharsets.UTF_8));

    assertThat(json).doesNotContain("\n");
    assertThat(read.toJson()).isEqualTo(json);
    assertThat(read.captions()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"captions\":-1}",
        "{\"captions\":\"many\"}",
        "{\"topic\":{\"counts\":{\"A text that somebody wrote\":1}}}",
        "{\"days\":{\"counts\":{\"topic depression\":1}}}",
        "{\"days\":{\"counts\":{\"2026-13-01 topic depression\":1}}}",
      })
  void read_ofNoTally_isRefusedWithItsPlace(String json) {
    assertThatThrownBy(() -> StudyTally.read("t", 7, json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("t:7:")
        .hasMessageNotContaining("somebody");
  }

  @Test
  void add_tooManyIds_countsTheRestAsOthers() {
    StudyTally tally = new StudyTally(3, 100);
    for (String topic : List.of("e", "a", "d", "b", "c", "e")) {
      tally.add(Observations.of(null, "none", topic));
    }

    assertThat(tally.counts(Dimension.TOPIC)).containsOnlyKeys("a", "b", "c");
    assertThat(tally.others(Dimension.TOPIC)).isEqualTo(3);
  }

  @Test
  void add_countsCaptionsOnce_whateverTheyHold() {
    StudyTally tally = new StudyTally();
    tally.add(Observations.claim("a.b", "asks"));
    tally.add(Observations.of("2026-10-10", "offer", "depression"));

    assertThat(tally.captions()).isEqualTo(2);
    assertThat(tally.of(Dimension.LANE, "guidance")).isEqualTo(1);
    assertThat(tally.of(Dimension.CLAIM_STANCE, "a.b asks")).isEqualTo(1);
    assertThat(tally.of(Dimension.STANCE, "asks")).isEqualTo(1);
    assertThat(tally.of(Dimension.NEED_WHO, "offer self")).isEqualTo(1);
    assertThat(tally.undated()).isEqualTo(1);
    assertThat(tally.days(Dimension.TOPIC)).containsOnlyKeys("depression");
  }
}

package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellword.text.Span;

class ChangeTallyTest {
  private final ChangeTally tally = new ChangeTally();

  private static ReportDiff.Change change(String id, String what) {
    return new ReportDiff.Change("term", id, what, "info", "warn", List.of(new Span(0, 3)));
  }

  @Test
  void captions_addedInAnyOrder_countedByKind() {
    tally.add(List.of(change("b", "changed"), change("a", "added")));
    tally.add(List.of());
    tally.add(List.of(change("a", "added")));

    ChangeCounts counts = tally.counts();
    assertThat(counts.captions()).isEqualTo(3);
    assertThat(counts.changed()).isEqualTo(2);
    assertThat(counts.share()).isEqualTo(2.0 / 3);
    assertThat(counts.uncounted()).isZero();
    assertThat(counts.counts())
        .containsExactly(
            new ChangeCounts.Count("term", "a", "added", "info", "warn", 2),
            new ChangeCounts.Count("term", "b", "changed", "info", "warn", 1));
  }

  @Test
  void counts_onceTaken_doNotChange() {
    ChangeCounts before = tally.counts();

    tally.add(List.of(change("a", "added")));

    assertThat(before).isEqualTo(ChangeCounts.NONE);
    assertThat(tally.counts().changed()).isEqualTo(1);
  }

  @Test
  void kinds_beyondTheBound_countedTogether() {
    int more = 25;
    for (int i = 0; i < ChangeTally.MAX_KINDS + more; i++) {
      tally.add(List.of(change("rule-" + i, "added")));
    }
    tally.add(List.of(change("rule-0", "added")));

    ChangeCounts counts = tally.counts();
    assertThat(counts.counts()).hasSize(ChangeTally.MAX_KINDS);
    assertThat(counts.uncounted()).isEqualTo(more);
    assertThat(counts.captions()).isEqualTo(ChangeTally.MAX_KINDS + more + 1);
    assertThat(counts.counts().get(0).captions()).isEqualTo(2);
  }
}

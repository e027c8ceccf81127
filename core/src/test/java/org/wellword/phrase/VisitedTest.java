package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VisitedTest {
  @Test
  void again_randomVisits_isWhatAMapSays() {
    Visited visited = new Visited();
    Random random = new Random(5);
    for (int turn = 0; turn < 200; turn++) {
      visited.clear();
      Map<List<Integer>, Integer> known = new HashMap<>();
      int range = turn % 2 == 0 ? 8 : 1 << 20;
      for (int i = 0; i < Visited.CAPACITY; i++) {
        int state = random.nextInt(range);
        int at = random.nextInt(70);
        int read = random.nextInt(8);
        Integer before = known.get(List.of(state, at));
        assertThat(visited.again(state, at, read))
            .isEqualTo(before != null && (before & read) == before);
        known.merge(List.of(state, at), read, (a, b) -> a & b);
      }
    }
  }
}

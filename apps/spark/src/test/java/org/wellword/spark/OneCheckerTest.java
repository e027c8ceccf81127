package org.wellword.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wellword.CaptionChecker;

class OneCheckerTest {
  private static final ShippedPacks NONE = new ShippedPacks(List.of(), null);

  @Test
  void of_manyTasks_shareOneChecker() throws Exception {
    Fingerprint expected = OneChecker.load(NONE);

    List<Future<CaptionChecker>> tasks = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        tasks.add(threads.submit(() -> OneChecker.of(expected.sha256(), NONE, expected)));
      }
    }

    Set<Integer> checkers =
        tasks.stream().map(t -> System.identityHashCode(t.resultNow())).collect(Collectors.toSet());
    assertThat(checkers).hasSize(1);
    assertThat(OneChecker.load(NONE)).isEqualTo(expected);
  }

  @Test
  void of_otherPacksThanTheDriver_refused() {
    List<String> lines = new ArrayList<>(OneChecker.load(NONE).lines());
    lines.set(1, "claims-en-adhd 9.9.9 0000");
    Fingerprint other = new Fingerprint(lines);

    assertThatIllegalStateException()
        .isThrownBy(() -> OneChecker.of(other.sha256(), NONE, other))
        .withMessageContaining("Driver: [claims-en-adhd 9.9.9 0000]");
  }
}

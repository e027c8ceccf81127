package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wellword.CaptionChecker;
import org.wellword.ExampleRun;
import org.wellword.pack.PackHead;

/** Every pack behaves as its own examples say, among all bundled packs. */
class PackExamplesTest {
  private static final CaptionChecker CHECKER = CaptionChecker.bundled();

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  @TestFactory
  Stream<DynamicTest> examples_ofEachPack_holdAmongAllPacks() {
    return CHECKER.packs().stream()
        .filter(pack -> List.of("playbook", "claims", "support").contains(pack.kind()))
        .map(PackHead::id)
        .map(id -> DynamicTest.dynamicTest(id, () -> assertExamplesHold(id)));
  }

  private static void assertExamplesHold(String pack) {
    ExampleRun run = CHECKER.testExamples(List.of(pack));
    String failures =
        run.failures().stream().map(Object::toString).collect(Collectors.joining("\n"));
    assertThat(failures).as("%s: %d of %d", pack, run.failures().size(), run.total()).isEmpty();
  }
}

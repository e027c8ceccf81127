package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedOptionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --jsonl",
        "match --claims no-such-file",
        "pack diff no-such-pack no-such-pack --captions no-such-file"
      })
  void threads_outOfRange_exitTwoAndNameTheRange(String command) {
    for (String number : new String[] {"-1", "1025"}) {
      Run run = Run.of((command + " --threads " + number).split(" ", -1));

      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).contains("--threads takes 1 to 1024");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "match", "pack diff"})
  void help_threads_readsTheSame(String command) {
    Run run = Run.of((command + " --help").split(" ", -1));

    assertThat(run.out()).contains("--threads=N", "Threads for the lines; default: one a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "explain", "guide", "resources", "campaigns"})
  void help_region_readsTheSame(String command) {
    Run run = Run.of(command, "--help");

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("--region=CODE", "Country for help services and campaigns, such as KE");
  }
}

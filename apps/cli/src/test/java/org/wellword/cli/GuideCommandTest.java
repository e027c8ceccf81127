package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideCommandTest {
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  GuideCommandTest() {}

  @Test
  void guide_noOptions_wholePlaybookInMarkdown() {
    Run run = Run.of("guide");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("# Words that help")
        .contains("## Contents", "Find A Helpline");
  }

  @Test
  void guide_oneTopic_onlyThat() {
    Run run = Run.of("guide", "--topic", "Suicide", "--region", "ke", "--audience", "moderator");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("## Suicide", "Befrienders Kenya", "rule suicide.commit")
        .doesNotContain("## Stigma", "## Contents");
  }

  @Test
  void guide_unknownTopic_listsTopicsAndExitsTwo() {
    Run run = Run.of("guide", "--topic", "tea");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no topic \"tea\"", "adhd, algospeak");
  }

  @Test
  void guide_unknownAudience_exitsTwo() {
    Run run = Run.of("guide", "--audience", "robot");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("creator, organisation, moderator");
  }

  @Test
  void guide_output_writesTheFileAndNothingElse() throws IOException {
    Path file = folder.resolve("guide.html");

    Run run = Run.of("guide", "--topic", "adhd", "--format", "html", "--output", file.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("</html>");
  }

  @Test
  void guide_outputIntoNowhere_exitsTwo() {
    Run run = Run.of("guide", "--output", folder.resolve("no/such/file").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("cannot write").doesNotContain("internal error");
  }

  @Test
  void help_guide_namesEveryOption() {
    assertThat(Run.of("guide", "--help").out())
        .contains("--topic", "--audience", "--region", "--format", "--output", "Exit codes")
        .contains("creator, organisation, moderator", "markdown, html");
  }
}

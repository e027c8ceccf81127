package org.wellword.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.wellword.cli.Main;
import picocli.CommandLine;

class ServeCommandTest {
  private static Settings settings(String... options) {
    ServeCommand command = new ServeCommand();
    new CommandLine(command).parseArgs(options);
    return command.settings();
  }

  @Test
  void defaults_loopbackAndNothingOpen() {
    Settings settings = settings();

    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.origins()).isEmpty();
    assertThat(settings.accessLog()).isFalse();
    assertThat(settings.constant()).isFalse();
  }

  @Test
  void environment_namesOfOptions() {
    assertThat(ServeCommand.Environment.name("--port")).isEqualTo("WELLWORD_PORT");
    assertThat(ServeCommand.Environment.name("--max-body")).isEqualTo("WELLWORD_MAX_BODY");
  }

  @Test
  void wrongValues_refused() {
    assertThatThrownBy(() -> settings("--port", "70000")).hasMessageContaining("65535");
    assertThatThrownBy(() -> settings("--max-body", "0")).hasMessageContaining("body > 0, got 0");
  }

  @Test
  void help_namesEveryOptionButTheHidden() {
    StringWriter out = new StringWriter();
    int exit =
        Main.commandLine(new ServeCommand(), new PrintWriter(out, true), new PrintWriter(out, true))
            .execute("--help");

    assertThat(exit).isZero();
    assertThat(out.toString())
        .contains("--port", "--host", "--max-waiting", "--cors-origin", "WELLWORD_PORT")
        .doesNotContain("--benchmark");
  }

  @Test
  void portInUse_saysSo() {
    StringWriter err = new StringWriter();
    try (TestServer server = TestServer.of()) {
      int exit =
          Main.commandLine(
                  new ServeCommand(), new PrintWriter(err, true), new PrintWriter(err, true))
              .execute("--port", Integer.toString(server.server.address().getPort()));

      assertThat(exit).isEqualTo(2);
      assertThat(err.toString()).contains("cannot listen on 127.0.0.1");
    }
  }
}

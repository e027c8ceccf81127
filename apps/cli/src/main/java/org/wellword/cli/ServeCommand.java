package org.wellword.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * {@code wellword serve}, as the list of commands shows it. The server has a jar of its own, so
 * that this one stays small and starts fast; the launcher runs that jar.
 */
@Command(
    name = "serve",
    description = "Serves an HTTP API, and a page to try it; serve --help tells its options.")
final class ServeCommand implements Callable<Integer> {
  @SuppressWarnings("UnusedVariable") // taken, so that the answer is the advice below
  @Unmatched
  private @Nullable List<String> options;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  ServeCommand() {}

  @Override
  public Integer call() {
    throw new Main.UserException(
        "the server is a jar of its own: apps/cli/wellword serve runs it, and so does"
            + " java -jar wellword-server.jar");
  }
}

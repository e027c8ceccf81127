package org.wellword.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.wellword.CaptionChecker;
import org.wellword.cli.PackOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wellword serve}. */
@Command(
    name = "wellword serve",
    description = "Serves the HTTP API and the playground page.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on.")
  private String host;

  @Option(names = "--port", defaultValue = "8080", description = "Port; 0 for any.")
  private int port;

  @Mixin private PackOptions packs;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ServeCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    try (CaptionChecker checker = packs.checker()) {
      checker.prepareForMany();
      WellwordServer server = WellwordServer.start(settings(), checker);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      spec.commandLine().getOut().println("Wellword listens on " + server.address());
      new CountDownLatch(1).await(); // until a signal ends the process
      return 0;
    }
  }

  private Settings settings() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Settings(
        host,
        port,
        new Settings.Limits(
            256 << 10,
            256 << 10,
            1_000_000,
            256,
            8,
            4096,
            cores,
            Duration.ofSeconds(10),
            Duration.ofMinutes(30),
            Duration.ofSeconds(30),
            1024,
            Duration.ofSeconds(30)),
        List.of(),
        false,
        false);
  }
}

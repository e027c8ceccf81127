package org.wellword.server;

import io.javalin.util.JavalinException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.ReloadingChecker;
import org.wellword.cli.Main;
import org.wellword.cli.PackOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wellword serve}. */
@Command(
    name = "wellword serve",
    description = {
      "Serves the HTTP API, and the page at / to try it. Listens on this machine alone unless --host",
      "says otherwise; puts no caption in a log or a file."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    defaultValueProvider = ServeCommand.Environment.class,
    sortOptions = false,
    footer = {
      "",
      "Every option can be given in the environment: WELLWORD_PORT for --port, WELLWORD_MAX_BODY for",
      "--max-body; the command line wins. The API describes itself at /openapi.json.",
      "",
      "Ends on SIGTERM or SIGINT, when what is under way has been answered. Exit code 2: usage, bad",
      "packs, or an address that cannot be had.",
      "Try: wellword serve --port 8080"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int MOST_PORTS = 65_535;

  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on, 0.0.0.0 for all; default: ${DEFAULT-VALUE}.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen on, 0 for any that is free; default: ${DEFAULT-VALUE}.")
  private int port;

  @Mixin private PackOptions packs;

  @Option(
      names = "--reload",
      description = {
        "Take over what changes in the folder of --pack, its --lock and the --outages, while the",
        "server runs. Packs that are not good enough change nothing; both is told and counted."
      })
  private boolean reload;

  @Option(
      names = "--cors-origin",
      paramLabel = "ORIGIN",
      split = ",",
      description = "Pages of this origin may ask, * for all; may be repeated. Default: none.")
  private @Nullable List<String> origins;

  @Option(
      names = "--access-log",
      description = "Tell each request on standard error: route, status and time, nothing else.")
  private boolean accessLog;

  @Mixin private LimitOptions limits;

  @Option(names = "--benchmark", hidden = true, description = "Answer POST /benchmark/constant.")
  private boolean benchmark;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ServeCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = settings();
    if (reload) {
      Reloads reloads = new Reloads(spec.commandLine().getErr());
      try (ReloadingChecker checker = packs.reloadingChecker().onReload(reloads).build()) {
        return serve(settings, new Checks(LiveChecker.of(checker)).counting(reloads));
      }
    }
    try (CaptionChecker checker = packs.readingChecker()) {
      checker.prepareForMany();
      return serve(settings, new Checks(LiveChecker.of(checker)));
    }
  }

  private int serve(Settings settings, Checks checks) throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    WellwordServer server;
    try {
      server = WellwordServer.start(settings, checks, err);
    } catch (JavalinException e) {
      err.println("wellword: cannot listen on " + host + ", port " + port + "; is it in use?");
      return CommandLine.ExitCode.USAGE;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "wellword-stop"));
    spec.commandLine().getOut().println("Wellword listens on " + server.address());
    new CountDownLatch(1).await(); // until a signal ends the process
    return CommandLine.ExitCode.OK;
  }

  /** What the options and the environment say. */
  Settings settings() {
    if (port < 0 || port > MOST_PORTS) {
      throw new ParameterException(spec.commandLine(), "--port takes 0 to " + MOST_PORTS);
    }
    try {
      return new Settings(
          host, port, limits.limits(), origins == null ? List.of() : origins, accessLog, benchmark);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** Reads defaults from the environment. */
  static final class Environment implements IDefaultValueProvider {
    private static final String PREFIX = "WELLWORD_";

    /** For picocli. */
    Environment() {}

    @Override
    @SuppressWarnings("NullAway") // null says that there is none
    public String defaultValue(ArgSpec argument) {
      if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
        return null;
      }
      return System.getenv(name(option.longestName()));
    }

    static String name(String option) {
      return PREFIX + option.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
  }
}

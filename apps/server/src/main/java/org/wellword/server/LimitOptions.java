package org.wellword.server;

import java.time.Duration;
import picocli.CommandLine.Option;

/** What the server bears. */
final class LimitOptions {
  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      defaultValue = "262144",
      description = "Longest body of a check; default: ${DEFAULT-VALUE}.")
  private int body;

  @Option(
      names = "--max-line",
      paramLabel = "BYTES",
      defaultValue = "262144",
      description = "Longest line of a batch; default: ${DEFAULT-VALUE}.")
  private int line;

  @Option(
      names = "--max-lines",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Most lines of a batch; default: ${DEFAULT-VALUE}.")
  private long lines;

  @Option(
      names = "--max-waiting",
      paramLabel = "N",
      defaultValue = "256",
      description = "Checks waiting or under way; more get 503 at once. Default: ${DEFAULT-VALUE}.")
  private int waiting;

  @Option(
      names = "--max-batches",
      paramLabel = "N",
      defaultValue = "8",
      description = "Batches under way; more get 503 at once. Default: ${DEFAULT-VALUE}.")
  private int batches;

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      defaultValue = "4096",
      description = "Open connections; more wait to be accepted. Default: ${DEFAULT-VALUE}.")
  private int connections;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "Threads that check; default: one a processor.")
  private int threads;

  @Option(
      names = "--request-time",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "For a head to arrive, and again for a body; default: ${DEFAULT-VALUE}.")
  private int requestTime;

  @Option(
      names = "--batch-time",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "For a whole batch; default: ${DEFAULT-VALUE}.")
  private int batchTime;

  @Option(
      names = "--idle-time",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "A silent connection is closed after it; default: ${DEFAULT-VALUE}.")
  private int idleTime;

  @Option(
      names = "--min-rate",
      paramLabel = "BYTES",
      defaultValue = "1024",
      description =
          "A second, while the server waits for the client of a batch; default: ${DEFAULT-VALUE}.")
  private int rate;

  @Option(
      names = "--stop-time",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description =
          "For what is under way when the server is told to stop; default: ${DEFAULT-VALUE}.")
  private int stopTime;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  LimitOptions() {}

  /** The bounds. */
  Settings.Limits limits() {
    return new Settings.Limits(
        body,
        line,
        lines,
        waiting,
        batches,
        connections,
        threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
        Duration.ofSeconds(requestTime),
        Duration.ofSeconds(batchTime),
        Duration.ofSeconds(idleTime),
        rate,
        Duration.ofSeconds(stopTime));
  }
}

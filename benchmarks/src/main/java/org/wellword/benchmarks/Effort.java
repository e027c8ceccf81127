package org.wellword.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long the {@link Suite} may take. */
enum Effort {
  /** A first look, meant for five minutes of idle cores: two forks, what matters most. */
  SHORT(2, 1, 2, 3, 500, 5),
  /** Everything, for a record to quote; about an hour and a half. */
  FULL(5, 5, 10, 5, 1_000, 31);

  private final int warmUps;
  private final int iterations;
  private final int millis;

  /** Forks of each engine. */
  final int rounds;

  /** Forks of everything that JMH measures besides. */
  final int sideRounds;

  /** How often a checker is built, and the command is run. */
  final int starts;

  Effort(int rounds, int sideRounds, int warmUps, int iterations, int millis, int starts) {
    this.rounds = rounds;
    this.sideRounds = sideRounds;
    this.warmUps = warmUps;
    this.iterations = iterations;
    this.millis = millis;
    this.starts = starts;
  }

  /** Options of JMH that name no benchmark yet. */
  ChainedOptionsBuilder options() {
    return new OptionsBuilder()
        .verbosity(VerboseMode.SILENT)
        .warmupIterations(warmUps)
        .warmupTime(TimeValue.milliseconds(millis))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.milliseconds(millis));
  }

  /** For what JMH does not measure. */
  CaptionCost cost() {
    return this == SHORT ? new CaptionCost(800_000_000L, 3) : new CaptionCost(2_000_000_000L, 7);
  }

  /** Characters of a caption. */
  List<Integer> lengths() {
    return this == SHORT
        ? List.of(20, 100, 500, 2_000, 10_000)
        : List.of(20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000);
  }

  /** Rules of a playbook. */
  List<Integer> rules() {
    return IntStream.of(200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
        .filter(n -> this == FULL || List.of(200, 2_000, 20_000, 100_000).contains(n))
        .boxed()
        .toList();
  }

  /** The end of a record's name: a short record never takes the place of a full one. */
  String suffix() {
    return this == SHORT ? "-short" : "";
  }

  /** As written on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

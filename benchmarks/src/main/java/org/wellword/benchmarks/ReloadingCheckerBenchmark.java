package org.wellword.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.ReloadingChecker;
import org.wellword.pack.PackSource;

/**
 * What does a check cost through a checker whose packs can be changed, beside a bare one with the
 * same packs? Nanoseconds a caption of the ordinary stream, where a check is shortest; run it with
 * {@code -t 1} and {@code -t 2}. Nothing is reloaded meanwhile: {@link Soak} does that.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar ReloadingCheckerBenchmark \
 *   -prof org.wellword.benchmarks.CpuTimeProfiler
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ReloadingCheckerBenchmark {
  /** How captions come to a checker. */
  public enum Way {
    /** To the checker itself. */
    BARE,
    /** Through a lease. */
    RELOADING,
    /** Through a lease, and one of a hundred to the same packs once more. */
    SHADOWED
  }

  /** For JMH. */
  public ReloadingCheckerBenchmark() {}

  /** A checker, shared by all threads. */
  @State(Scope.Benchmark)
  public static class Checks {
    @Param Way way;

    @Param("ORDINARY")
    CheckStream stream;

    private CaptionRun run;

    /** For JMH. */
    @SuppressWarnings("NullAway.Init") // JMH fills the fields
    public Checks() {}

    /** Opens the checker and counts once. */
    @Setup
    public void setUp() throws IOException {
      Path folder = Files.createTempDirectory("wellword-live");
      SoakPacks packs = new SoakPacks(folder);
      packs.put(0);
      List<String> captions = stream.captions();
      CheckCounter counter = counter(folder);
      int expected = captions.stream().mapToInt(counter::count).sum();
      run = new CaptionRun(way.name(), captions, counter, expected);
      packs.close();
    }

    private CheckCounter counter(Path folder) {
      if (way == Way.BARE) {
        CaptionChecker.Builder builder = CaptionChecker.builder().addBundled();
        PackSource.loadAll(folder).forEach(builder::addPack);
        return new CheckerCounter(builder);
      }
      ReloadingChecker checker = ReloadingChecker.builder(folder).build();
      if (way == Way.SHADOWED) {
        checker.shadow(folder, 0.01);
      }
      return CheckCounter.of(
          caption -> CheckerCounter.findings(checker.checkCaption(caption)),
          caption ->
              CheckerCounter.findings(checker.with(c -> c.explain(Caption.of(caption)).report())));
    }

    /** Closes the checker. */
    @TearDown
    public void tearDown() {
      run.close();
    }
  }

  /** Every caption of the stream once. */
  @Benchmark
  @OperationsPerInvocation(CheckStream.SIZE)
  public int check(Checks checks) {
    return checks.run.pass();
  }
}

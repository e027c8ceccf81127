package org.wellword.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a single caption take at worst? Wall time of single checks of the {@link
 * CheckStream#MIX}, sampled; look at the percentiles. Collections of garbage and whatever else runs
 * on the machine are in it.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(3)
@State(Scope.Benchmark)
public class CheckLatencyBenchmark {
  @Param("MIX")
  CheckStream stream;

  @Param({"WELLWORD", "MONITOR_BM25"})
  CheckEngine engine;

  private CheckCounter counter;
  private List<String> captions;
  private CaptionTurns turns;
  private int turn;

  /** For JMH. */
  @SuppressWarnings("NullAway.Init") // JMH fills the fields
  public CheckLatencyBenchmark() {}

  /** Opens the engine and counts once. */
  @Setup
  public void setUp() {
    captions = stream.captions();
    counter = engine.open();
    turns = new CaptionTurns(captions, counter);
  }

  /** Counts in the slower way, and closes. */
  @TearDown
  public void tearDown() {
    counter.verify(captions);
    counter.close();
  }

  /** The next caption. */
  @Benchmark
  public int check() {
    turn = turns.take(turn, counter);
    return turn;
  }
}

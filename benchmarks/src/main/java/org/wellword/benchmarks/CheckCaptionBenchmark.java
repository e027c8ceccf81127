package org.wellword.benchmarks;

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

/**
 * What does one check cost with all bundled packs, beside a rival made of Lucene, beside floors,
 * and lane by lane? Nanoseconds a caption. Every pass must give the count of the first one, and
 * after measuring, captions are counted once more in a slower way ({@link CheckCounter}).
 *
 * <p>Distribution: {@value CheckStream#SIZE} captions of a {@link CheckStream}; without {@code
 * -Dwellword.captions} the few captions of the module stand for the ordinary ones, which flatters
 * everybody.
 *
 * <p>The figure to quote is {@code cpu} ({@link CpuTimeProfiler}). {@link Suite} runs this and the
 * other benchmarks and writes the record; this one alone, with options of JMH:
 *
 * <pre>
 * mvn -B -q -DskipTests package
 * java -Dwellword.captions=FILE.tsv -jar benchmarks/target/benchmarks.jar CheckCaptionBenchmark \
 *   -p engine=WELLWORD,MONITOR_BM25 -prof gc -prof org.wellword.benchmarks.CpuTimeProfiler
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class CheckCaptionBenchmark {
  @Param CheckStream stream;

  @Param CheckEngine engine;

  private CheckCounter counter;
  private CaptionRun run;
  private List<String> captions;

  /** For JMH. */
  @SuppressWarnings("NullAway.Init") // JMH fills the fields
  public CheckCaptionBenchmark() {}

  /** Opens the engine and counts once. */
  @Setup
  public void setUp() {
    captions = stream.captions();
    counter = engine.open();
    int expected = captions.stream().mapToInt(counter::count).sum();
    run = new CaptionRun(engine.name(), captions, counter, expected);
  }

  /** Counts in the slower way, and closes. */
  @TearDown
  public void tearDown() {
    counter.verify(captions);
    run.close();
  }

  /** Every caption of the stream once. */
  @Benchmark
  @OperationsPerInvocation(CheckStream.SIZE)
  public int check() {
    return run.pass();
  }
}

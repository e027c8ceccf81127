package org.wellword.benchmarks;

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
 * What does it cost to find the claims that are nearest to a caption by words, among 200 to
 * 1,000,000, beside plain Lucene? Microseconds a caption, from its text to the ids of the best
 * five; both engines read the text into the same terms, which is part of the figure.
 *
 * <p>Distribution: {@value CaptionSample#SIZE} captions of a {@link RetrievalStream}; claims of
 * {@link ClaimCorpus}. Before it measures, every engine is compared with plain Lucene on all
 * captions ({@link RetrievalCheck}); a claim or a score that differs throws, and so does a pass
 * that finds anything else than the first.
 *
 * <p>The figure to quote is {@code cpu}, see {@link CpuTimeProfiler}. The command below measures
 * everything and writes a table to {@code benchmarks/record}; it takes options of JMH, for the goal
 * alone {@code -p claims=1000000 -p place=MAPPED -p stream=MIX}. Without {@code
 * -Dwellword.captions} the few captions of the module come round and round: such figures are not
 * for quoting. Indexes on disk are kept, see {@link RetrievalPlace}.
 *
 * <pre>
 * mvn -B -q -DskipTests package
 * java -Dwellword.captions=FILE.tsv -cp benchmarks/target/benchmarks.jar org.wellword.benchmarks.RetrievalRecord
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xmx3g", "--enable-native-access=ALL-UNNAMED"})
@State(Scope.Benchmark)
public class RetrievalBenchmark {
  @Param RetrievalEngine engine;

  @Param RetrievalPlace place;

  @Param RetrievalStream stream;

  @Param({"200", "10000", "100000", "1000000"})
  int claims;

  private RetrievalRun run;

  /** For JMH. */
  @SuppressWarnings("NullAway.Init") // JMH fills the fields
  public RetrievalBenchmark() {}

  /** Makes the index and checks its answers. */
  @Setup
  public void setUp() {
    run = new RetrievalRun(engine, place, stream, claims);
  }

  /** Closes the index. */
  @TearDown
  public void tearDown() {
    run.close();
  }

  /** The best five claims of every caption. */
  @Benchmark
  @OperationsPerInvocation(CaptionSample.SIZE)
  public long top5() {
    return run.pass();
  }
}

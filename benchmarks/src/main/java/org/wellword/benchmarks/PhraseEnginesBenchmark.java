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
 * What does it cost to find the phrases of a rule set in a caption, here and elsewhere? Nanoseconds
 * a caption, from the text as the user wrote it to the count of matches; what an engine needs first
 * (lower case, bytes, a document) is part of its work. A count that differs from a plain reference
 * ({@link WholeWords}) throws, for every engine and in every pass.
 *
 * <p>Distribution: {@value CaptionSample#SIZE} captions spread evenly over the {@link
 * CaptionStream}, in ASCII for {@link #ascii}, because there all engines can give one answer, and
 * all kinds for {@link #all}; 200, 2,000 and 10,000 phrases of one to four words, of which about 1
 * caption in 100 holds one ({@link PhraseList}).
 *
 * <p>The figure to quote is {@code cpu}, the CPU time of the measuring thread ({@link
 * CpuTimeProfiler}); the wall time beside it suffers from whatever else runs. The command below
 * measures everything and writes a table to {@code benchmarks/record}; it takes options of JMH, for
 * a quick look {@code ascii -p engine=OURS,FLOOR -f 1 -wi 2 -i 3}. Without {@code
 * -Dwellword.captions} the few captions of the module come round and round, which flatters every
 * engine: such figures are not for quoting. Hyperscan has no native code for ARM; leave it out with
 * {@code ascii -p engine=}.
 *
 * <pre>
 * mvn -B -q -DskipTests package
 * java -Dwellword.captions=FILE.tsv -cp benchmarks/target/benchmarks.jar org.wellword.benchmarks.PhraseEnginesRecord
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class PhraseEnginesBenchmark {
  /** For JMH. */
  public PhraseEnginesBenchmark() {}

  /** All engines, on captions where all can give one answer. */
  @State(Scope.Benchmark)
  public static class AsciiStream {
    @Param PhraseEngine engine;

    @Param("ASCII")
    CaptionSample stream;

    @Param({"200", "2000", "10000"})
    int phrases;

    private CaptionRun run;

    /** For JMH. */
    @SuppressWarnings("NullAway.Init") // JMH fills the fields
    public AsciiStream() {}

    /** Compiles the phrases. */
    @Setup
    public void setUp() {
      run = CaptionRun.of(engine, stream, phrases);
    }

    /** Frees what lies outside of the heap. */
    @TearDown
    public void tearDown() {
      run.close();
    }
  }

  /** This project's engine and the floor, on every caption. */
  @State(Scope.Benchmark)
  public static class WholeStream {
    @Param({"OURS", "FLOOR"})
    PhraseEngine engine;

    @Param("ALL")
    CaptionSample stream;

    @Param({"200", "2000", "10000"})
    int phrases;

    private CaptionRun run;

    /** For JMH. */
    @SuppressWarnings("NullAway.Init") // JMH fills the fields
    public WholeStream() {}

    /** Compiles the phrases. */
    @Setup
    public void setUp() {
      run = CaptionRun.of(engine, stream, phrases);
    }

    /** Frees what lies outside of the heap. */
    @TearDown
    public void tearDown() {
      run.close();
    }
  }

  /** Captions in ASCII, every engine. */
  @Benchmark
  @OperationsPerInvocation(CaptionSample.SIZE)
  public int ascii(AsciiStream state) {
    return state.run.pass();
  }

  /** All captions, this project's engine and the floor. */
  @Benchmark
  @OperationsPerInvocation(CaptionSample.SIZE)
  public int all(WholeStream state) {
    return state.run.pass();
  }
}

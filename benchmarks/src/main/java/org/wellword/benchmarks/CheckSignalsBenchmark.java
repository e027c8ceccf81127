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
import org.wellword.CaptionChecker;
import org.wellword.signal.SignalBank;

/**
 * What does a bank of signals add to a check? Nanoseconds a caption of the ordinary {@link
 * CheckStream}, with all bundled packs; no caption is in the bank. Every pass must find what the
 * first one found. The figure to quote is {@code cpu} ({@link CpuTimeProfiler}); this writes {@code
 * benchmarks/record/<cpu>/<date>-signals.csv}:
 *
 * <pre>
 * mvn -B -q -DskipTests package
 * java -Dwellword.captions=FILE.tsv -cp benchmarks/target/benchmarks.jar org.wellword.benchmarks.SignalsRecord
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xmx3g"})
@State(Scope.Benchmark)
public class CheckSignalsBenchmark {
  @Param BankSize bank;

  private CaptionRun check;
  private SignalBank signals;
  private List<String> captions;

  /** For JMH. */
  @SuppressWarnings("NullAway.Init") // JMH fills the fields
  public CheckSignalsBenchmark() {}

  /** Builds the bank and the checker, and counts once. */
  @Setup
  public void setUp() {
    captions = CheckStream.ORDINARY.captions();
    CaptionChecker.Builder builder = CaptionChecker.builder().addBundled();
    SignalBank opened = bank.open();
    signals = opened == null ? SignalBank.of(List.of()) : opened;
    CheckCounter counter = new CheckerCounter(opened == null ? builder : builder.signals(signals));
    int expected = captions.stream().mapToInt(counter::count).sum();
    check = new CaptionRun(bank.name(), captions, counter, expected);
  }

  /** Closes the checker. */
  @TearDown
  public void tearDown() {
    check.close();
  }

  /** Every caption of the stream checked once. */
  @Benchmark
  @OperationsPerInvocation(CheckStream.SIZE)
  public int check() {
    return check.pass();
  }

  /** Every caption of the stream looked up once, without a check. */
  @Benchmark
  @OperationsPerInvocation(CheckStream.SIZE)
  public int lookUp() {
    int found = 0;
    for (String caption : captions) {
      found += signals.match(caption, List.of()).size();
    }
    if (found != 0) {
      throw new IllegalStateException("random signals matched " + found + " captions");
    }
    return found;
  }
}

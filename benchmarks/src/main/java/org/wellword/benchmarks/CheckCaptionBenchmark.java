package org.wellword.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.wellword.CaptionChecker;

/**
 * What does one check cost on ordinary captions, with all bundled packs, beside the floor of
 * touching every character? One operation is one pass over the whole stream; divide by its size,
 * which is printed, for the cost of a caption.
 *
 * <pre>
 * mvn -B -q -DskipTests package
 * java -Dwellword.captions=FILE.tsv -jar benchmarks/target/benchmarks.jar CheckCaptionBenchmark -prof gc
 * </pre>
 *
 * Without {@code -Dwellword.captions} the small stream of the module is used.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Benchmark)
public class CheckCaptionBenchmark {
  private CaptionChecker checker;
  private List<String> captions;
  private int expected;

  /** For JMH. */
  @SuppressWarnings("NullAway.Init") // JMH calls the set-up
  public CheckCaptionBenchmark() {}

  /** Builds the checker and remembers how many captions have findings. */
  @Setup
  public void setUp() {
    checker = CaptionChecker.bundled();
    captions = CaptionStream.load();
    expected = countFindings();
    System.out.println("captions: " + captions.size() + ", with findings: " + expected);
  }

  /** Closes the checker. */
  @TearDown
  public void tearDown() {
    checker.close();
  }

  private int countFindings() {
    int findings = 0;
    for (String caption : captions) {
      findings += checker.checkCaption(caption).hasFindings() ? 1 : 0;
    }
    return findings;
  }

  /** Every caption of the stream through {@code checkCaption}; the answers must stay the same. */
  @Benchmark
  public int checkCaption() {
    int findings = countFindings();
    if (findings != expected) {
      throw new IllegalStateException("expected " + expected + " findings, got " + findings);
    }
    return findings;
  }

  /** The floor: every character of the stream touched once. */
  @Benchmark
  public int touchEveryChar() {
    int sum = 0;
    for (String caption : captions) {
      for (int i = 0; i < caption.length(); i++) {
        sum += caption.charAt(i) | 0x20;
      }
    }
    return sum;
  }
}

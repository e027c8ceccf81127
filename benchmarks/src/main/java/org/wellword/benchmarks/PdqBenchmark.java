package org.wellword.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
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
import org.openjdk.jmh.annotations.Warmup;
import org.wellword.signal.PdqIndex;

/**
 * What does it cost to find all PDQ hashes within 31 bits of one, beside comparing them one by one?
 * Nanoseconds a look-up; every answer is compared with one that was counted beforehand by comparing
 * one by one.
 *
 * <p>Distribution: {@link PdqHashes}; {@value #QUERIES} questions in turn, so that no look-up finds
 * its postings in the cache from the last time. The figure to quote is {@code cpu} ({@link
 * CpuTimeProfiler}). This measures everything, and what the index keeps on the heap, and writes a
 * table to {@code benchmarks/record}; it takes options of JMH:
 *
 * <pre>
 * mvn -B -q -DskipTests package
 * java -cp benchmarks/target/benchmarks.jar org.wellword.benchmarks.PdqRecord
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class PdqBenchmark {
  private static final int QUERIES = 4_096;

  @Param PdqEngine engine;

  @Param({"10000", "100000", "1000000"})
  int hashes;

  private ToIntFunction<long[]> search;
  private long[][] queries;
  private int[] expected;
  private int next;

  /** For JMH. */
  @SuppressWarnings("NullAway.Init") // JMH fills the fields
  public PdqBenchmark() {}

  /** Makes the hashes and the index, and counts what there is to find. */
  @Setup
  public void setUp() {
    long[] all = PdqHashes.many(hashes);
    long[] asked = PdqHashes.queries(all, QUERIES);
    ToIntFunction<long[]> brute = PdqEngine.SCAN.open(all);
    search = engine.open(all);
    queries = new long[QUERIES][];
    expected = new int[QUERIES];
    for (int q = 0; q < QUERIES; q++) {
      int at = q * PdqIndex.WORDS;
      queries[q] = Arrays.copyOfRange(asked, at, at + PdqIndex.WORDS);
      expected[q] = brute.applyAsInt(queries[q]);
    }
  }

  /** The next question. */
  @Benchmark
  public int search() {
    int q = next;
    next = (q + 1) % QUERIES;
    int count = search.applyAsInt(queries[q]);
    if (count != expected[q]) {
      throw new IllegalStateException(
          "question %d: expected %d hashes, got %d".formatted(q, expected[q], count));
    }
    return count;
  }
}

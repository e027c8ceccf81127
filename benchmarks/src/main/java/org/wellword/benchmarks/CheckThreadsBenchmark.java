package org.wellword.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
 * Do threads that share one checker hinder each other? Captions a second, together; run with {@code
 * -t 1} and {@code -t 2}. Where other work takes the cores, look at {@code cpu}: threads that wait
 * for each other's cache lines need more of it for a caption, threads that are preempted do not.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class CheckThreadsBenchmark {
  /** For JMH. */
  public CheckThreadsBenchmark() {}

  /** What all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    @Param("MIX")
    CheckStream stream;

    private final AtomicInteger readers = new AtomicInteger();
    private CheckCounter counter;
    private List<String> captions;
    private CaptionTurns turns;

    /** For JMH. */
    @SuppressWarnings("NullAway.Init") // JMH fills the fields
    public Shared() {}

    /** Opens the checker and counts once. */
    @Setup
    public void setUp() {
      captions = stream.captions();
      counter = CheckEngine.WELLWORD.open();
      turns = new CaptionTurns(captions, counter);
    }

    /** Counts in the slower way, and closes. */
    @TearDown
    public void tearDown() {
      counter.verify(captions);
      counter.close();
    }
  }

  /** Where one thread stands; no two begin at the same caption. */
  @State(Scope.Thread)
  public static class Reader {
    private static final int APART = 1371;

    private int turn;

    /** For JMH. */
    public Reader() {}

    /** Takes a place of its own. */
    @Setup
    public void setUp(Shared shared) {
      turn = shared.readers.getAndIncrement() * APART % CheckStream.SIZE;
    }
  }

  /** The next caption of this thread. */
  @Benchmark
  public int check(Shared shared, Reader reader) {
    reader.turn = shared.turns.take(reader.turn, shared.counter);
    return reader.turn;
  }
}

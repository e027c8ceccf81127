package org.wellword.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
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
 * What does the event of Flight Recorder cost? Nanoseconds a caption of the ordinary stream, where
 * a check is shortest. {@link #absent} runs in a Java without Flight Recorder, where no event is
 * made.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CheckEventBenchmark {
  /** What records. */
  public enum Recorder {
    /** Nothing does. */
    NONE,
    /** A recording that does not name the event. */
    OTHERS,
    /** A recording that names the event. */
    THE_EVENT
  }

  /** For JMH. */
  public CheckEventBenchmark() {}

  /** A checker and its captions. */
  @State(Scope.Benchmark)
  public static class Checks {
    @Param("ORDINARY")
    CheckStream stream;

    private CaptionRun run;

    /** For JMH. */
    @SuppressWarnings("NullAway.Init") // JMH fills the fields
    public Checks() {}

    /** Opens the checker and counts once. */
    @Setup
    public void setUp() {
      List<String> captions = stream.captions();
      CheckCounter counter = CheckEngine.WELLWORD.open();
      int expected = captions.stream().mapToInt(counter::count).sum();
      run = new CaptionRun("checkCaption", captions, counter, expected);
    }

    /** Closes the checker. */
    @TearDown
    public void tearDown() {
      run.close();
    }
  }

  /** A recording, or none. */
  @State(Scope.Benchmark)
  public static class Recorded {
    private static final String EVENT = "org.wellword.CaptionCheck";

    @Param Recorder recorder;

    private Recording recording;

    /** For JMH. */
    @SuppressWarnings("NullAway.Init") // JMH fills the fields
    public Recorded() {}

    /** Starts what is to record. */
    @Setup
    public void setUp() {
      if (recorder != Recorder.NONE) {
        recording = new Recording();
        if (recorder == Recorder.THE_EVENT) {
          recording.enable(EVENT);
        }
        recording.start();
      }
    }

    /** Ends it, without keeping what it has. */
    @TearDown
    public void tearDown() {
      if (recorder != Recorder.NONE) {
        recording.close();
      }
    }
  }

  /** As services run. */
  @Benchmark
  @OperationsPerInvocation(CheckStream.SIZE)
  public int check(Checks checks, Recorded recorded) {
    return checks.run.pass();
  }

  /** In a Java without Flight Recorder. */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = "--limit-modules=java.se,jdk.management,jdk.unsupported")
  @OperationsPerInvocation(CheckStream.SIZE)
  public int absent(Checks checks) {
    return checks.run.pass();
  }
}

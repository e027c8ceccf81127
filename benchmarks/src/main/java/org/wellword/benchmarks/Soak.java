package org.wellword.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.util.SampleBuffer;
import org.openjdk.jmh.util.Statistics;
import org.wellword.CaptionChecker;
import org.wellword.Reload;
import org.wellword.Reload.Outcome;
import org.wellword.ReloadingChecker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Many checks on some threads while the packs change all the time: no error, no report from two
 * sets of packs, no heap that grows. {@code benchmarks/README.md} says how to run it.
 */
@Command(
    name = "Soak",
    mixinStandardHelpOptions = true,
    description = {
      "Checks captions on some threads while the packs are reloaded; every report must come from",
      "one known set of packs and find what is known, and the live heap must not grow."
    },
    footer = {"", "Exit codes: 0 all is well, 1 something is wrong, 2 usage."})
public final class Soak implements Callable<Integer> {
  private static final double SECOND = 1e9;

  /** Every so many reloads the pack is broken and must be refused. */
  private static final int BROKEN = 10;

  private static final int PROGRESS_SECONDS = 10;

  @Option(
      names = "--checks",
      paramLabel = "N",
      defaultValue = "20000000",
      description = "Checks in all; default: ${DEFAULT-VALUE}.")
  private long checks;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads that check; default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(
      names = "--reload-every",
      paramLabel = "MS",
      defaultValue = "1000",
      description = "Milliseconds between reloads; default: ${DEFAULT-VALUE}.")
  private long reloadEvery;

  @Option(
      names = "--heap-every",
      paramLabel = "S",
      defaultValue = "10",
      description = "Seconds between looks at the live heap; default: ${DEFAULT-VALUE}.")
  private double heapEvery;

  @Option(
      names = "--heap-after",
      paramLabel = "S",
      defaultValue = "60",
      description = "Seconds from when the heap must be flat; default: ${DEFAULT-VALUE}.")
  private double heapAfter;

  private final AtomicBoolean failed = new AtomicBoolean();
  private final List<SoakReader> readers = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final long start = System.nanoTime();
  private int reloads;
  private int refused;

  Soak() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Soak()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    HeapTrend heap = new HeapTrend(heapAfter);
    try (SoakPacks packs = new SoakPacks(Files.createTempDirectory("wellword-soak"))) {
      packs.put(0);
      try (ReloadingChecker checker =
          ReloadingChecker.builder(packs.folder()).onReload(this::told).build()) {
        List<Thread> running = start(checker, packs);
        change(checker, packs, running, heap);
        for (Thread thread : running) {
          thread.join();
        }
      }
    }
    return report(heap);
  }

  private List<Thread> start(ReloadingChecker checker, SoakPacks packs) {
    SoakCaptions captions;
    try (CaptionChecker bundled = CaptionChecker.bundled()) {
      captions = new SoakCaptions(bundled);
    }
    AtomicLong left = new AtomicLong(checks);
    for (int i = 0; i < threads; i++) {
      readers.add(new SoakReader(checker::checkCaption, captions, packs, left, failed));
    }
    return readers.stream().map(reader -> Thread.ofPlatform().start(reader)).toList();
  }

  /** Changes packs and looks at the heap, turn by turn, until the threads are done. */
  private void change(
      ReloadingChecker checker, SoakPacks packs, List<Thread> running, HeapTrend heap)
      throws InterruptedException {
    long nextReload = System.nanoTime();
    double nextHeap = heapEvery;
    double nextProgress = PROGRESS_SECONDS;
    while (running.stream().anyMatch(Thread::isAlive)) {
      if (System.nanoTime() >= nextReload) {
        nextReload += reloadEvery * 1_000_000;
        reload(checker, packs);
      }
      if (seconds() >= nextHeap) { // never while a checker is being built
        nextHeap += heapEvery;
        heap.add(seconds(), Heap.used());
      }
      if (seconds() >= nextProgress) {
        nextProgress += PROGRESS_SECONDS;
        progress();
      }
      Thread.sleep(5);
    }
  }

  private void reload(ReloadingChecker checker, SoakPacks packs) {
    reloads++;
    boolean broken = reloads % BROKEN == 0;
    if (broken) {
      packs.putBroken();
    } else {
      packs.put(reloads % SoakPacks.VERSIONS);
    }
    Outcome outcome = checker.reload().outcome();
    if (outcome != (broken ? Outcome.REFUSED : Outcome.SWAPPED)) {
      fail("reload " + reloads + " was " + outcome);
    }
  }

  private void told(Reload reload) {
    refused += reload.outcome() == Outcome.REFUSED ? 1 : 0;
  }

  private void fail(String message) {
    failures.add(message);
    failed.set(true);
  }

  private double seconds() {
    return (System.nanoTime() - start) / SECOND;
  }

  private long done() {
    return readers.stream().mapToLong(SoakReader::done).sum();
  }

  private void progress() {
    System.err.printf(
        Locale.ROOT,
        "%4.0f s  %,d of %,d checks, %d reloads%n",
        seconds(),
        done(),
        checks,
        reloads);
  }

  private int report(HeapTrend heap) {
    readers.stream().map(SoakReader::failure).filter(f -> !f.isEmpty()).forEach(failures::add);
    if (failures.isEmpty() && done() != checks) {
      failures.add("only " + done() + " checks");
    }
    if (heap.tells() && !heap.isFlat()) {
      failures.add("the live heap grows");
    }
    SampleBuffer plain = new SampleBuffer();
    SampleBuffer all = new SampleBuffer();
    readers.forEach(
        reader -> {
          plain.addAll(reader.plain());
          all.addAll(reader.all());
        });
    System.out.println(Machine.describe());
    System.out.printf(
        Locale.ROOT,
        "%,d checks on %d threads in %.0f s; %d reloads, of which %d broken ones were refused; the"
            + " threads saw %d swaps%n",
        done(),
        threads,
        seconds(),
        reloads,
        refused,
        readers.stream().mapToLong(SoakReader::swaps).sum());
    System.out.println("wall time, hostile captions left out: " + percentiles(plain));
    System.out.println("wall time, all captions: " + percentiles(all));
    System.out.println("live heap: " + heap);
    failures.forEach(failure -> System.out.println("FAILED: " + failure));
    System.out.println(failures.isEmpty() ? "all is well" : "something is wrong");
    return failures.isEmpty() ? 0 : 1;
  }

  private static String percentiles(SampleBuffer samples) {
    Statistics micros = samples.getStatistics(1e-3);
    return String.format(
        Locale.ROOT,
        "p50 %.1f, p99 %.1f, p99.9 %.1f, worst %.0f µs",
        micros.getPercentile(50),
        micros.getPercentile(99),
        micros.getPercentile(99.9),
        micros.getMax());
  }
}

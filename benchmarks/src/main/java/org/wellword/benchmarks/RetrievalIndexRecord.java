package org.wellword.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wellword.claim.ClaimIndex;

/**
 * What does an index of 200 to 1,000,000 claims cost to build, to open and to keep open? Writes
 * {@code benchmarks/record/<cpu>/<date>-retrieval-index.csv}: seconds to build it on disk in one
 * thread (the making of the claims included), its size, milliseconds to open it, the first search
 * included (median of nine), and the heap in use, this program included, after {@value
 * CaptionSample#SIZE} searches of the mix and a collection. Arguments: other sizes. The heap is set
 * from outside:
 *
 * <pre>
 * java -Xmx256m --enable-native-access=ALL-UNNAMED -Dwellword.captions=FILE.tsv -cp benchmarks/target/benchmarks.jar org.wellword.benchmarks.RetrievalIndexRecord
 * </pre>
 */
final class RetrievalIndexRecord {
  private static final int OPENED = 9;
  private static final double MB = 1e6;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private RetrievalIndexRecord() {}

  /** Measures, then writes the table. */
  public static void main(String[] args) throws IOException {
    List<String> sizes =
        args.length == 0 ? List.of("200", "10000", "100000", "1000000") : List.of(args);
    RecordTable table =
        RecordTable.of(
                "Claim indexes on disk: see RetrievalIndexRecord.",
                "claims",
                "build_s",
                "build_cpu_s",
                "disk_mb",
                "open_ms",
                "heap_mb",
                "heap_limit_mb")
            .note("arguments: " + (args.length == 0 ? "none" : String.join(" ", args)));
    for (String size : sizes) {
      row(table, Integer.parseInt(size));
    }
    System.out.print(table.aligned());
    System.out.println("written: " + table.write(RecordTable.folder(), "retrieval-index"));
  }

  private static void row(RecordTable table, int claims) throws IOException {
    Path folder = Files.createTempDirectory("wellword-retrieval");
    try {
      long start = System.nanoTime();
      long cpu = THREADS.getCurrentThreadCpuTime();
      build(folder, claims);
      cpu = THREADS.getCurrentThreadCpuTime() - cpu;
      long built = System.nanoTime() - start;
      List<String> captions = RetrievalStream.MIX.captions();
      double opened = open(folder, captions.get(0));
      try (ClaimIndex index = ClaimIndex.open(folder, null)) {
        int found = 0;
        for (String caption : captions) {
          found += RetrievalEngine.WELLWORD_60.search(index, caption).size();
        }
        long used = heap();
        table.row(
            index.size(),
            built / 1e9,
            cpu / 1e9,
            bytes(folder) / MB,
            opened,
            (used + Math.min(0, found)) / MB,
            Runtime.getRuntime().maxMemory() / MB);
      }
    } finally {
      remove(folder);
    }
  }

  private static void build(Path folder, int claims) {
    ClaimCorpus corpus = ClaimCorpus.bundled();
    try (ClaimIndex.Builder builder = ClaimIndex.onDisk(folder)) {
      for (int i = 0; i < claims; i++) {
        builder.add(RetrievalEngine.id(i), corpus.claim(i));
      }
      builder.build().close();
    }
  }

  private static double open(Path folder, String caption) {
    double[] millis = new double[OPENED];
    for (int i = 0; i < OPENED; i++) {
      long start = System.nanoTime();
      try (ClaimIndex index = ClaimIndex.open(folder, null)) {
        int found = RetrievalEngine.WELLWORD_60.search(index, caption).size();
        millis[i] = (System.nanoTime() - start + Math.min(0, found)) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis[OPENED / 2];
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

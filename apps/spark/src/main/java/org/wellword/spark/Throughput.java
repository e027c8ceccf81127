package org.wellword.spark;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.wellword.CaptionChecker;

/**
 * Measures how many captions a second one core checks through Spark, beside a plain loop in the
 * same JVM, and what a second core brings.
 *
 * <p>Arguments: a file of captions, one a line, and how many to check at the least (the file is
 * repeated). Spark reads them from Parquet, a column of texts in eight files, and writes reports to
 * nowhere. All ways are run once to warm up and then three times in turn; the middle one counts. A
 * core's second is one of CPU time of the whole process, collector and compiler included, so that
 * other work on the machine weighs less. Ways that count findings must count the same. Prints CSV;
 * never a caption.
 */
public final class Throughput {
  private static final int FILES = 8;
  private static final int ROUNDS = 3;

  private final List<String> captions;
  private final Path folder;
  private final PrintStream out;

  /** Captions with findings, which all ways that count them must agree on; -1 before the first. */
  private long findings = -1;

  /**
   * What a way took.
   *
   * @param cpu seconds of the process
   * @param wall seconds
   * @param findings captions with findings; -1 when they were not counted
   */
  private record Took(double cpu, double wall, long findings) {}

  /** One way to check all captions. */
  private record Way(String name, int cores, Callable<Long> run) {}

  private Throughput(List<String> captions, Path folder, PrintStream out) {
    this.captions = captions;
    this.folder = folder;
    this.out = out;
  }

  /** Runs the measurement. */
  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: Throughput CAPTIONS LEAST");
      System.exit(2);
    }
    List<String> lines = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
    int least = Integer.parseInt(args[1]);
    List<String> captions = new ArrayList<>();
    while (captions.size() < least && !lines.isEmpty()) {
      captions.addAll(lines);
    }
    Path folder = Files.createTempDirectory("wellword-throughput");
    try {
      new Throughput(captions, folder, System.out).run();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run() throws Exception {
    out.printf(
        Locale.ROOT,
        "# %s %s, Spark %s, %d processors, %d captions%n",
        System.getProperty("java.vm.name"),
        Runtime.version(),
        org.apache.spark.package$.MODULE$.SPARK_VERSION(),
        Runtime.getRuntime().availableProcessors(),
        captions.size());
    out.println("way,cores,captions,cpu_s,wall_s,captions_per_cpu_s,captions_per_wall_s,findings");
    write();
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      checker.prepareForMany();
      for (int cores = 1; cores <= 2; cores++) {
        SparkSession spark = session(cores);
        compare(ways(spark, checker, cores));
        spark.stop();
      }
    }
  }

  private List<Way> ways(SparkSession spark, CaptionChecker checker, int cores) {
    Path input = folder.resolve("captions");
    CaptionColumns text = CaptionColumns.of("value");
    Dataset<Row> read = spark.read().parquet(input.toString());
    Dataset<Row> structs =
        CaptionCheck.bundled(spark).checked(read, text, CaptionCheck.NONE, CaptionCheck.NONE);
    Dataset<Row> jsons =
        CaptionCheck.builder(spark)
            .withoutStruct()
            .build()
            .checked(read, text, CaptionCheck.NONE, CaptionCheck.NONE);
    Path kept = folder.resolve("reports");
    List<Way> ways = new ArrayList<>();
    if (cores == 1) {
      ways.add(new Way("loop: check", 1, () -> loop(checker, false)));
      ways.add(new Way("loop: check and JSON", 1, () -> loop(checker, true)));
    }
    ways.add(new Way("spark: read alone", cores, () -> nowhere(read)));
    ways.add(new Way("spark: struct", cores, () -> nowhere(structs)));
    ways.add(new Way("spark: JSON", cores, () -> nowhere(jsons)));
    ways.add(
        new Way(
            "spark: struct to Parquet",
            cores,
            () -> {
              structs.write().mode(SaveMode.Overwrite).parquet(kept.toString());
              return spark.read().parquet(kept.toString()).where(FINDINGS).count();
            }));
    return ways;
  }

  private static final String FINDINGS = "wellword_checked.findings";

  /** Writes nowhere and counts nothing: what was checked is not looked at again. */
  private static long nowhere(Dataset<Row> rows) {
    rows.write().format("noop").mode(SaveMode.Overwrite).save();
    return -1;
  }

  private long loop(CaptionChecker checker, boolean json) {
    long findings = 0;
    long length = 0;
    for (String caption : captions) {
      var report = checker.checkCaption(caption);
      findings += report.hasFindings() ? 1 : 0;
      length += json ? report.toJson().length() : 0;
    }
    return length < 0 ? -1 : findings;
  }

  private void compare(List<Way> ways) throws Exception {
    for (Way way : ways) {
      take(way);
    }
    Took[][] took = new Took[ways.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < ways.size(); i++) {
        took[i][round] = take(ways.get(i));
      }
    }
    for (int i = 0; i < ways.size(); i++) {
      Arrays.sort(took[i], Comparator.comparingDouble(Took::cpu));
      Took middle = took[i][ROUNDS / 2];
      if (middle.findings() >= 0 && findings >= 0 && findings != middle.findings()) {
        throw new IllegalStateException(
            "%s: %d findings, others %d"
                .formatted(ways.get(i).name(), middle.findings(), findings));
      }
      findings = Math.max(findings, middle.findings());
      out.printf(
          Locale.ROOT,
          "%s,%d,%d,%.2f,%.2f,%.0f,%.0f,%d%n",
          ways.get(i).name(),
          ways.get(i).cores(),
          captions.size(),
          middle.cpu(),
          middle.wall(),
          captions.size() / middle.cpu(),
          captions.size() / middle.wall(),
          middle.findings());
    }
  }

  private static Took take(Way way) throws Exception {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    long findings = way.run().call();
    return new Took(
        (system.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9, findings);
  }

  private void write() {
    SparkSession spark = session(1);
    spark
        .createDataset(captions, Encoders.STRING())
        .repartition(FILES)
        .write()
        .parquet(folder.resolve("captions").toString());
    spark.stop();
  }

  private static SparkSession session(int cores) {
    return SparkSession.builder()
        .master("local[" + cores + "]")
        .config("spark.ui.enabled", false)
        .appName("wellword-throughput")
        .getOrCreate();
  }
}

package org.wellword.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.wellword.CaptionChecker;

/**
 * How right are the answers, on captions that were labelled by hand? Prints figures and every
 * error.
 *
 * <pre>
 * mvn -B -q -DskipTests package
 * java -cp benchmarks/target/benchmarks.jar org.wellword.benchmarks.Quality terms|claims|support [FILE] [--totals]
 * </pre>
 *
 * {@code --totals} prints no caption; support only. The sets lie in {@code benchmarks/quality};
 * they were written by people who had not seen the packs.
 */
public final class Quality {
  private Quality() {}

  /** Measures one lane. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length < 1 || !args[0].matches("terms|claims|support")) {
      out.println("usage: Quality terms|claims|support [FILE] [--totals]");
      System.exit(2);
    }
    Path file = Path.of(args.length > 1 ? args[1] : "benchmarks/quality/" + args[0] + ".jsonl");
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      switch (args[0]) {
        case "terms" -> TermQuality.measure(checker, file).print(out);
        case "claims" -> ClaimQuality.measure(checker, file).print(out);
        default ->
            SupportQuality.measure(checker, file).print(out, List.of(args).contains("--totals"));
      }
    }
  }
}

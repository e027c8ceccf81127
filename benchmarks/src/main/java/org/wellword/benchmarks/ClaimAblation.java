package org.wellword.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.claim.Claim;
import org.wellword.claim.ClaimFinding;
import org.wellword.pack.PackProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * What does each layer of the claim engine bring, and what does it cost? Prints one table in
 * Markdown, and no caption.
 *
 * <p>Every row but the first two runs the whole check with all packs, so that captions are read the
 * same way; the row "other lanes" is the same check without claims packs, and what a row costs
 * above it is the cost of claims.
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar org.wellword.benchmarks.ClaimAblation \
 *   benchmarks/quality/claims.jsonl benchmarks/quality/claims-unread.jsonl --ordinary TABLE
 * </pre>
 */
@Command(
    name = "ClaimAblation",
    mixinStandardHelpOptions = true,
    description = "Measures what each layer of the claim engine brings; prints no caption.")
public final class ClaimAblation implements Runnable {
  @Parameters(
      index = "0",
      paramLabel = "DEVELOPMENT",
      description = "Labelled claims; the threshold of BM25 is chosen on them.")
  private Path development = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "MEASURED",
      description = "Labelled claims that are measured; default: the same file.")
  private @Nullable Path measured;

  @Option(names = "--ordinary", description = "A table whose last column has ordinary captions.")
  private @Nullable Path ordinary;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private List<JsonNode> rows = List.of();
  private List<String> labelled = List.of();
  private List<String> others = List.of();

  private ClaimAblation() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ClaimAblation()).execute(args));
  }

  @Override
  public void run() {
    try {
      rows = Labelled.read(measured == null ? development : measured);
      labelled = rows.stream().map(r -> r.get("text").asString()).toList();
      others = ordinary == null ? List.of() : Labelled.lastColumn(ordinary);
      table(Labelled.read(development));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void table(List<JsonNode> forThreshold) {
    String cost = "µs, labelled | " + (others.isEmpty() ? "" : "µs, ordinary | ");
    out.println(
        "| | P | R | F1 | debunkers accused | harmless accused | right claim | " + cost.strip());
    out.println("|---|" + "---|".repeat(others.isEmpty() ? 7 : 8));
    List<Claim> claims;
    try (CaptionChecker bundled = CaptionChecker.bundled()) {
      claims = bundled.claims();
    }
    try (RankedClaims ranked = new RankedClaims(claims)) {
      double threshold = ranked.bestThreshold(forThreshold);
      String name = String.format(Locale.ROOT, "BM25 alone (above %.1f)", threshold);
      row(name, true, text -> ranked.find(text, threshold));
    }
    SomePacks lanes = SomePacks.where(p -> !SomePacks.kind(p).equals("claims")).withoutFiles();
    SomePacks all = SomePacks.where(p -> true).withoutFiles();
    row("other lanes, no claims", false, builder(lanes));
    row("+ verification", true, builder(all.withoutCues()));
    row("+ stance cues", true, builder(all));
    row("+ lessons of words", true, CaptionChecker.builder().addBundled().withoutMeaning());
    row("+ meaning layer", true, CaptionChecker.builder().addBundled());
    out.println();
    out.println(Machine.describe());
  }

  private static CaptionChecker.Builder builder(PackProvider provider) {
    return CaptionChecker.builder().addProvider(provider);
  }

  private void row(String name, boolean quality, CaptionChecker.Builder builder) {
    try (CaptionChecker checker = builder.build()) {
      checker.prepareForMany();
      row(name, quality, text -> checker.checkCaption(text).guidance().claims());
    }
  }

  private void row(String name, boolean quality, Function<String, List<ClaimFinding>> finder) {
    List<String> cells = new ArrayList<>(List.of(name));
    if (quality) {
      ClaimQuality of = ClaimQuality.measure(finder, rows);
      Stream.of(of.precision(), of.recall(), of.f1()).forEach(v -> cells.add(number("%.3f", v)));
      Stream.of(of.accused("debunks"), of.accused("none"), of.rightClaim())
          .forEach(v -> cells.add(number("%.1f %%", 100 * v)));
    } else {
      cells.addAll(List.of("", "", "", "", "", ""));
    }
    cells.add(number("%.0f", CaptionCost.micros(labelled, t -> finder.apply(t).size())));
    if (!others.isEmpty()) {
      cells.add(number("%.1f", CaptionCost.micros(others, t -> finder.apply(t).size())));
    }
    out.println("| " + String.join(" | ", cells) + " |");
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}

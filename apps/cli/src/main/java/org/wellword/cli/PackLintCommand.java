package org.wellword.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.LintFinding;
import org.wellword.LintFinding.Level;
import org.wellword.PackLint;
import org.wellword.pack.PackException;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackSource;
import org.wellword.rules.BundledPacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wellword pack lint}. */
@Command(
    name = "lint",
    description = {
      "Reads packs as strictly as the checker does, and against their JSON Schema; then looks for",
      "rules that do nothing, or do what others do. Everything names file, line, column and id.",
      "Without FILE, looks at the bundled packs themselves."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Warnings (exit code 1):",
      "  dead-pattern        does not match even its own words",
      "  covered-pattern     an exception takes every match away",
      "  repeated-pattern    stands in another rule or cue as well",
      "  shadowed-rule       a rule as severe flags every flagging example too",
      "  flagged-suggestion  a rule flags the suggestion",
      "  repeated-phrasing   stands in another claim as well",
      "  idle-source         nothing cites the source",
      "  one-source          a claim of high harm rests on one source",
      "Notes (--notes; often as it should be):",
      "  untested-pattern    no example reaches the pattern",
      "  untested-exception  no example needs the exception",
      "  shared-example      another rule flags the example too",
      "  recalled-source     a source that is still to be compared with its page",
      "A pack that cannot be loaded gives exit code 2."
    })
final class PackLintCommand implements Callable<Integer> {
  private static final int WIDTH = 60;
  private static final Set<String> KINDS =
      Set.of("playbook", "claims", "support", "resources", "campaigns");

  /** Nobody reads more. */
  private static final int SHOWN = 100;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Packs, or folders of packs.")
  private @Nullable List<Path> files;

  @Option(names = "--notes", description = "Show notes too, not only their number.")
  private boolean notes;

  @Option(names = "--expand", description = "Show what every {lemma} of the patterns expands to.")
  private boolean expand;

  @Option(names = "--cost", description = "Show what each pattern costs, the dearest first.")
  private boolean cost;

  @Mixin private LockOption lock;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  PackLintCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<PackSource> packs = files == null ? new BundledPacks().packs() : PackOptions.load(files);
    int errors = 0;
    for (PackSource pack : packs) {
      errors += PackLint.canBeValidated(pack) ? schema(pack, out) : 0; // else the reader tells why
    }
    List<LintFinding> findings = List.of();
    try {
      findings = lint(packs);
    } catch (PackException e) {
      e.problems().forEach(out::println);
      errors += e.problems().size();
    }
    long warnings = findings.stream().filter(f -> f.level() == Level.WARNING).count();
    findings.stream().filter(f -> notes || f.level() == Level.WARNING).forEach(out::println);
    if (expand) {
      lemmas(packs, out);
    }
    if (cost) {
      packs.forEach(pack -> costs(pack, out));
    }
    out.println(
        count(packs.size(), "pack")
            + ": "
            + count(errors, "error")
            + ", "
            + count(warnings, "warning")
            + ", "
            + count(findings.size() - warnings, "note")
            + (notes || findings.size() == warnings ? "" : " (--notes shows them)"));
    return errors > 0 ? Main.BAD : warnings > 0 ? Main.FINDINGS : Main.NOTHING;
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private List<LintFinding> lint(List<PackSource> packs) {
    CaptionChecker.Builder builder = CaptionChecker.builder().addBundled();
    if (files != null) {
      packs.forEach(builder::addPack);
    }
    lock.pin(builder);
    return builder.lint(packs.stream().map(PackHead::idOf).toList());
  }

  private static void lemmas(List<PackSource> packs, PrintWriter out) {
    Map<String, List<String>> all = new TreeMap<>();
    packs.forEach(pack -> all.putAll(PackLint.lemmas(pack)));
    all.forEach((lemma, forms) -> out.println("{" + lemma + "} = " + String.join(" ", forms)));
  }

  private static void costs(PackSource pack, PrintWriter out) {
    List<PackLint.Priced> costs = PackLint.costs(pack);
    if (costs.isEmpty()) {
      return;
    }
    out.println(pack.name() + ": words of a match, size in the automaton, ways to fill the gaps");
    for (PackLint.Priced priced : costs) {
      String pattern = priced.pattern();
      out.println(
          String.format(
              Locale.ROOT,
              "  %3d-%-3d %,6d %,7d  %d:%d  %s",
              priced.cost().least(),
              priced.cost().most(),
              priced.cost().size(),
              priced.cost().ways(),
              priced.line(),
              priced.column(),
              pattern.length() > WIDTH ? pattern.substring(0, WIDTH) + "..." : pattern));
    }
  }

  private static int schema(PackSource pack, PrintWriter out) {
    String kind = PackLint.kind(pack);
    if (!KINDS.contains(kind)) {
      return 0; // the reader tells what is wrong with it
    }
    try (InputStream in =
        Objects.requireNonNull(
            BundledPacks.class.getResourceAsStream(kind + ".schema.json"), kind)) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      List<Error> errors =
          schema.validate(new String(pack.bytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      errors.stream()
          .limit(SHOWN)
          .forEach(
              e ->
                  out.println(
                      pack.name()
                          + ": schema: "
                          + e.getInstanceLocation()
                          + ": "
                          + e.getMessage()));
      return errors.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

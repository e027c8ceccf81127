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
import java.util.concurrent.Callable;
import org.wellword.CaptionChecker;
import org.wellword.PackLint;
import org.wellword.pack.PackException;
import org.wellword.pack.PackSource;
import org.wellword.rules.BundledPacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wellword pack lint}. */
@Command(
    name = "lint",
    description = {
      "Reads packs as strictly as the checker does, and against their JSON Schema.",
      "Every complaint names file, line, column and id."
    },
    mixinStandardHelpOptions = true)
final class PackLintCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Packs to check.")
  private List<Path> files;

  @Option(names = "--expand", description = "Show what every {lemma} of the patterns expands to.")
  private boolean expand;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  PackLintCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    int complaints = 0;
    for (Path file : files) {
      PackSource pack = PackSource.load(file);
      complaints += schema(pack, out);
      complaints += reader(pack, out);
      if (expand) {
        PackLint.lemmas(pack)
            .forEach((lemma, forms) -> out.println("{" + lemma + "} = " + String.join(" ", forms)));
      }
    }
    out.println(
        complaints == 0
            ? files.size() + (files.size() == 1 ? " pack is" : " packs are") + " well formed"
            : complaints + (complaints == 1 ? " complaint" : " complaints"));
    return complaints == 0 ? Main.NOTHING : Main.BAD;
  }

  private static int reader(PackSource pack, PrintWriter out) {
    try (CaptionChecker checker = CaptionChecker.builder().addBundled().addPack(pack).build()) {
      return checker.packs().isEmpty() ? 1 : 0;
    } catch (PackException e) {
      e.problems().forEach(out::println);
      return e.problems().size();
    }
  }

  private static int schema(PackSource pack, PrintWriter out) {
    String kind = PackLint.kind(pack).toLowerCase(Locale.ROOT);
    String name = kind + ".schema.json";
    try (InputStream in = BundledPacks.class.getResourceAsStream(name)) {
      if (kind.isEmpty() || in == null) {
        return 0; // the reader tells what is wrong with the kind
      }
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      List<Error> errors =
          schema.validate(new String(pack.bytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      errors.forEach(
          e ->
              out.println(
                  pack.name() + ": schema: " + e.getInstanceLocation() + ": " + e.getMessage()));
      return errors.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

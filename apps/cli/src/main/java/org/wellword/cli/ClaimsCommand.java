package org.wellword.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.claim.Claim;
import org.wellword.pack.ClaimReview;
import org.wellword.pack.ClaimReviewReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wellword claims}. */
@Command(
    name = "claims",
    description = "Writes claims for other systems: schema.org ClaimReview, or JSON lines.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "claimreview is one JSON-LD document with an @graph, lines is one ClaimReview a line, and jsonl",
      "is {\"id\",\"claim\",\"title\"?,\"text\"?} a line. match --claims reads them all."
    })
final class ClaimsCommand implements Callable<Integer> {
  /** How claims are written. */
  enum Format {
    claimreview,
    lines,
    jsonl
  }

  @Spec private CommandSpec spec;

  @Option(names = "--topic", paramLabel = "T", description = "Claims of this topic alone.")
  private @Nullable String topic;

  @Option(names = "--of", paramLabel = "ID", description = "Claims of the pack of this id alone.")
  private @Nullable String of;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Claims of this file, in any form that match reads, and not those of packs.")
  private @Nullable Path from;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      defaultValue = "Wellword",
      description = "Who answers for the reviews of packs; default: ${DEFAULT-VALUE}.")
  private String author;

  @Option(
      names = "--format",
      defaultValue = "claimreview",
      description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private PackOptions packs;

  private String before = "";

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ClaimsCommand() {}

  @Override
  public Integer call() {
    if (from != null && (topic != null || of != null)) {
      throw new ParameterException(spec.commandLine(), "--from takes no --topic and no --of");
    }
    List<ClaimReview> bundled = from == null ? ofPacks() : List.of();
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.claimreview) {
      out.println("{\"@context\":\"https://schema.org\",\"@graph\":[");
    }
    bundled.forEach(this::write);
    if (from != null) {
      eachOf(from, this::write);
    }
    if (format == Format.claimreview) {
      out.print("\n]}\n");
    }
    out.flush();
    return Main.NOTHING;
  }

  /** Reads a file of claims. */
  static void eachOf(Path file, java.util.function.Consumer<ClaimReview> sink) {
    if (!Files.isReadable(file)) {
      throw new Main.UserException("cannot read " + file);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ClaimReviewReader.read(file.toString(), in, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ClaimReview> ofPacks() {
    try (CaptionChecker checker = packs.checker()) {
      List<ClaimReview> reviews =
          checker.claims().stream()
              .filter(this::wanted)
              .map(c -> c.review(checker.sources(), author))
              .toList();
      if (reviews.isEmpty()) {
        throw new Main.UserException("no such claims; wellword pack list names the packs");
      }
      return reviews;
    }
  }

  private boolean wanted(Claim claim) {
    return (topic == null || topic.equals(claim.topic()))
        && (of == null || of.equals(claim.pack()));
  }

  private void write(ClaimReview review) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case claimreview -> {
        out.print(before + review.toGraphNode());
        before = ",\n";
      }
      case lines -> out.print(review.toJsonLd() + "\n");
      case jsonl -> out.print(review.toPlainJson() + "\n");
    }
    if (out.checkError()) {
      throw new Main.UserException("the output cannot be written");
    }
  }
}

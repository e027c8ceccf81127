package org.wellword.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellword.claim.ClaimIndex;
import org.wellword.claim.Meaning;
import org.wellword.pack.JsonOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wellword match}. */
@Command(
    name = "match",
    description = "Ranks the claims of any corpus for each query.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Claims are JSON lines {\"id\",\"claim\",\"title\"?,\"text\"?}; queries are JSON lines {\"id\",\"text\"}",
      "on standard input. Over 100,000 claims are indexed on disk, in a folder that is removed at the",
      "end unless --index names one to keep.",
      "Claims are ranked by words (BM25) and meaning; --no-meaning leaves the words alone."
    })
final class MatchCommand implements Callable<Integer> {
  private static final long LARGE_FILE = 64L << 20;

  /** How the ranking is written. */
  enum Format {
    jsonl,
    trec
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--claims",
      required = true,
      paramLabel = "FILE",
      description = "The claims, as JSON lines.")
  private Path claims;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many claims a query; default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(names = "--index", paramLabel = "DIR", description = "Build the index in this folder.")
  private @Nullable Path index;

  @Mixin private ThreadsOption threads;

  @Option(names = "--no-meaning", description = "Rank by shared words alone.")
  private boolean noMeaning;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  MatchCommand() {}

  @Override
  public Integer call() {
    if (top < 1 || top > 10_000) {
      throw new ParameterException(spec.commandLine(), "--top takes 1 to 10000");
    }
    if (!Files.isReadable(claims)) {
      throw new Main.UserException("cannot read " + claims);
    }
    try {
      boolean temporary = index == null && Files.size(claims) > LARGE_FILE;
      Path folder = temporary ? Files.createTempDirectory("wellword-claims") : index;
      try (ClaimIndex built = build(folder);
          JsonLines run =
              new JsonLines(
                  System.in,
                  spec.commandLine().getOut(),
                  Progress.of("queries", spec),
                  threads.count())) {
        long bad = run.run(line -> answer(built, line.needing("text")));
        return bad > 0 ? Main.BAD : Main.NOTHING;
      } finally {
        if (temporary && folder != null) {
          remove(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ClaimIndex build(@Nullable Path folder) throws IOException {
    try (ClaimIndex.Builder builder =
            folder == null ? ClaimIndex.inMemory() : ClaimIndex.onDisk(folder);
        InputStream in = new BufferedInputStream(Files.newInputStream(claims));
        JsonLines lines =
            new JsonLines(in, spec.commandLine().getOut(), Progress.of("claims", spec), 1)) {
      if (!noMeaning) {
        Meaning.bundled().table().ifPresent(builder::withMeaning);
      }
      lines.run(line -> add(builder, line, lines.lines()));
      return builder.build();
    }
  }

  private JsonLines.Answer add(ClaimIndex.Builder builder, CaptionLine line, long before) {
    CaptionLine claim = line.needing("claim").needing("id");
    if (!claim.error().isEmpty()) {
      throw new Main.UserException(
          claims + ", after about " + before + " claims: " + claim.error());
    }
    String text =
        String.join(
            "\n",
            claim.fields().get("claim"),
            claim.fields().getOrDefault("title", ""),
            claim.fields().getOrDefault("text", ""));
    builder.add(claim.id(), text);
    return new JsonLines.Answer("", false, false);
  }

  private JsonLines.Answer answer(ClaimIndex built, CaptionLine line) {
    if (!line.error().isEmpty()) {
      if (format == Format.trec) {
        spec.commandLine().getErr().println("wellword: a query was left out: " + line.error());
        return new JsonLines.Answer("", false, true);
      }
      return new JsonLines.Answer(JsonLines.error(line), false, true);
    }
    List<ClaimIndex.Hit> hits = built.search(line.fields().getOrDefault("text", ""), top);
    return new JsonLines.Answer(
        format == Format.trec ? trec(line.id(), hits) : jsonl(line.id(), hits), false, false);
  }

  private static String trec(String id, List<ClaimIndex.Hit> hits) {
    StringBuilder out = new StringBuilder();
    for (int rank = 1; rank <= hits.size(); rank++) {
      ClaimIndex.Hit hit = hits.get(rank - 1);
      out.append(rank == 1 ? "" : "\n")
          .append(
              String.format(
                  Locale.ROOT, "%s Q0 %s %d %.4f wellword", id, hit.id(), rank, hit.score()));
    }
    return out.toString();
  }

  private static String jsonl(String id, List<ClaimIndex.Hit> hits) {
    JsonOut out = new JsonOut().object().field("id", id).array("claims");
    for (ClaimIndex.Hit hit : hits) {
      out.object().field("claim", hit.id()).field("score", hit.score()).endObject();
    }
    return out.endArray().endObject().end();
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

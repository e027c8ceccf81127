package org.wellword.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellword.claim.ClaimIndex;
import org.wellword.learn.Meaning;
import org.wellword.learn.TokenTable;
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
      "Claims are JSON lines {\"id\",\"claim\",\"title\"?,\"text\"?}, or schema.org ClaimReview in JSON-LD: one",
      "object, an array, an @graph, a DataFeed, or one a line. Queries are JSON lines {\"id\",\"text\"} on",
      "standard input. A large file is indexed on disk, in a folder that is removed at the end unless",
      "--index names one to keep; without --claims, the index there is used. A new index replaces the",
      "old one in one step, and runs that have the old one open go on with it.",
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
      paramLabel = "FILE",
      description = "The claims; may be left out where --index has some.")
  private @Nullable Path claims;

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

  @Option(names = "--index", paramLabel = "DIR", description = "Keep the index here.")
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
    if (claims == null && index == null) {
      throw new ParameterException(spec.commandLine(), "give --claims, or --index, or both");
    }
    try {
      boolean temporary = index == null && claims != null && isLarge(claims);
      Path folder = temporary ? Files.createTempDirectory("wellword-claims") : index;
      try (ClaimIndex built = index(folder);
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

  private static boolean isLarge(Path file) throws IOException {
    return Files.isReadable(file) && Files.size(file) > LARGE_FILE;
  }

  private ClaimIndex index(@Nullable Path folder) {
    @Nullable TokenTable table = noMeaning ? null : Meaning.bundled().table().orElse(null);
    return claims == null && folder != null
        ? ClaimIndex.open(folder, table)
        : build(Objects.requireNonNull(claims), folder, table);
  }

  private ClaimIndex build(Path file, @Nullable Path folder, @Nullable TokenTable table) {
    try (ClaimIndex.Builder builder =
        folder == null ? ClaimIndex.inMemory() : ClaimIndex.onDisk(folder)) {
      if (table != null) {
        builder.withMeaning(table);
      }
      Progress progress = Progress.of("claims", spec);
      AtomicLong count = new AtomicLong();
      ClaimsCommand.eachOf(
          file,
          claim -> {
            builder.add(claim.id(), claim.claim() + "\n" + claim.title() + "\n" + claim.text());
            progress.at(count.incrementAndGet());
          });
      return builder.build();
    }
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

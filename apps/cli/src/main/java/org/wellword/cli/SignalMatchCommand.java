package org.wellword.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.JsonOut;
import org.wellword.signal.MediaHash;
import org.wellword.signal.SignalBank;
import org.wellword.signal.SignalMatch;
import org.wellword.signal.SignalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wellword signal match}. */
@Command(
    name = "match",
    description = "Finds the signals that stand for captions and their media.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without --text and --hash, reads JSON lines {\"id\",\"text\"?,\"mediaHashes\"?} from standard input;",
      "mediaHashes is an array of {\"type\":\"pdq|sha256|md5\",\"value\"}.",
      "A bad line gives {\"id\"?,\"error\"} in its place, and the run goes on.",
      "Exit codes: 0 nothing for a human to look at, 1 something, 2 usage or bad data."
    })
final class SignalMatchCommand implements Callable<Integer> {
  /** How matches are written. */
  enum Format {
    text,
    json
  }

  @Spec private CommandSpec spec;

  @Mixin private StoreOption store;

  @Option(names = "--text", paramLabel = "TEXT", description = "A caption.")
  private @Nullable String text;

  @Option(
      names = "--hash",
      paramLabel = "TYPE:VALUE",
      description = "A hash of its media, such as pdq:VALUE; may be repeated.")
  private @Nullable List<String> hashes;

  @Option(
      names = "--format",
      defaultValue = "text",
      description =
          "One of ${COMPLETION-CANDIDATES} (a line a caption); default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private ThreadsOption threads;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SignalMatchCommand() {}

  @Override
  public Integer call() {
    SignalBank bank;
    try (SignalStore opened = store.read()) {
      bank = opened.bank().build();
    }
    return text == null && hashes == null ? many(bank) : one(bank);
  }

  private int one(SignalBank bank) {
    List<MediaHash> media;
    try {
      media = media(hashes == null ? List.of() : hashes);
    } catch (IllegalArgumentException e) {
      throw new Main.UserException("--hash: " + e.getMessage());
    }
    List<SignalMatch> matches = bank.match(text == null ? "" : text, media);
    String answer = write("", matches);
    if (!answer.isEmpty()) {
      spec.commandLine().getOut().println(answer);
    }
    return asks(matches) ? Main.FINDINGS : Main.NOTHING;
  }

  private int many(SignalBank bank) {
    try (JsonLines run =
        new JsonLines(
            System.in,
            spec.commandLine().getOut(),
            Progress.of("captions", spec),
            threads.count())) {
      return run.check(line -> answer(bank, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonLines.Answer answer(SignalBank bank, CaptionLine line) {
    if (!line.error().isEmpty()) {
      return new JsonLines.Answer(JsonLines.error(line), false, true);
    }
    List<SignalMatch> matches =
        bank.match(line.fields().getOrDefault("text", ""), line.mediaHashes());
    return new JsonLines.Answer(write(line.id(), matches), asks(matches), false);
  }

  private static List<MediaHash> media(List<String> written) {
    List<MediaHash> media = new ArrayList<>();
    for (String each : written) {
      int colon = each.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("expected a type, a colon and a value");
      }
      media.add(MediaHash.of(each.substring(0, colon), each.substring(colon + 1)));
    }
    return media;
  }

  private static boolean asks(List<SignalMatch> matches) {
    return matches.stream().anyMatch(SignalMatch::asksForReview);
  }

  private String write(String id, List<SignalMatch> matches) {
    return format == Format.json ? json(id, matches) : text(id, matches);
  }

  private static String json(String id, List<SignalMatch> matches) {
    JsonOut out = new JsonOut().object();
    if (!id.isEmpty()) {
      out.field("id", id);
    }
    out.array("matches");
    for (SignalMatch match : matches) {
      out.object()
          .field("type", match.type().label())
          .field("signal", match.id())
          .field("distance", match.distance())
          .field("labels", match.labels())
          .field("parties", match.parties())
          .field("disputed", match.disputed())
          .field("expired", match.expired())
          .field("quarantined", match.quarantined())
          .field("allowed", match.allowed())
          .field("review", match.asksForReview())
          .endObject();
    }
    return out.endArray().endObject().end();
  }

  private static String text(String id, List<SignalMatch> matches) {
    List<String> lines = new ArrayList<>();
    for (SignalMatch match : matches) {
      StringBuilder line = new StringBuilder(id.isEmpty() ? "" : id + ": ");
      line.append(match.type().label()).append(' ').append(match.id());
      line.append(" distance ").append(match.distance()).append(", ");
      line.append(match.labels().isEmpty() ? "no label" : String.join(" ", match.labels()));
      line.append(", by ").append(String.join(" ", match.parties()));
      line.append(match.disputed() ? ", disputed" : "");
      line.append(match.expired() ? ", expired" : "");
      line.append(match.quarantined() ? ", quarantined" : "");
      line.append(match.allowed() ? ", allowed" : "");
      lines.add(line.append(match.asksForReview() ? ": review" : "").toString());
    }
    return String.join("\n", lines);
  }
}

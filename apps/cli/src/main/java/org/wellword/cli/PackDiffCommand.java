package org.wellword.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wellword.CaptionChecker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wellword pack diff}. */
@Command(
    name = "diff",
    description = {
      "Tells which captions are read differently under NEW than under OLD, and counts what changes",
      "by rule, claim and need. Each is a pack or a folder of packs, together with the bundled ones."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Captions are JSON lines {\"id\",\"text\",\"region\"?,\"language\"?}, lines of an id, a tab and a",
      "text, or plain lines, whose number is their id; the first line that is not blank decides.",
      "Findings, places, severity, stance, need and review are compared; messages and sources are not.",
      "Exit codes: 0 no caption changes, 1 some do, 2 usage or bad data."
    })
final class PackDiffCommand implements Callable<Integer> {
  /** How differences are written. */
  enum Format {
    text,
    json
  }

  /** The first line must end within as many bytes to be understood. */
  private static final int LOOK_AHEAD = 1 << 16;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "A pack, or a folder of packs.")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "A pack, or a folder of packs.")
  private Path young;

  @Option(
      names = "--captions",
      required = true,
      paramLabel = "FILE",
      description = "The captions; - for standard input.")
  private Path captions;

  @Option(
      names = "--format",
      defaultValue = "text",
      description =
          "One of ${COMPLETION-CANDIDATES} (a line a caption); default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(names = "--show", description = "Print the captions that change; else ids and places.")
  private boolean show;

  @Option(names = "--alone", description = "Leave the bundled packs out.")
  private boolean alone;

  @Mixin private ThreadsOption threads;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  PackDiffCommand() {}

  @Override
  public Integer call() {
    boolean standard = captions.toString().equals("-");
    if (!standard && !Files.isReadable(captions)) {
      throw new Main.UserException("cannot read " + captions);
    }
    PrintWriter out = spec.commandLine().getOut();
    try (CaptionChecker before = checker(old);
        CaptionChecker after = checker(young);
        InputStream file = standard ? System.in : Files.newInputStream(captions);
        BufferedInputStream in = new BufferedInputStream(file, LOOK_AHEAD);
        JsonLines run = new JsonLines(in, out, Progress.of("captions", spec), threads.count())) {
      PackDiff diff = new PackDiff(before, after, format == Format.json, show);
      int exit = run.reading(form(in)).check(diff::answer);
      diff.summary(out);
      return exit;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CaptionChecker checker(Path place) {
    CaptionChecker.Builder builder = CaptionChecker.builder();
    if (!alone) {
      builder.addBundled();
    }
    PackOptions.load(List.of(place)).forEach(builder::addPack);
    return builder.build();
  }

  /** The form of the first line; reads none of it. */
  private static CaptionLine.Form form(BufferedInputStream in) throws IOException {
    in.mark(LOOK_AHEAD);
    byte[] start = in.readNBytes(LOOK_AHEAD - 1);
    in.reset();
    String first =
        new String(start, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .findFirst()
            .orElse("");
    if (first.strip().startsWith("{")) {
      return CaptionLine::json;
    }
    return first.indexOf('\t') > 0 ? CaptionLine::tabbed : CaptionLine::plain;
  }
}

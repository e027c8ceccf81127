package org.wellword.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.cli.guide.Audience;
import org.wellword.cli.guide.Guide;
import org.wellword.cli.guide.GuideBuilder;
import org.wellword.cli.guide.GuideWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wellword guide}. */
@Command(
    name = "guide",
    description = "Prints the playbook for people: what to write instead, facts, and help.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "creator: what to write instead, and where help is.",
      "organisation: also the sources of each entry, use in training, campaigns.",
      "moderator: also severity, rule ids, exceptions, review signals.",
      "Rules that a pack hides are never printed.",
      "Without --region, or for one that is not known, services are international directories.",
      "",
      "Exit codes: 0 printed, 2 usage or bad data (an unknown topic lists them all).",
      "Try: wellword guide --topic suicide --region GB --format html"
    })
final class GuideCommand implements Callable<Integer> {
  /** How a guide is written. */
  enum Format {
    markdown,
    html
  }

  /** For whom it is written. */
  enum Reader {
    creator,
    organisation,
    moderator
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      defaultValue = "",
      description = "One topic, such as suicide or stigma; default: all, with a table of contents.")
  private String topic;

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      defaultValue = "creator",
      description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Reader audience;

  @Mixin private RegionOption region;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "markdown",
      description =
          "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}. HTML is one file that loads"
              + " nothing.")
  private Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to FILE, and replace it; default: standard output.")
  private @Nullable Path output;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  GuideCommand() {}

  @Override
  public Integer call() {
    Guide guide = build();
    GuideWriter writer =
        new GuideWriter(GuideWriter.Format.valueOf(format.name().toUpperCase(Locale.ROOT)));
    if (output == null) {
      PrintWriter out = spec.commandLine().getOut();
      writer.write(guide, out);
      out.flush();
    } else {
      save(writer, guide, output);
    }
    return Main.NOTHING;
  }

  private Guide build() {
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      return new GuideBuilder(checker)
          .build(
              topic.strip().toLowerCase(Locale.ROOT),
              Audience.valueOf(audience.name().toUpperCase(Locale.ROOT)),
              region.code(),
              LocalDate.now(ZoneOffset.UTC));
    } catch (GuideBuilder.UnknownTopicException e) {
      throw new Main.UserException(e.getMessage());
    }
  }

  private static void save(GuideWriter writer, Guide guide, Path file) {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write(guide, out);
    } catch (IOException e) {
      throw new Main.UserException(
          "cannot write " + file + " (" + e.getClass().getSimpleName() + ")");
    }
  }
}

package org.wellword.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.wellword.CaptionChecker;
import org.wellword.support.Resource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wellword resources}. */
@Command(
    name = "resources",
    description = "Lists help services of a country; of an unknown one, international directories.",
    mixinStandardHelpOptions = true)
final class ResourcesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RegionOption region;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      defaultValue = "",
      description = "What it is about, such as suicide or eating-disorders.")
  private String topic;

  /** How services are listed. */
  enum Format {
    text,
    json
  }

  @Option(
      names = "--audience",
      paramLabel = "GROUP",
      defaultValue = "",
      description = "Who needs it, such as young-people or veterans; their services come first.")
  private String audience;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private PackOptions packs;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ResourcesCommand() {}

  @Override
  public Integer call() {
    try (CaptionChecker checker = packs.checker()) {
      List<Resource> shown = checker.resources().listed(region.code(), topic, audience);
      String text =
          format == Format.json
              ? checker.resourcesJson(region.code(), shown)
              : new ReportText(checker, Ansi.AUTO).resources(region.code(), shown);
      spec.commandLine().getOut().println(text);
      return Main.NOTHING;
    }
  }
}

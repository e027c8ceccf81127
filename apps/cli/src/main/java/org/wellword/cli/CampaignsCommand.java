package org.wellword.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.campaign.Campaign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wellword campaigns}. */
@Command(
    name = "campaigns",
    description =
        "Lists awareness campaigns under way on a date, and their hashtags; without --region, of all"
            + " countries.",
    mixinStandardHelpOptions = true)
final class CampaignsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--on", paramLabel = "DATE", description = "Such as 2026-10-10; default: today.")
  private @Nullable LocalDate on;

  @Mixin private RegionOption region;

  @Option(names = "--all", description = "Every campaign, whatever the date.")
  private boolean all;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  CampaignsCommand() {}

  @Override
  public Integer call() {
    LocalDate date = on == null ? LocalDate.now(ZoneOffset.UTC) : on;
    PrintWriter out = spec.commandLine().getOut();
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      List<Campaign> shown =
          all ? checker.campaigns().campaigns() : checker.campaigns().on(date, region.code());
      if (shown.isEmpty()) {
        out.println("No campaign that we know of is under way on " + date + ".");
      }
      for (Campaign campaign : shown) {
        out.println(Ansi.AUTO.string("@|bold " + campaign.name() + "|@"));
        out.println("  " + hashtags(campaign));
        out.println(
            "  "
                + campaign.organiser()
                + ", "
                + String.join(", ", campaign.regions()).replace("001", "worldwide")
                + (campaign.announced() ? "; dates are announced each year, check" : "")
                + (campaign.basis().equals("recalled") ? "; not yet compared with its page" : ""));
        out.println("  " + campaign.url());
        if (!campaign.note().isEmpty()) {
          out.println("  " + campaign.note());
        }
      }
      return Main.NOTHING;
    }
  }

  private static String hashtags(Campaign campaign) {
    List<String> others = campaign.hashtags().stream().skip(1).toList();
    return campaign.preferredHashtag()
        + (others.isEmpty() ? "" : " (preferred), " + String.join(" ", others));
  }
}

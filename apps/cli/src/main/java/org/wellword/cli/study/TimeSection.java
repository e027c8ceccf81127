package org.wellword.cli.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellword.insight.Dimension;
import org.wellword.insight.Period;
import org.wellword.insight.Share;
import org.wellword.insight.Study;

/** Shares of the lanes over time. */
final class TimeSection {
  /** A line of fewer points is none. */
  private static final int LEAST_TREND = 3;

  private TimeSection() {}

  static Optional<StudyPage.Section> of(PageParts parts) {
    List<StudyPage.Figure> figures = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (String lane : Dimension.LANE.keys()) {
      List<LocalDate> days = new ArrayList<>();
      List<Share> shares = new ArrayList<>();
      for (Study.Trend trend : parts.study.trends()) {
        if (trend.dimension() == Dimension.LANE && trend.key().equals(lane)) {
          days.add(Wording.day(trend.period()));
          shares.add(trend.share());
          List<String> cells =
              new ArrayList<>(
                  PageParts.cells(
                      Wording.period(parts.study.period(), trend.period()),
                      Optional.of(trend.share())));
          cells.add(1, Labels.lane(lane));
          rows.add(cells);
        }
      }
      if (days.size() >= LEAST_TREND) {
        String caption =
            Labels.lane(lane)
                + ": share of the captions of each "
                + parts.study.period().label()
                + ".";
        figures.add(parts.figure(ShareChart.trend(days, shares), caption, List.of()));
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> heads = new ArrayList<>(parts.heads(Labels.period(parts.study.period())));
    heads.add(1, "Found");
    String text =
        parts.study.period() == Period.DAY
            ? "Days are those of UTC."
            : "A shorter time has too few captions to tell most of its shares.";
    return Optional.of(
        new StudyPage.Section(
            "time",
            "Over time",
            text + " Times that are held back are left out of the line.",
            figures,
            List.of(
                new StudyPage.Table(
                    "Captions by " + parts.study.period().label(), heads, rows, "", true))));
  }
}

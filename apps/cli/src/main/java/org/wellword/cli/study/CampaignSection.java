package org.wellword.cli.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wellword.insight.Dimension;
import org.wellword.insight.Study;

/** Shares within the days of campaigns, and captions with their hashtags. */
final class CampaignSection {
  private CampaignSection() {}

  static Optional<StudyPage.Section> of(PageParts parts) {
    List<StudyPage.Figure> figures = new ArrayList<>();
    List<StudyPage.Table> tables = new ArrayList<>();
    List<Study.Comparison> lanes =
        parts.study.windows().stream()
            .filter(c -> c.dimension() == Dimension.LANE)
            .sorted(Comparator.comparingLong(c -> -c.inside().of()))
            .toList();
    List<Dot> dots =
        lanes.stream()
            .filter(c -> c.key().equals("guidance"))
            .limit(PageParts.MOST_ROWS)
            .map(c -> new Dot(parts.names.campaign(c.window()), List.of(c.inside(), c.outside())))
            .toList();
    if (!dots.isEmpty()) {
      figures.add(
          parts.figure(
              ShareChart.dots(dots),
              "Captions with guidance: share within the days of a campaign, and on all others.",
              List.of("within its days", "on all other days")));
    }
    if (!lanes.isEmpty()) {
      tables.add(
          new StudyPage.Table(
              "Shares within the days of campaigns, and on all others",
              List.of(
                  "Campaign",
                  "Found",
                  "Captions within",
                  "Share within",
                  "Interval",
                  "Share outside",
                  "Interval"),
              lanes.stream()
                  .map(
                      c ->
                          List.of(
                              parts.names.campaign(c.window()),
                              Labels.lane(c.key()),
                              Wording.number(c.inside().count())
                                  + " of "
                                  + Wording.number(c.inside().of()),
                              Wording.percent(c.inside().share()),
                              Wording.interval(c.inside()),
                              Wording.percent(c.outside().share()),
                              Wording.interval(c.outside())))
                  .toList(),
              "Of many comparisons a few stand apart by chance alone.",
              lanes.size() > PageParts.MOST_ROWS));
    }
    Study.Table tags = parts.study.table(Dimension.CAMPAIGN);
    if (!tags.rows().isEmpty()) {
      tables.add(
          parts.table(
              "Captions that hold a campaign's hashtag",
              "Campaign",
              tags.rows().stream()
                  .map(r -> PageParts.cells(parts.names.campaign(r.key()), r.share()))
                  .toList(),
              PageParts.unnamed(tags),
              tags.rows().size() > PageParts.MOST_ROWS));
    }
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StudyPage.Section(
                "campaigns",
                "Campaigns",
                "Their days are those of the bundled calendar; a caption within them need not take"
                    + " part.",
                figures,
                tables));
  }
}

package org.wellword.cli.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wellword.CaptionChecker;
import org.wellword.insight.Dimension;
import org.wellword.insight.Period;
import org.wellword.insight.Share;
import org.wellword.insight.Study;

/** Puts a study into a page. */
public final class StudyPages {
  /** Rows of a chart, and of a table that is not folded. */
  private static final int MOST_ROWS = 12;

  private static final int LEAST_TREND = 3;

  private final Study study;
  private final Names names;
  private final List<StudyPage.Section> sections = new ArrayList<>();
  private int drawings;

  private StudyPages(Study study, Names names) {
    this.study = study;
    this.names = names;
  }

  /**
   * The page of a study.
   *
   * @throws RuntimeException when this machine has no font to draw with; the message says so
   */
  public static StudyPage of(Study study, Names names, String title) {
    StudyPages pages = new StudyPages(study, names);
    pages.lanes();
    pages.time();
    pages.ids(
        Dimension.TOPIC,
        "topics",
        "What they were about",
        "A caption may have several topics, or none.",
        names::topic);
    pages.claims();
    pages.need();
    pages.ids(
        Dimension.RULE,
        "wording",
        "Wording that could be better",
        "Rules of the playbook, each counted once a caption. “wellword guide” says what each"
            + " advises, and why.",
        id -> id);
    pages.campaigns();
    return new StudyPage(
        title,
        pages.facts(),
        Findings.of(study, names),
        pages.sections,
        Wording.confidence(study.confidence()),
        study.packs().stream().map(p -> p.replace('@', ' ')).toList(),
        CaptionChecker.version());
  }

  private List<StudyPage.Fact> facts() {
    List<StudyPage.Fact> facts = new ArrayList<>();
    facts.add(new StudyPage.Fact("Captions", Wording.number(study.captions())));
    if (!study.times().isEmpty()) {
      String first = study.times().get(0).period();
      String last = study.times().get(study.times().size() - 1).period();
      String from = Wording.period(study.period(), first);
      facts.add(
          new StudyPage.Fact(
              "Dates",
              first.equals(last) ? from : from + " to " + Wording.period(study.period(), last)));
      facts.add(new StudyPage.Fact("Counted by", study.period().label()));
    } else {
      facts.add(new StudyPage.Fact("Dates", "not told"));
    }
    if (study.undated().orElse(1) > 0) {
      String undated =
          study.undated().isPresent() ? Wording.number(study.undated().getAsLong()) : Wording.HELD;
      facts.add(new StudyPage.Fact("Without a date", undated));
    }
    facts.add(new StudyPage.Fact("Checked with", "Wellword " + String.join(", ", study.engines())));
    facts.add(new StudyPage.Fact("Rule packs", Wording.number(study.packs().size())));
    return facts;
  }

  private StudyPage.Figure figure(List<Dot> rows, String caption, List<String> series) {
    drawings++;
    return new StudyPage.Figure(
        Drawing.of(
            ShareChart.dots(rows), "chart-" + drawings, caption + " The table holds the figures."),
        caption,
        series);
  }

  private static List<Dot> dots(List<Study.Row> rows, UnaryOperator<String> name) {
    return rows.stream()
        .filter(r -> r.share().isPresent())
        .limit(MOST_ROWS)
        .map(r -> new Dot(name.apply(r.key()), r.share().stream().toList()))
        .toList();
  }

  private static List<String> cells(String name, Optional<Share> share) {
    return List.of(name, Wording.captions(share), Wording.percent(share), Wording.interval(share));
  }

  private List<String> heads(String first) {
    return List.of(
        first, "Captions", "Share", Wording.confidence(study.confidence()) + " interval");
  }

  private StudyPage.Table table(
      String caption, String head, List<List<String>> rows, String note, boolean folded) {
    return new StudyPage.Table(caption, heads(head), rows, note, folded);
  }

  private void lanes() {
    List<Study.Row> rows = new ArrayList<>(study.table(Dimension.LANE).rows());
    study.table(Dimension.STANCE).rows().stream()
        .filter(r -> r.key().equals("endorses") || r.key().equals("debunks"))
        .forEach(rows::add);
    List<Dot> dots = dots(rows, Labels::lane);
    sections.add(
        new StudyPage.Section(
            "lanes",
            "What the captions held",
            "Guidance, need and review are separate questions; a caption may raise several.",
            dots.isEmpty()
                ? List.of()
                : List.of(figure(dots, "Share of all captions, with its interval.", List.of())),
            List.of(
                table(
                    "Captions by what was found",
                    "Found",
                    rows.stream().map(r -> cells(Labels.lane(r.key()), r.share())).toList(),
                    "",
                    false),
                table(
                    "Captions by level of guidance",
                    "Level",
                    study.table(Dimension.LEVEL).rows().stream()
                        .map(r -> cells(Labels.level(r.key()), r.share()))
                        .toList(),
                    "",
                    false))));
  }

  private void time() {
    List<StudyPage.Figure> figures = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (String lane : Dimension.LANE.keys()) {
      List<LocalDate> days = new ArrayList<>();
      List<Share> shares = new ArrayList<>();
      for (Study.Trend trend : study.trends()) {
        if (trend.dimension() == Dimension.LANE && trend.key().equals(lane)) {
          days.add(Wording.day(trend.period()));
          shares.add(trend.share());
          List<String> cells =
              new ArrayList<>(
                  cells(
                      Wording.period(study.period(), trend.period()), Optional.of(trend.share())));
          cells.add(1, Labels.lane(lane));
          rows.add(cells);
        }
      }
      if (days.size() >= LEAST_TREND) {
        drawings++;
        String caption =
            Labels.lane(lane) + ": share of the captions of each " + study.period().label() + ".";
        figures.add(
            new StudyPage.Figure(
                Drawing.of(
                    ShareChart.trend(days, shares),
                    "chart-" + drawings,
                    caption + " The band is the interval; the table holds the figures."),
                caption,
                List.of()));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    List<String> heads = new ArrayList<>(heads(Labels.period(study.period())));
    heads.add(1, "Found");
    String text =
        study.period() == Period.DAY
            ? "Days are those of UTC."
            : "A shorter time has too few captions to tell most of its shares.";
    sections.add(
        new StudyPage.Section(
            "time",
            "Over time",
            text + " Times that are held back are left out of the line.",
            figures,
            List.of(
                new StudyPage.Table(
                    "Captions by " + study.period().label(), heads, rows, "", true))));
  }

  /** A dimension whose keys are ids of packs. */
  private void ids(
      Dimension dimension, String id, String title, String text, UnaryOperator<String> name) {
    Study.Table table = study.table(dimension);
    List<Dot> dots = dots(table.rows(), name);
    if (!dots.isEmpty()) {
      String caption =
          table.rows().size() > MOST_ROWS
              ? "The " + MOST_ROWS + " met most often: share of all captions, with its interval."
              : "Share of all captions, with its interval.";
      sections.add(
          new StudyPage.Section(
              id,
              title,
              text,
              List.of(figure(dots, caption, List.of())),
              List.of(
                  table(
                      "Captions by " + dimension.label(),
                      Labels.head(dimension),
                      table.rows().stream()
                          .map(r -> cells(name.apply(r.key()), r.share()))
                          .toList(),
                      unnamed(table),
                      table.rows().size() > MOST_ROWS))));
    }
  }

  /** What a table leaves out. */
  private static String unnamed(Study.Table table) {
    String held =
        table.held() == 0
            ? ""
            : table.held()
                + (table.held() == 1 ? " more is" : " more are")
                + " not named, having too few captions to tell.";
    return table.others() == 0
        ? held
        : (held
                + " "
                + Wording.number(table.others())
                + " more counts were of ids beyond the room"
                + " of the tally.")
            .strip();
  }

  private void claims() {
    Study.Table claims = study.table(Dimension.CLAIM);
    List<Dot> dots = dots(claims.rows(), names::claim);
    if (dots.isEmpty()) {
      return;
    }
    List<List<String>> stances = new ArrayList<>();
    List<Study.Row> split = study.table(Dimension.CLAIM_STANCE).rows();
    for (Study.Row claim : claims.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(names.claim(claim.key()));
      cells.add(Wording.captions(claim.share()));
      split.stream()
          .filter(r -> r.key().equals(claim.key()))
          .forEach(r -> cells.add(Wording.captions(r.share())));
      stances.add(cells);
    }
    List<String> heads = new ArrayList<>(List.of("Claim", "Captions"));
    Dimension.STANCE.keys().forEach(s -> heads.add(Labels.stance(s)));
    sections.add(
        new StudyPage.Section(
            "claims",
            "Claims and what captions say about them",
            "Each claim is counted once a caption, whatever the caption says of it: a caption that"
                + " corrects a myth touches it too.",
            List.of(figure(dots, "The claims met most often: share of all captions.", List.of())),
            List.of(
                new StudyPage.Table(
                    "Captions by claim and stance",
                    heads,
                    stances.stream().limit(MOST_ROWS).toList(),
                    unnamed(claims),
                    false),
                table(
                    "Captions by stance on any claim",
                    "Stance",
                    study.table(Dimension.STANCE).rows().stream()
                        .map(r -> cells(Labels.stance(r.key()), r.share()))
                        .toList(),
                    "",
                    false),
                table(
                    "Captions by claim",
                    "Claim",
                    claims.rows().stream()
                        .map(r -> cells(names.claim(r.key()), r.share()))
                        .toList(),
                    "",
                    true))));
  }

  private void need() {
    List<Study.Row> rows =
        study.table(Dimension.NEED).rows().stream().filter(r -> !r.key().equals("none")).toList();
    List<Dot> dots = dots(rows, Labels::need);
    List<List<String>> who =
        study.table(Dimension.NEED_WHO).rows().stream()
            .map(r -> cells(Labels.need(r.key()) + ", " + Labels.who(r.part()), r.share()))
            .toList();
    sections.add(
        new StudyPage.Section(
            "need",
            "Need of support",
            "How clearly captions ask for help, or speak of somebody who may need it. It is read from"
                + " words and is no diagnosis.",
            dots.isEmpty()
                ? List.of()
                : List.of(figure(dots, "Share of all captions, with its interval.", List.of())),
            List.of(
                table(
                    "Captions by need",
                    "Need",
                    rows.stream().map(r -> cells(Labels.need(r.key()), r.share())).toList(),
                    "",
                    false),
                table(
                    "Captions by need and whose it is; shares are of the captions with that need",
                    "Need",
                    who,
                    "",
                    true))));
  }

  private void campaigns() {
    List<StudyPage.Figure> figures = new ArrayList<>();
    List<StudyPage.Table> tables = new ArrayList<>();
    List<Study.Comparison> lanes =
        study.windows().stream()
            .filter(c -> c.dimension() == Dimension.LANE)
            .sorted(Comparator.comparingLong(c -> -c.inside().of()))
            .toList();
    List<Dot> dots =
        lanes.stream()
            .filter(c -> c.key().equals("guidance"))
            .limit(MOST_ROWS)
            .map(c -> new Dot(names.campaign(c.window()), List.of(c.inside(), c.outside())))
            .toList();
    if (!dots.isEmpty()) {
      figures.add(
          figure(
              dots,
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
                              names.campaign(c.window()),
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
              lanes.size() > MOST_ROWS));
    }
    Study.Table tags = study.table(Dimension.CAMPAIGN);
    if (!tags.rows().isEmpty()) {
      tables.add(
          table(
              "Captions that hold a campaign's hashtag",
              "Campaign",
              tags.rows().stream().map(r -> cells(names.campaign(r.key()), r.share())).toList(),
              unnamed(tags),
              tags.rows().size() > MOST_ROWS));
    }
    if (!tables.isEmpty()) {
      sections.add(
          new StudyPage.Section(
              "campaigns",
              "Campaigns",
              "Their days are those of the bundled calendar; a caption within them need not take part.",
              figures,
              tables));
    }
  }
}

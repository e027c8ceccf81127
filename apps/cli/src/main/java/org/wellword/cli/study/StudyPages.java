package org.wellword.cli.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.wellword.CaptionChecker;
import org.wellword.insight.Dimension;
import org.wellword.insight.Study;

/** Puts a study into a page. */
public final class StudyPages {
  private final Study study;
  private final PageParts parts;
  private final List<StudyPage.Section> sections = new ArrayList<>();

  private StudyPages(Study study, Names names) {
    this.study = study;
    this.parts = new PageParts(study, names);
  }

  /**
   * The page of a study.
   *
   * @throws NoFontException when this machine has no font to draw with
   */
  public static StudyPage of(Study study, Names names, String title) {
    StudyPages pages = new StudyPages(study, names);
    pages.lanes();
    TimeSection.of(pages.parts).ifPresent(pages.sections::add);
    pages.ids(
        Dimension.TOPIC,
        "topics",
        "What they were about",
        "A caption may have several topics, or none.",
        names::topic);
    ClaimSection.of(pages.parts).ifPresent(pages.sections::add);
    pages.need();
    pages.ids(
        Dimension.RULE,
        "wording",
        "Wording that could be better",
        "Rules of the playbook, each counted once a caption. “wellword guide” says what each"
            + " advises, and why.",
        id -> id);
    CampaignSection.of(pages.parts).ifPresent(pages.sections::add);
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

  private void lanes() {
    List<Study.Row> rows = new ArrayList<>(parts.study.table(Dimension.LANE).rows());
    parts.study.table(Dimension.STANCE).rows().stream()
        .filter(r -> r.key().equals("endorses") || r.key().equals("debunks"))
        .forEach(rows::add);
    List<Dot> dots = PageParts.dots(rows, Labels::lane);
    sections.add(
        new StudyPage.Section(
            "lanes",
            "What the captions held",
            "Guidance, need and review are separate questions; a caption may raise several.",
            dots.isEmpty()
                ? List.of()
                : List.of(
                    parts.figure(
                        ShareChart.dots(dots),
                        "Share of all captions, with its interval.",
                        List.of())),
            List.of(
                parts.table(
                    "Captions by what was found",
                    "Found",
                    rows.stream()
                        .map(r -> PageParts.cells(Labels.lane(r.key()), r.share()))
                        .toList(),
                    "",
                    false),
                parts.table(
                    "Captions by level of guidance",
                    "Level",
                    parts.study.table(Dimension.LEVEL).rows().stream()
                        .map(r -> PageParts.cells(Labels.level(r.key()), r.share()))
                        .toList(),
                    "",
                    false))));
  }

  /** A dimension whose keys are ids of packs. */
  private void ids(
      Dimension dimension, String id, String title, String text, UnaryOperator<String> name) {
    Study.Table table = parts.study.table(dimension);
    List<Dot> dots = PageParts.dots(table.rows(), name);
    if (!dots.isEmpty()) {
      String caption =
          table.rows().size() > PageParts.MOST_ROWS
              ? "The "
                  + PageParts.MOST_ROWS
                  + " met most often: share of all captions, with its interval."
              : "Share of all captions, with its interval.";
      sections.add(
          new StudyPage.Section(
              id,
              title,
              text,
              List.of(parts.figure(ShareChart.dots(dots), caption, List.of())),
              List.of(
                  parts.table(
                      "Captions by " + dimension.label(),
                      Labels.head(dimension),
                      table.rows().stream()
                          .map(r -> PageParts.cells(name.apply(r.key()), r.share()))
                          .toList(),
                      PageParts.unnamed(table),
                      table.rows().size() > PageParts.MOST_ROWS))));
    }
  }

  private void need() {
    List<Study.Row> rows =
        parts.study.table(Dimension.NEED).rows().stream()
            .filter(r -> !r.key().equals("none"))
            .toList();
    List<Dot> dots = PageParts.dots(rows, Labels::need);
    List<List<String>> who =
        parts.study.table(Dimension.NEED_WHO).rows().stream()
            .map(
                r -> PageParts.cells(Labels.need(r.key()) + ", " + Labels.who(r.part()), r.share()))
            .toList();
    sections.add(
        new StudyPage.Section(
            "need",
            "Need of support",
            "How clearly captions ask for help, or speak of somebody who may need it. It is read from"
                + " words and is no diagnosis.",
            dots.isEmpty()
                ? List.of()
                : List.of(
                    parts.figure(
                        ShareChart.dots(dots),
                        "Share of all captions, with its interval.",
                        List.of())),
            List.of(
                parts.table(
                    "Captions by need",
                    "Need",
                    rows.stream()
                        .map(r -> PageParts.cells(Labels.need(r.key()), r.share()))
                        .toList(),
                    "",
                    false),
                parts.table(
                    "Captions by need and whose it is; shares are of the captions with that need",
                    "Need",
                    who,
                    "",
                    true))));
  }
}

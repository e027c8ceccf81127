package org.wellword.cli.study;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.knowm.xchart.XYChart;
import org.wellword.insight.Share;
import org.wellword.insight.Study;

/** What the sections of a page are made of; numbers its drawings. Not thread-safe. */
final class PageParts {
  /** Rows of a chart, and of a table that is not folded. */
  static final int MOST_ROWS = 12;

  final Study study;
  final Names names;
  private int drawings;

  PageParts(Study study, Names names) {
    this.study = study;
    this.names = names;
  }

  StudyPage.Figure figure(XYChart chart, String caption, List<String> series) {
    drawings++;
    String title = caption + " The table holds the figures.";
    return new StudyPage.Figure(Drawing.of(chart, "chart-" + drawings, title), caption, series);
  }

  static List<Dot> dots(List<Study.Row> rows, UnaryOperator<String> name) {
    return rows.stream()
        .filter(r -> r.share().isPresent())
        .limit(MOST_ROWS)
        .map(r -> new Dot(name.apply(r.key()), r.share().stream().toList()))
        .toList();
  }

  static List<String> cells(String name, Optional<Share> share) {
    return List.of(name, Wording.captions(share), Wording.percent(share), Wording.interval(share));
  }

  List<String> heads(String first) {
    return List.of(
        first, "Captions", "Share", Wording.confidence(study.confidence()) + " interval");
  }

  StudyPage.Table table(
      String caption, String head, List<List<String>> rows, String note, boolean folded) {
    return new StudyPage.Table(caption, heads(head), rows, note, folded);
  }

  /** What a table leaves out. */
  static String unnamed(Study.Table table) {
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
}

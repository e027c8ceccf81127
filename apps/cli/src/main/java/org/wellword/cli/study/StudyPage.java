package org.wellword.cli.study;

import java.util.List;
import org.wellword.cli.guide.Markup;

/**
 * A study as a page, in reading order; plain values.
 *
 * @param title of the page
 * @param facts what was studied
 * @param findings sentences
 * @param sections charts and tables
 * @param confidence of the intervals, such as {@code 95%}
 * @param packs each as {@code id version}
 * @param version of the engine that wrote the page
 */
public record StudyPage(
    String title,
    List<Fact> facts,
    List<String> findings,
    List<Section> sections,
    String confidence,
    List<String> packs,
    String version) {
  /** A name and what it is. */
  public record Fact(String name, String value) {}

  /**
   * A part of the page.
   *
   * @param id for links
   * @param title heading
   * @param text what it counts
   * @param figures charts
   * @param tables the figures of the charts, and more
   */
  public record Section(
      String id, String title, String text, List<Figure> figures, List<Table> tables) {}

  /**
   * A chart.
   *
   * @param svg the drawing
   * @param caption what it shows
   * @param series what its two kinds of marks mean; empty when there is one
   */
  public record Figure(Markup svg, String caption, List<String> series) {}

  /**
   * A table.
   *
   * @param caption what it counts
   * @param heads of the columns; the first column names the row
   * @param rows cells
   * @param note below it, or ""
   * @param folded whether it is shown on demand
   */
  public record Table(
      String caption, List<String> heads, List<List<String>> rows, String note, boolean folded) {}
}

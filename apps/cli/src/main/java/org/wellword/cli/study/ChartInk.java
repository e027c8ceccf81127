package org.wellword.cli.study;

import java.awt.Color;
import java.awt.Font;
import java.util.Map;

/**
 * The colours that charts are painted with. Each stands for a class of the page's style, which says
 * what it looks like in the light, in the dark and on paper.
 */
final class ChartInk {
  static final Color FIRST = new Color(0x0B5C5A);
  static final Color SECOND = new Color(0xA6591E);
  static final Color BAND = new Color(0xC9E2DC);
  static final Color GRID = new Color(0xDCD8CF);
  static final Color TEXT = new Color(0x545A66);
  static final Color PAPER = new Color(0xFEFDFC);
  static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  /** The class of a colour, by what Batik writes for it. */
  static final Map<String, String> CLASSES =
      Map.of(
          css(FIRST), "first",
          css(SECOND), "second",
          css(BAND), "band",
          css(GRID), "grid",
          css(TEXT), "text",
          css(PAPER), "paper");

  private ChartInk() {}

  private static String css(Color color) {
    return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
  }
}

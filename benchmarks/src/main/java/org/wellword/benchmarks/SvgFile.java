package org.wellword.benchmarks;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.intermediate.CommandSequence;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jfree.chart.JFreeChart;

/** A chart as a file of vectors; the same chart and fonts give the same bytes. */
final class SvgFile {
  /** What browsers without the font of this machine take; its size where none is written. */
  private static final String FONTS = "<svg font-family=\"Verdana,sans-serif\" font-size=\"12px\" ";

  private static final String END_OF_FONT = "&quot;;";

  private SvgFile() {}

  /** Writes {@code chart} in units of a pixel. */
  static void write(JFreeChart chart, int width, int height, Path file) throws IOException {
    VectorGraphics2D graphics = new FilledLetters();
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    CommandSequence commands = graphics.getCommands();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SVGProcessor().getDocument(commands, new PageSize(width, height)).writeTo(out);
    Files.createDirectories(file.toAbsolutePath().getParent());
    String svg = out.toString(StandardCharsets.UTF_8);
    Files.writeString(
        file,
        svg.replaceFirst("<svg ", FONTS).replace(END_OF_FONT, "&quot;,Verdana,sans-serif;"),
        StandardCharsets.UTF_8);
  }

  /** The library draws the outlines of letters that come as shapes, and leaves them empty. */
  private static final class FilledLetters extends VectorGraphics2D {
    @Override
    public void drawGlyphVector(GlyphVector letters, float x, float y) {
      fill(letters.getOutline(x, y));
    }
  }
}

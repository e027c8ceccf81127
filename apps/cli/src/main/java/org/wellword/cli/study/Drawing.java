package org.wellword.cli.study;

import java.awt.Dimension;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.knowm.xchart.XYChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.wellword.cli.guide.Markup;

/**
 * Turns a chart into SVG that stands in a page: painted by Apache Batik, named for those who do not
 * see it, its colours as classes so that the page decides on light and dark. The same chart and
 * fonts give the same bytes.
 */
final class Drawing {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Whatever else Batik says about painting is how browsers paint anyhow. */
  private static final Set<String> KEPT =
      Set.of(
          "d",
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "r",
          "cx",
          "cy",
          "rx",
          "ry",
          "width",
          "height",
          "points",
          "transform",
          "fill",
          "stroke",
          "stroke-width",
          "stroke-linecap",
          "stroke-linejoin",
          "clip-path",
          "id",
          "viewBox",
          "clipPathUnits");

  private Drawing() {}

  /**
   * Draws a chart.
   *
   * @param id of the drawing within the page
   * @param title what it shows
   * @throws NoFontException when this machine has no font to draw with
   */
  static Markup of(XYChart chart, String id, String title) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .getDOMImplementation()
              .createDocument(SVG, "svg", null);
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
      context.setComment("");
      context.setPrecision(2);
      context.setIDGenerator(ids(id));
      SVGGraphics2D graphics = new SVGGraphics2D(context, true);
      graphics.setSVGCanvasSize(new Dimension(chart.getWidth(), chart.getHeight()));
      paint(chart, graphics);
      Element root = graphics.getRoot();
      clean(root, id);
      name(root, chart, id, title);
      return new Markup(write(root));
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("every Java reads and writes XML", e);
    }
  }

  private static void paint(XYChart chart, SVGGraphics2D graphics) {
    try {
      ChartInk.FONT.getFamily();
      chart.paint(graphics, chart.getWidth(), chart.getHeight());
    } catch (LinkageError | InternalError e) {
      throw new NoFontException(e);
    }
  }

  private static SVGIDGenerator ids(String prefix) {
    return new SVGIDGenerator() {
      private int last;

      @Override
      public String generateID(String kind) {
        last++;
        return prefix + "-" + last;
      }
    };
  }

  private static void name(Element root, XYChart chart, String id, String title) {
    root.setAttribute("viewBox", "0 0 " + chart.getWidth() + " " + chart.getHeight());
    root.removeAttribute("width");
    root.removeAttribute("height");
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", id);
    Element name = root.getOwnerDocument().createElementNS(SVG, "title");
    name.setAttribute("id", id);
    name.setTextContent(title);
    root.insertBefore(name, root.getFirstChild());
  }

  private static void clean(Element element, String id) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      names.add(element.getAttributes().item(i).getNodeName());
    }
    for (String name : names) {
      if (!KEPT.contains(name)
          || (name.equals("id") && !element.getAttribute(name).startsWith(id))) {
        element.removeAttribute(name);
      }
    }
    ink(element, "fill", "f-");
    ink(element, "stroke", "s-");
    Node next;
    for (Node child = element.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      if (child instanceof Element part) {
        clean(part, id);
        boolean empty = part.getFirstChild() == null;
        if (empty && Set.of("g", "defs").contains(part.getTagName())) {
          element.removeChild(part);
        }
      } else {
        element.removeChild(child); // comments, blanks
      }
    }
  }

  private static void ink(Element element, String attribute, String prefix) {
    String name = ChartInk.CLASSES.get(element.getAttribute(attribute));
    if (name != null) {
      element.removeAttribute(attribute);
      element.setAttribute("class", (element.getAttribute("class") + " " + prefix + name).strip());
    }
  }

  private static String write(Element root) throws TransformerException {
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter out = new StringWriter();
    transformer.transform(new DOMSource(root), new StreamResult(out));
    return out.toString();
  }
}

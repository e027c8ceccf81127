package org.wellword.cli.guide;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A guide in HTML, read back by an XML parser, which forgives nothing. */
record Page(String html, Document document) {
  static String write(GuideWriter.Format format, Guide guide) {
    StringWriter out = new StringWriter();
    new GuideWriter(format).write(guide, out);
    return out.toString();
  }

  static Page of(Guide guide) {
    String html = write(GuideWriter.Format.HTML, guide);
    try {
      return new Page(
          html,
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html))));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  List<Element> all(String tag) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  List<Element> classed(String name) {
    return all("*").stream()
        .filter(e -> List.of(e.getAttribute("class").split(" ", -1)).contains(name))
        .toList();
  }

  List<String> texts(String tag) {
    return all(tag).stream().map(Element::getTextContent).map(String::strip).toList();
  }

  List<String> ids() {
    return all("*").stream().map(e -> e.getAttribute("id")).filter(i -> !i.isEmpty()).toList();
  }

  String style() {
    return texts("style").get(0);
  }
}

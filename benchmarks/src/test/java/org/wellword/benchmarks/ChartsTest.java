package org.wellword.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class ChartsTest {
  @TempDir Path folder;

  private Document svg(String name) throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(folder.resolve(name).toFile());
  }

  @Test
  void write_ofRecords_drawsOneChartEach()
      throws IOException, ParserConfigurationException, SAXException {
    RecordTable check = RecordTable.of("Check.", "stream", "engine", "cpu_ns");
    check.row("ORDINARY", "WELLWORD", 1_500.0);
    check.row("ORDINARY", "MONITOR_BM25", 90_000.0);
    check.row("ORDINARY", "EVERY_CHAR", 72.0);
    check.write(folder, "check-short");
    RecordTable length = RecordTable.of("Length.", "stream", "chars", "cpu_ns");
    length.row("ORDINARY", 20, 500.0);
    length.row("ORDINARY", 2_000, 50_000.0);
    length.row("ON_TOPIC", 20, 900.0);
    length.row("ON_TOPIC", 2_000, 80_000.0);
    length.write(folder, "growth-length");
    Charts.write(folder, folder);
    String bars = svg("check.svg").getDocumentElement().getTextContent();
    assertThat(bars)
        .contains("checkCaption, ordinary", "floor: every character")
        .contains("1.50", "90.0", "0.072", Machine.cpu());
    String lines = svg("growth-length.svg").getDocumentElement().getTextContent();
    assertThat(lines).contains("ordinary", "on topic", "linear", Machine.cpu());
    assertThat(folder.resolve("growth-rules.svg")).doesNotExist();
  }

  @Test
  void write_twice_givesTheSameBytes() throws IOException {
    RecordTable rules = RecordTable.of("Rules.", "stream", "rules", "cpu_ns");
    rules.row("ORDINARY", 200, 500.0);
    rules.row("ORDINARY", 2_000, 500.0);
    rules.row("ON_TOPIC", 200, 700.0);
    rules.row("ON_TOPIC", 2_000, 700.0);
    rules.write(folder, "growth-rules");
    Charts.write(folder, folder);
    byte[] first = Files.readAllBytes(folder.resolve("growth-rules.svg"));
    Charts.write(folder, folder);
    assertThat(folder.resolve("growth-rules.svg")).hasBinaryContent(first);
  }

  @ParameterizedTest
  @CsvSource({"0.0724,0.072", "1.5,1.50", "12.34,12.3", "843.2,843"})
  void figure_ofAValue_hasAsManyDigitsAsAreMeant(double value, String expected) {
    assertThat(BarChart.figure(value)).isEqualTo(expected);
  }
}

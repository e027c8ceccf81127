package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class StudyCommandTest {
  @TempDir private Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void text_findingsFromTheFigures() throws IOException {
    Run run = Run.of("study", file("r.jsonl", Reports.october()));

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("1,800 captions, 1 October 2026 to 30 October 2026.")
        .contains("21.6% (19.7% to 23.5%) of the captions, about one in 5, had wording")
        .contains("anxiety, with 66.7%", "clearly ahead of depression with 33.3%")
        .contains("20.0% (18.2% to 21.9%) of the captions suggest that somebody may need support")
        .contains("During World Mental Health Day, 66.7%");
    assertThat(run.err()).contains("1,800 reports in ");
  }

  @Test
  void html_oneFileThatLoadsNothing_wellFormedAndNamed() throws Exception {
    Path page = folder.resolve("out.html");
    Run run =
        Run.of(
            "study",
            file("r.jsonl", Reports.october()),
            "--html",
            page.toString(),
            "--title",
            "Tea & <b>talk</b>");

    assertThat(run.exit()).as(run.err()).isZero();
    String html = Files.readString(page);
    assertThat(html)
        .contains("<h1>Tea &amp; &lt;b&gt;talk&lt;/b&gt;</h1>", "default-src 'none'")
        .doesNotContain(Reports.WORDS, "secret", "NaN", "$");
    assertThat(html.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http://", "https://");
    Document document = read(page);
    List<Element> all = elements(document, "*");
    Set<String> loading =
        Set.of(
            "script", "link", "img", "image", "use", "iframe", "object", "embed", "base", "form");
    assertThat(all).noneMatch(e -> loading.contains(e.getTagName()));
    assertThat(all)
        .noneMatch(
            e -> e.hasAttribute("src") || e.hasAttribute("style") || e.hasAttribute("onclick"));
    assertThat(elements(document, "style").get(0).getTextContent())
        .doesNotContain("url(", "@import", "http");
    List<String> ids =
        all.stream().map(e -> e.getAttribute("id")).filter(i -> !i.isEmpty()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(elements(document, "svg"))
        .hasSizeGreaterThanOrEqualTo(5)
        .allMatch(svg -> svg.getAttribute("role").equals("img"))
        .allMatch(svg -> ids.contains(svg.getAttribute("aria-labelledby")))
        .allMatch(svg -> svg.getElementsByTagName("path").getLength() > 0)
        .allMatch(svg -> svg.getElementsByTagName("title").getLength() == 1);
    assertThat(elements(document, "section"))
        .allMatch(s -> ids.contains(s.getAttribute("aria-labelledby")));
    assertThat(elements(document, "caption")).hasSameSizeAs(elements(document, "table"));
    assertThat(elements(document, "th")).allMatch(h -> h.hasAttribute("scope"));
  }

  @Test
  void html_twice_sameBytes() throws IOException {
    String reports = file("r.jsonl", Reports.october());
    Path one = folder.resolve("1.html");
    Path two = folder.resolve("2.html");

    Run.of("study", reports, "--html", one.toString(), "--threads", "1");
    Run.of("study", reports, "--html", two.toString(), "--threads", "4");

    assertThat(two).hasSameBinaryContentAs(one);
  }

  @Test
  void csv_oneFileATable_smallCellsEmpty() throws IOException {
    String few =
        IntStream.range(0, 4)
            .mapToObj(i -> Reports.line("2026-10-31", "urgent", "sleep", false))
            .collect(Collectors.joining());
    Path csv = folder.resolve("made/csv");

    Run run = Run.of("study", file("r.jsonl", Reports.october() + few), "--csv", csv.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    try (var files = Files.list(csv)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .endsWith("\r\n")
            .doesNotContain(Reports.WORDS, "secret");
      }
    }
    assertThat(Files.readString(csv.resolve("need.csv")).lines())
        .contains("need,part,captions,of,share,low,high", "urgent,,,,,,", "offer,,,,,,");
    assertThat(Files.readString(csv.resolve("topic.csv"))).doesNotContain("sleep");
    assertThat(Files.readString(csv.resolve("about.csv")))
        .contains("captions,1804\r\n", "topic-not-named,1\r\n", "pack,claims-en@0.1.0\r\n");
    assertThat(Files.readString(csv.resolve("time.csv")))
        .contains("2026-10-10,60")
        .doesNotContain("2026-10-31");
    assertThat(Files.readString(csv.resolve("window.csv")))
        .contains("world-mental-health-day,lane,guidance,40,60,0.666667,");
  }

  @Test
  void files_several_zippedAndStandardInput_countedTogether() throws IOException {
    Path zipped = folder.resolve("r.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(Reports.october().getBytes(StandardCharsets.UTF_8));
    }
    String plain = file("r.jsonl", Reports.october());

    Run run = Run.withInput(Reports.october(), "study", plain, zipped.toString(), "-");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("5,400 captions");
  }

  @Test
  void badLines_namedWithPlaceAndReason_neverShown() throws IOException {
    String good = Reports.line("", "none", "tea", false).repeat(20);
    String reports =
        file(
            "r.jsonl",
            good
                + "{\"error\":\"needs a field\"}\n\nmy secret text\n"
                + good.replace("none", "some secret"));

    Run run = Run.of("study", reports);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).startsWith("20 captions");
    assertThat(run.err())
        .contains(reports + ":21:", "a line that could not be checked")
        .contains(reports + ":23:", "not valid JSON")
        .contains("2 more bad lines", "22 bad lines")
        .doesNotContain("secret");
  }

  @Test
  void studied_andCheckedFirst_datesGoThrough() throws IOException {
    String captions =
        IntStream.range(0, 24)
            .mapToObj(
                i ->
                    "{\"id\":\"c"
                        + i
                        + "\",\"text\":\""
                        + (i % 2 == 0 ? "He committed suicide" : "sunset run by the canal")
                        + "\",\"date\":\"2026-10-10T0"
                        + i % 10
                        + ":00:00+01:00\"}\n")
            .collect(Collectors.joining());
    Run check = Run.withInput(captions, "check", "--jsonl");

    Run run = Run.withInput(check.out(), "study", "-", "--by", "month");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("24 captions, October 2026 to October 2026.")
        .contains("50.0% (31.4% to 68.6%) of the captions", "suicide.commit");
  }

  @Test
  void usage_wrong_exitsTwoAndSaysWhy() throws IOException {
    String few = file("few.jsonl", Reports.line("", "none", "tea", false).repeat(9));
    String many = file("r.jsonl", Reports.october());

    assertThat(Run.of("study").exit()).isEqualTo(2);
    assertThat(Run.of("study", "none.jsonl").err()).contains("cannot read none.jsonl");
    assertThat(Run.of("study", few).err()).contains("10 reports or more");
    assertThat(Run.of("study", few).exit()).isEqualTo(2);
    assertThat(Run.of("study", many, "--confidence", "95").err()).contains("0.5 to 0.9999");
    assertThat(Run.of("study", many, "--by", "hour").err()).contains("--by");
    assertThat(Run.of("study", many, "--html", folder.toString()).err()).contains("cannot write");
    String broken = file("broken.gz", "no zip");
    assertThat(Run.of("study", broken).err()).contains("cannot read", "ZipException");
  }

  @Test
  void help_complete() {
    Run run = Run.of("study", "--help");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("Usage: wellword study", "--html", "--csv", "--confidence", "Parquet", ".gz");
  }

  private static Document read(Path page)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(page.toFile());
  }

  private static List<Element> elements(Document document, String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}

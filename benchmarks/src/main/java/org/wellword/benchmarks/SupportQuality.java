package org.wellword.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import tools.jackson.databind.JsonNode;

/**
 * Need: {@code offer} or more is positive.
 *
 * @param confusion counts by labelled need, then by predicted need
 * @param errors every caption of another need than predicted
 */
record SupportQuality(Map<String, Map<String, Integer>> confusion, List<String> errors) {
  private static final List<String> NEEDS = List.of("urgent", "offer", "consider", "none");

  static SupportQuality measure(CaptionChecker checker, Path file) throws IOException {
    SupportQuality quality = new SupportQuality(new TreeMap<>(), new ArrayList<>());
    for (JsonNode row : Labelled.read(file)) {
      String text = row.get("text").asString();
      String labelled = row.get("need").asString();
      CaptionReport.Support support = checker.checkCaption(text).support();
      String predicted = support.need().label();
      quality
          .confusion
          .computeIfAbsent(labelled, k -> new TreeMap<>())
          .merge(predicted, 1, Integer::sum);
      if (!labelled.equals(predicted)) {
        quality.errors.add(
            labelled
                + " as "
                + predicted
                + " "
                + row.get("id").asString()
                + " "
                + support.because()
                + ": "
                + text);
      }
    }
    return quality;
  }

  private int count(String labelled, String predicted) {
    return confusion.getOrDefault(labelled, Map.of()).getOrDefault(predicted, 0);
  }

  private int raised(String labelled) {
    return count(labelled, "urgent") + count(labelled, "offer");
  }

  private int sum(String labelled) {
    return confusion.getOrDefault(labelled, Map.of()).values().stream().mapToInt(i -> i).sum();
  }

  /** Prints figures, and every error unless only totals are wanted. */
  void print(PrintStream out, boolean totals) {
    out.printf("%-10s", "label\\as");
    NEEDS.forEach(n -> out.printf(" %9s", n));
    out.println();
    int predicted = 0;
    for (String labelled : NEEDS) {
      out.printf("%-10s", labelled);
      for (String n : NEEDS) {
        out.printf(" %9d", count(labelled, n));
      }
      out.println();
      predicted += raised(labelled);
    }
    int right = raised("urgent") + raised("offer");
    double precision = Labelled.ratio(right, predicted);
    double recall = Labelled.ratio(right, sum("urgent") + sum("offer"));
    out.printf(
        "offer or more: P %.3f R %.3f F1 %.3f%n",
        precision, recall, Labelled.f1(precision, recall));
    out.printf(
        "urgent reached %.3f; none raised %.3f%n",
        Labelled.ratio(raised("urgent"), sum("urgent")),
        Labelled.ratio(raised("none"), sum("none")));
    if (!totals) {
      errors.stream().sorted().forEach(out::println);
    }
  }
}

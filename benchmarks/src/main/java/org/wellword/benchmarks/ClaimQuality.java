package org.wellword.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.wellword.CaptionChecker;
import org.wellword.claim.Assertion;
import org.wellword.claim.ClaimFinding;
import org.wellword.claim.Stance;
import tools.jackson.databind.JsonNode;

/**
 * Claims and stance: a caption's class is the strongest of its asserted claims, else none.
 *
 * @param confusion counts by labelled class, then by predicted class
 * @param reliability findings by confidence
 * @param hits endorsing captions that were predicted so, and those with the right claim
 * @param errors every caption of another class than predicted
 */
record ClaimQuality(
    Map<String, Map<String, Integer>> confusion,
    Reliability reliability,
    Hits hits,
    List<String> errors) {
  /** Endorsing captions that were predicted so. */
  static final class Hits {
    int all;
    int right;
  }

  private static final List<String> ORDER =
      List.of("endorses", "debunks", "asks", "reports", "unclear", "none");

  static ClaimQuality measure(CaptionChecker checker, Path file) throws IOException {
    return measure(t -> checker.checkCaption(t).guidance().claims(), Labelled.read(file));
  }

  /**
   * Measures anything that finds claims in a text.
   *
   * @param finder gives the findings of a caption
   * @param rows labelled captions
   */
  static ClaimQuality measure(Function<String, List<ClaimFinding>> finder, List<JsonNode> rows) {
    ClaimQuality quality =
        new ClaimQuality(new TreeMap<>(), new Reliability(), new Hits(), new ArrayList<>());
    rows.forEach(row -> quality.add(finder, row));
    return quality;
  }

  private void add(Function<String, List<ClaimFinding>> finder, JsonNode row) {
    String text = row.get("text").asString();
    String labelled = "none";
    List<String> ids = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (JsonNode claim : row.get("claims")) {
      String stance = claim.get("stance").asString();
      labelled = stronger(labelled, stance);
      said.add(claim.get("claim").asString() + " " + stance);
      if (stance.equals("endorses")) {
        ids.add(claim.get("claim").asString());
      }
    }
    String predicted = "none";
    List<String> endorsed = new ArrayList<>();
    List<ClaimFinding> all = finder.apply(text);
    for (ClaimFinding f : all) {
      if (f.stance() != Stance.UNCLEAR) {
        reliability.add(f.confidence(), said.contains(f.claim() + " " + f.stance().label()));
      }
    }
    List<ClaimFinding> findings =
        all.stream().filter(c -> c.assertion() == Assertion.ASSERT).toList();
    for (ClaimFinding finding : findings) {
      predicted = stronger(predicted, finding.stance().label());
      if (finding.stance().label().equals("endorses")) {
        endorsed.add(finding.claim());
      }
    }
    confusion.computeIfAbsent(labelled, k -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
    if (labelled.equals("endorses") && predicted.equals("endorses")) {
      hits.all++;
      hits.right += endorsed.stream().anyMatch(ids::contains) ? 1 : 0;
    }
    if (!labelled.equals(predicted)) {
      List<String> why =
          findings.stream().map(f -> f.claim() + " " + f.stance().label() + f.because()).toList();
      errors.add(
          labelled + " as " + predicted + " " + row.get("id").asString() + " " + why + ": " + text);
    }
  }

  private static String stronger(String a, String b) {
    return ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;
  }

  private int count(String labelled, String predicted) {
    return confusion.getOrDefault(labelled, Map.of()).getOrDefault(predicted, 0);
  }

  private int sum(String labelled) {
    return confusion.getOrDefault(labelled, Map.of()).values().stream().mapToInt(i -> i).sum();
  }

  /** Of the captions predicted to endorse, those that do; from 0 to 1. */
  double precision() {
    int predicted = ORDER.stream().mapToInt(c -> count(c, "endorses")).sum();
    return Labelled.ratio(count("endorses", "endorses"), predicted);
  }

  /** Of the endorsing captions, those predicted so; from 0 to 1. */
  double recall() {
    return Labelled.ratio(count("endorses", "endorses"), sum("endorses"));
  }

  /** The harmonic mean of precision and recall. */
  double f1() {
    return Labelled.f1(precision(), recall());
  }

  /** Of the captions of another class, those predicted to endorse; from 0 to 1. */
  double accused(String labelled) {
    return Labelled.ratio(count(labelled, "endorses"), sum(labelled));
  }

  /** Of the endorsing captions predicted so, those with the right claim; from 0 to 1. */
  double rightClaim() {
    return Labelled.ratio(hits.right, hits.all);
  }

  void print(PrintStream out) {
    out.printf("%-10s", "label\\as");
    ORDER.forEach(c -> out.printf(" %9s", c));
    out.println();
    for (String labelled : ORDER) {
      out.printf("%-10s", labelled);
      for (String c : ORDER) {
        out.printf(" %9d", count(labelled, c));
      }
      out.println();
    }
    out.printf("endorse: P %.3f R %.3f F1 %.3f%n", precision(), recall(), f1());
    out.printf(
        "accused: debunking %.3f, none %.3f; right claim in %.3f of hits%n",
        accused("debunks"), accused("none"), rightClaim());
    reliability.print(out);
    errors.stream().sorted().forEach(out::println);
  }
}

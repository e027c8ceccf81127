package org.wellword.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wellword.CaptionChecker;
import org.wellword.playbook.TermFinding;
import org.wellword.text.Span;
import tools.jackson.databind.JsonNode;

/**
 * Flags on wording: precision over predicted spans, recall over labelled ones, by overlap.
 *
 * @param groups counts by group of the label
 * @param errors every miss and every wrong flag
 */
record TermQuality(Map<String, Counts> groups, List<String> errors) {
  /** Counts of one group. */
  static final class Counts {
    int labelled;
    int found;
    int predicted;
    int right;
    int captions;
    int accused;
  }

  static TermQuality measure(CaptionChecker checker, Path file) throws IOException {
    TermQuality quality = new TermQuality(new TreeMap<>(), new ArrayList<>());
    for (JsonNode row : Labelled.read(file)) {
      quality.add(checker, row);
    }
    return quality;
  }

  private void add(CaptionChecker checker, JsonNode row) {
    List<Span> labelled = new ArrayList<>();
    String text = unmark(row.get("text").asString(), labelled);
    Counts counts = groups.computeIfAbsent(row.get("group").asString(), g -> new Counts());
    List<Span> predicted = new ArrayList<>();
    List<TermFinding> findings = checker.checkCaption(text).guidance().terms();
    for (TermFinding finding : findings) {
      for (Span span : finding.spans()) {
        predicted.add(span);
        counts.predicted++;
        if (labelled.stream().anyMatch(span::overlaps)) {
          counts.right++;
        } else {
          errors.add("wrong " + row.get("id").asString() + " " + finding.rule() + ": " + text);
        }
      }
    }
    for (Span span : labelled) {
      counts.labelled++;
      if (predicted.stream().anyMatch(span::overlaps)) {
        counts.found++;
      } else {
        String id = row.get("id").asString() + " " + row.get("group").asString();
        errors.add("missed " + id + " '" + span.of(text) + "': " + text);
      }
    }
    counts.captions++;
    counts.accused += labelled.isEmpty() && !predicted.isEmpty() ? 1 : 0;
  }

  private static String unmark(String marked, List<Span> spans) {
    StringBuilder text = new StringBuilder();
    int open = -1;
    for (int i = 0; i < marked.length(); i++) {
      if (marked.startsWith("[[", i)) {
        open = text.length();
        i++;
      } else if (marked.startsWith("]]", i) && open >= 0) {
        spans.add(new Span(open, text.length()));
        open = -1;
        i++;
      } else {
        text.append(marked.charAt(i));
      }
    }
    return text.toString();
  }

  void print(PrintStream out) {
    out.printf("%-22s %6s %6s %6s %6s %6s%n", "group", "labels", "flags", "P", "R", "F1");
    Counts all = new Counts();
    groups.forEach(
        (group, c) -> {
          row(out, group, c);
          all.labelled += c.labelled;
          all.found += c.found;
          all.predicted += c.predicted;
          all.right += c.right;
        });
    row(out, "all", all);
    Counts none = groups.getOrDefault("none", new Counts());
    out.printf("innocent captions flagged: %d of %d%n", none.accused, none.captions);
    errors.forEach(out::println);
  }

  private static void row(PrintStream out, String group, Counts c) {
    double precision = Labelled.ratio(c.right, c.predicted);
    double recall = Labelled.ratio(c.found, c.labelled);
    out.printf(
        "%-22s %6d %6d %6.3f %6.3f %6.3f%n",
        group, c.labelled, c.predicted, precision, recall, Labelled.f1(precision, recall));
  }
}

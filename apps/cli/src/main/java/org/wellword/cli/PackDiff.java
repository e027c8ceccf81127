package org.wellword.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.wellword.CaptionChecker;
import org.wellword.ChangeCounts;
import org.wellword.ChangeTally;
import org.wellword.ReportDiff;
import org.wellword.pack.JsonOut;
import org.wellword.text.Span;

/** Reads captions under two sets of packs, and counts what changes. Thread-safe. */
final class PackDiff {
  private static final int WIDTH = 74;

  private final CaptionChecker before;
  private final CaptionChecker after;
  private final boolean json;
  private final boolean show;
  private final ChangeTally tally = new ChangeTally();
  private final LongAdder bad = new LongAdder();

  PackDiff(CaptionChecker before, CaptionChecker after, boolean json, boolean show) {
    this.before = before;
    this.after = after;
    this.json = json;
    this.show = show;
  }

  /** What changes in a caption, or nothing. */
  JsonLines.Answer answer(CaptionLine given) {
    CaptionLine line = given.needing("text");
    if (!line.error().isEmpty()) {
      bad.increment();
      String told = json ? JsonLines.error(line) : "line " + line.number() + ": " + line.error();
      return new JsonLines.Answer(told, false, true);
    }
    List<ReportDiff.Change> changes =
        ReportDiff.of(
            before.checkCaption(line.caption("", "")), after.checkCaption(line.caption("", "")));
    tally.add(changes);
    if (changes.isEmpty()) {
      return new JsonLines.Answer("", false, false);
    }
    String text = line.fields().getOrDefault("text", "");
    String id = line.id().isEmpty() ? "line " + line.number() : line.id();
    return new JsonLines.Answer(
        json ? json(id, text, changes) : text(id, text, changes), true, false);
  }

  private String json(String id, String text, List<ReportDiff.Change> changes) {
    JsonOut out = new JsonOut().object().field("id", id);
    if (show) {
      out.field("text", text);
    }
    out.array("changes");
    for (ReportDiff.Change c : changes) {
      out.object()
          .field("lane", c.lane())
          .field("id", c.id())
          .field("change", c.what())
          .field("before", c.before())
          .field("after", c.after())
          .array("spans");
      for (Span span : c.spans()) {
        out.object().field("start", span.start()).field("end", span.end()).endObject();
      }
      out.endArray().endObject();
    }
    return out.endArray().endObject().end();
  }

  private String text(String id, String text, List<ReportDiff.Change> changes) {
    StringBuilder out = new StringBuilder();
    for (ReportDiff.Change c : changes) {
      out.append(out.isEmpty() ? "" : "\n")
          .append(id)
          .append(": ")
          .append(c.lane().equals(c.id()) ? c.id() : c.lane() + " " + c.id())
          .append(' ')
          .append(outcome(c.what(), c.before(), c.after()))
          .append(
              c.spans().stream()
                  .map(s -> " [" + s.start() + ", " + s.end() + ")")
                  .collect(Collectors.joining()));
    }
    if (show) {
      List<Underlined.Mark> marks =
          changes.stream()
              .flatMap(c -> c.spans().stream())
              .map(s -> new Underlined.Mark(s, 0, '^'))
              .toList();
      Underlined.lines(text, marks, WIDTH).forEach(row -> out.append("\n    ").append(row));
    }
    return out.toString();
  }

  private static String outcome(String what, String before, String after) {
    return switch (what) {
      case "changed" -> "changed (" + before + " -> " + after + ")";
      case "removed" -> "removed (" + before + ")";
      default -> what + " (" + after + ")";
    };
  }

  /** Writes the counts. */
  void summary(PrintWriter out) {
    ChangeCounts counts = tally.counts();
    if (json) {
      JsonOut summary =
          new JsonOut()
              .object()
              .object("summary")
              .field("captions", Math.toIntExact(counts.captions()))
              .field("changed", Math.toIntExact(counts.changed()))
              .field("bad", bad.intValue())
              .array("counts");
      for (ChangeCounts.Count count : counts.counts()) {
        summary
            .object()
            .field("lane", count.lane())
            .field("id", count.id())
            .field("change", count.what())
            .field("before", count.before())
            .field("after", count.after())
            .field("captions", Math.toIntExact(count.captions()))
            .endObject();
      }
      summary.endArray();
      if (counts.uncounted() > 0) {
        summary.field("uncounted", Math.toIntExact(counts.uncounted()));
      }
      out.println(summary.endObject().endObject().end());
      return;
    }
    out.println(
        String.format(
            Locale.ROOT, "%,d of %,d captions change", counts.changed(), counts.captions()));
    for (ChangeCounts.Count count : counts.counts()) {
      String id = count.lane().equals(count.id()) ? "" : count.id() + " ";
      String outcome = outcome(count.what(), count.before(), count.after());
      out.println(
          String.format(
              Locale.ROOT, "  %,7d  %-6s  %s%s", count.captions(), count.lane(), id, outcome));
    }
    if (counts.uncounted() > 0) {
      out.println(String.format(Locale.ROOT, "  %,7d  of other kinds", counts.uncounted()));
    }
  }
}

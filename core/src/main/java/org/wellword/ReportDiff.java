package org.wellword;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wellword.claim.ClaimFinding;
import org.wellword.playbook.TermFinding;
import org.wellword.support.Need;
import org.wellword.text.Span;

/**
 * How two reports on one caption differ in what they find. Messages, suggestions, sources and
 * services are not compared. Holds nothing of the caption's text.
 */
public final class ReportDiff {
  /**
   * One difference.
   *
   * @param lane term, claim, need or review
   * @param id of the rule or claim; the lane itself where it has no id
   * @param what added, removed, moved or changed
   * @param before what was said, or ""
   * @param after what is said now, or ""
   * @param spans where: now, or before when it is removed
   */
  public record Change(
      String lane, String id, String what, String before, String after, List<Span> spans) {
    /** Keeps its own copy of the places. */
    public Change {
      spans = List.copyOf(spans);
    }
  }

  private final List<Change> changes = new ArrayList<>();

  private ReportDiff() {}

  /**
   * The differences, by lane and id; none when the reports find the same.
   *
   * @param before on the same caption as {@code after}
   */
  public static List<Change> of(CaptionReport before, CaptionReport after) {
    ReportDiff diff = new ReportDiff();
    diff.compare(
        "term",
        before.guidance().terms(),
        after.guidance().terms(),
        TermFinding::rule,
        t -> t.severity().label(),
        TermFinding::spans);
    diff.compare(
        "claim",
        before.guidance().claims(),
        after.guidance().claims(),
        ClaimFinding::claim,
        c -> c.stance().label() + " " + c.assertion().label(),
        ClaimFinding::spans);
    diff.compare(
        "need",
        need(before),
        need(after),
        s -> "need",
        s -> s.need().label() + " " + s.who().label(),
        CaptionReport.Support::spans);
    diff.compare(
        "review", review(before), review(after), p -> "review", p -> "review", p -> List.of());
    return diff.changes;
  }

  private static List<CaptionReport.Support> need(CaptionReport report) {
    return report.support().need() == Need.NONE ? List.of() : List.of(report.support());
  }

  private static List<CaptionReport.Policy> review(CaptionReport report) {
    return report.policy().review() ? List.of(report.policy()) : List.of();
  }

  private <T> void compare(
      String lane,
      List<T> before,
      List<T> after,
      Function<T, String> id,
      Function<T, String> label,
      Function<T, List<Span>> spans) {
    Map<String, T> old = index(before, id);
    Map<String, T> now = index(after, id);
    BiConsumer<String, String> add =
        (key, what) -> {
          @Nullable T a = old.get(key);
          @Nullable T b = now.get(key);
          changes.add(
              new Change(
                  lane,
                  key,
                  what,
                  a == null ? "" : label.apply(a),
                  b == null ? "" : label.apply(b),
                  b == null ? (a == null ? List.of() : spans.apply(a)) : spans.apply(b)));
        };
    Map<String, T> all = new TreeMap<>(old);
    all.putAll(now);
    for (String key : all.keySet()) {
      @Nullable T a = old.get(key);
      @Nullable T b = now.get(key);
      if (a == null || b == null) {
        add.accept(key, a == null ? "added" : "removed");
      } else if (!label.apply(a).equals(label.apply(b))) {
        add.accept(key, "changed");
      } else if (!spans.apply(a).equals(spans.apply(b))) {
        add.accept(key, "moved");
      }
    }
  }

  private static <T> Map<String, T> index(List<T> findings, Function<T, String> id) {
    Map<String, T> index = new TreeMap<>();
    findings.forEach(f -> index.putIfAbsent(id.apply(f), f));
    return index;
  }
}

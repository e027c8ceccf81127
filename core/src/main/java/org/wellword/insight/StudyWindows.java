package org.wellword.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/** Compares windows with the time around them, where nothing small can be computed from that. */
final class StudyWindows {
  /** Counts by day, and the sets of days whose sums a reader could compute so far. */
  private static final class Line {
    final NavigableMap<LocalDate, Long> days;
    final long total;
    final long undated;
    final List<Set<LocalDate>> known = new ArrayList<>();

    Line(NavigableMap<LocalDate, Long> days, long all) {
      this.days = days;
      total = days.values().stream().mapToLong(Long::longValue).sum();
      undated = all - total;
    }

    long sum(Set<LocalDate> some) {
      long sum = 0;
      for (LocalDate day : some) {
        sum += days.getOrDefault(day, 0L);
      }
      return sum;
    }

    /** Whether the difference of two sets of days would tell. */
    boolean telling(Set<LocalDate> one, Set<LocalDate> less) {
      Set<LocalDate> rest = new HashSet<>(one);
      rest.removeAll(less);
      return SmallCells.telling(sum(rest));
    }
  }

  private final StudyTally tally;
  private final StudyTimes times;
  private final double confidence;
  private final Line all;

  StudyWindows(StudyTally tally, StudyTimes times, double confidence) {
    this.tally = tally;
    this.times = times;
    this.confidence = confidence;
    this.all = new Line(tally.days(), tally.captions());
  }

  List<Study.Comparison> compare(List<Window> windows, Map<Dimension, Set<String>> told) {
    Map<Window, Set<LocalDate>> spans = new LinkedHashMap<>();
    for (Window window : windows) {
      Set<LocalDate> span = new HashSet<>(all.days.keySet());
      span.removeIf(day -> !window.covers().test(day));
      boolean some = !span.isEmpty() && span.size() < all.days.size();
      if (some
          && !SmallCells.telling(all.undated)
          && large(span)
          && free(all, Dimension.LANE, "", span)) {
        spans.put(window, span);
      }
    }
    List<Study.Comparison> found = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      boolean compared = dimension.daily() && dimension != Dimension.NEED;
      if (compared) {
        tally
            .days(dimension)
            .forEach(
                (key, days) -> {
                  if (told.getOrDefault(dimension, Set.of()).contains(key)) {
                    Line line = new Line(days, tally.of(dimension, key));
                    spans.forEach(
                        (window, span) -> {
                          if (tells(line, dimension, key, span)) {
                            found.add(comparison(window, dimension, key, line, span));
                          }
                        });
                  }
                });
      }
    }
    return found;
  }

  /** Whether there are captions enough within and without. */
  private boolean large(Set<LocalDate> span) {
    long in = all.sum(span);
    return !SmallCells.small(in) && !SmallCells.small(all.total - in);
  }

  private Study.Comparison comparison(
      Window window, Dimension dimension, String key, Line line, Set<LocalDate> span) {
    long in = line.sum(span);
    long of = all.sum(span);
    return new Study.Comparison(
        window.id(),
        dimension,
        key,
        Share.of(in, of, confidence),
        Share.of(line.total - in, all.total - of, confidence));
  }

  /** Whether both shares can be told. */
  private boolean tells(Line line, Dimension dimension, String key, Set<LocalDate> span) {
    long in = line.sum(span);
    long of = all.sum(span);
    return !SmallCells.held(in, of)
        && !SmallCells.held(line.total - in, all.total - of)
        && !SmallCells.telling(line.undated)
        && !SmallCells.telling(all.undated - line.undated)
        && free(line, dimension, key, span);
  }

  /**
   * Whether the sum over a window gives nothing small away. What a reader learns is the sum over
   * its days that no told period holds as a whole; neither that, nor what it leaves over of the
   * days held back, nor its difference from another window may tell.
   */
  private boolean free(Line line, Dimension dimension, String key, Set<LocalDate> span) {
    Map<String, Set<LocalDate>> inside = new HashMap<>();
    Map<String, Set<LocalDate>> outside = new HashMap<>();
    for (LocalDate day : all.days.keySet()) {
      (span.contains(day) ? inside : outside)
          .computeIfAbsent(times.period().of(day), p -> new HashSet<>())
          .add(day);
    }
    Set<LocalDate> learnt = new HashSet<>();
    Set<LocalDate> left = new HashSet<>();
    Set<String> periods = new HashSet<>(inside.keySet());
    periods.addAll(outside.keySet());
    for (String period : periods) {
      Set<LocalDate> in = inside.getOrDefault(period, Set.of());
      Set<LocalDate> out = outside.getOrDefault(period, Set.of());
      if (!times.tells(period, dimension, key)) {
        learnt.addAll(in);
        left.addAll(out);
      } else if (!in.isEmpty() && !out.isEmpty()) {
        if (SmallCells.telling(line.sum(in)) || SmallCells.telling(line.sum(out))) {
          return false;
        }
        learnt.addAll(in);
      }
    }
    boolean free =
        !SmallCells.telling(line.sum(learnt))
            && !SmallCells.telling(line.sum(left))
            && line.known.stream()
                .noneMatch(k -> line.telling(learnt, k) || line.telling(k, learnt));
    if (free) {
      line.known.add(learnt);
    }
    return free;
  }
}

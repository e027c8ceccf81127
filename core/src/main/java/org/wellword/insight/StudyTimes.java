package org.wellword.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Captions and shares by period, and which of them are held back. */
final class StudyTimes {
  /** A length of time is fit when so much of what it counts can be told. */
  private static final double FIT = 0.8;

  /** Of each period and, as the last cell, of the captions without a day. */
  private static final class Line {
    final String key;
    final Dimension dimension;
    final long[] counts;
    final long[] rests;
    final boolean[] held;
    boolean told;

    Line(String key, Dimension dimension, int cells) {
      this.key = key;
      this.dimension = dimension;
      counts = new long[cells];
      rests = new long[cells];
      held = new boolean[cells];
    }

    boolean settle() {
      return SmallCells.settle(counts, rests, held);
    }
  }

  private final Period period;
  private final double confidence;
  private final List<String> periods;
  private final Line all;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Line> byKey = new HashMap<>();

  /** The shortest period that is fit, or the one asked for. */
  static StudyTimes of(
      StudyTally tally,
      Map<Dimension, Set<String>> told,
      @Nullable Period by,
      double confidence,
      boolean tells) {
    if (by != null || !tells) {
      return new StudyTimes(tally, told, by == null ? Period.DAY : by, confidence);
    }
    for (Period period : List.of(Period.DAY, Period.WEEK)) {
      StudyTimes times = new StudyTimes(tally, told, period, confidence);
      if (times.fit()) {
        return times;
      }
    }
    return new StudyTimes(tally, told, Period.MONTH, confidence);
  }

  private StudyTimes(
      StudyTally tally, Map<Dimension, Set<String>> told, Period period, double confidence) {
    this.period = period;
    this.confidence = confidence;
    NavigableMap<LocalDate, Long> days = tally.days();
    TreeSet<String> names = new TreeSet<>();
    days.keySet().forEach(day -> names.add(period.of(day)));
    periods = List.copyOf(names);
    all = line("", Dimension.LANE, days, tally.undated());
    for (int i = 0; i < all.counts.length; i++) {
      all.held[i] = SmallCells.small(all.counts[i]);
    }
    all.settle();
    for (Dimension dimension : Dimension.values()) {
      if (dimension.daily()) {
        tally
            .days(dimension)
            .forEach(
                (key, byDay) -> {
                  if (!(dimension == Dimension.NEED && key.equals("none"))) {
                    add(dimension, key, byDay, tally.of(dimension, key), told);
                  }
                });
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Line line : lines) {
        changed |= line.settle();
      }
      for (int i = 0; i < periods.size(); i++) {
        changed |= settleNeeds(i);
      }
    }
  }

  private Line line(
      String key, Dimension dimension, NavigableMap<LocalDate, Long> byDay, long undated) {
    Line line = new Line(key, dimension, periods.size() + 1);
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < periods.size(); i++) {
      index.put(periods.get(i), i);
    }
    byDay.forEach((day, n) -> line.counts[index.getOrDefault(period.of(day), periods.size())] += n);
    line.counts[periods.size()] += undated;
    return line;
  }

  private void add(
      Dimension dimension,
      String key,
      NavigableMap<LocalDate, Long> byDay,
      long total,
      Map<Dimension, Set<String>> told) {
    long dated = byDay.values().stream().mapToLong(Long::longValue).sum();
    Line line = line(key, dimension, byDay, total - dated);
    line.told = told.getOrDefault(dimension, Set.of()).contains(key);
    for (int i = 0; i < line.counts.length; i++) {
      line.rests[i] = all.counts[i] - line.counts[i];
      boolean known = line.told && i < periods.size() && !all.held[i];
      line.held[i] = !known || SmallCells.held(line.counts[i], all.counts[i]);
    }
    lines.add(line);
    byKey.put(dimension.label() + " " + key, line);
  }

  /** The kinds of need of a period add up to the captions with a need. */
  private boolean settleNeeds(int at) {
    List<Line> needs = lines.stream().filter(l -> l.dimension == Dimension.NEED).toList();
    Line any = byKey.get(Dimension.LANE.label() + " need");
    long[] counts = new long[needs.size()];
    boolean[] held = new boolean[needs.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = needs.get(i).counts[at];
      held[i] = needs.get(i).held[at] || any == null || any.held[at];
    }
    if (any != null && !any.held[at]) {
      SmallCells.settle(counts, new long[0], held);
    }
    boolean changed = false;
    for (int i = 0; i < counts.length; i++) {
      changed |= held[i] && !needs.get(i).held[at];
      needs.get(i).held[at] = held[i];
    }
    return changed;
  }

  /** Whether most captions lie in periods that are told, and most shares of the lanes are. */
  private boolean fit() {
    long seen = 0;
    long dated = 0;
    for (int i = 0; i < periods.size(); i++) {
      dated += all.counts[i];
      seen += all.held[i] ? 0 : all.counts[i];
    }
    int cells = 0;
    int shown = 0;
    for (Line line : lines) {
      boolean counts = line.told && line.dimension == Dimension.LANE && !line.key.equals("review");
      for (int i = 0; counts && i < periods.size(); i++) {
        cells++;
        shown += line.held[i] ? 0 : 1;
      }
    }
    return seen >= FIT * dated && shown >= FIT * cells;
  }

  Period period() {
    return period;
  }

  OptionalLong undated() {
    int last = periods.size();
    return all.counts[last] > 0 && all.held[last]
        ? OptionalLong.empty()
        : OptionalLong.of(all.counts[last]);
  }

  List<Study.Time> captions() {
    List<Study.Time> times = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      if (!all.held[i]) {
        times.add(new Study.Time(periods.get(i), all.counts[i]));
      }
    }
    return times;
  }

  List<Study.Trend> trends() {
    List<Study.Trend> trends = new ArrayList<>();
    for (Line line : lines) {
      for (int i = 0; i < periods.size(); i++) {
        if (!line.held[i]) {
          trends.add(
              new Study.Trend(
                  periods.get(i),
                  line.dimension,
                  line.key,
                  Share.of(line.counts[i], all.counts[i], confidence)));
        }
      }
    }
    return trends;
  }

  /** Whether a period is told; of all captions when {@code key} is "". */
  boolean tells(String name, Dimension dimension, String key) {
    Line line = key.isEmpty() ? all : byKey.get(dimension.label() + " " + key);
    int at = Collections.binarySearch(periods, name);
    return line != null && at >= 0 && !line.held[at];
  }
}

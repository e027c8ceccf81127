package org.wellword.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a tally into what can be told. */
final class StudyTables {
  private static final long[] NONE = {};

  private final StudyTally tally;
  private final List<Window> windows;
  private final @Nullable Period by;
  private final double confidence;
  private final List<Study.Table> tables = new ArrayList<>();
  private final Map<Dimension, Set<String>> told = new EnumMap<>(Dimension.class);

  StudyTables(StudyTally tally, List<Window> windows, @Nullable Period by, double confidence) {
    Share.normalQuantile(confidence); // refuses what it cannot be
    this.tally = tally;
    this.windows = windows;
    this.by = by;
    this.confidence = confidence;
  }

  Study study() {
    boolean tells = !SmallCells.small(tally.captions());
    if (tells) {
      parts(Dimension.LEVEL);
      parts(Dimension.NEED);
      for (Dimension dimension :
          List.of(
              Dimension.LANE,
              Dimension.TOPIC,
              Dimension.CLAIM,
              Dimension.STANCE,
              Dimension.RULE,
              Dimension.CAMPAIGN)) {
        shares(dimension);
      }
      split(Dimension.CLAIM, Dimension.CLAIM_STANCE, Dimension.STANCE.keys(), true);
      split(Dimension.NEED, Dimension.NEED_WHO, Dimension.WHO, false);
      tables.sort(Comparator.comparing(Study.Table::dimension));
    }
    StudyTimes times = StudyTimes.of(tally, told, by, confidence, tells);
    return new Study(
        tells ? tally.captions() : 0,
        times.undated(),
        confidence,
        times.period(),
        tables,
        times.captions(),
        times.trends(),
        tells ? new StudyWindows(tally, times, confidence).compare(windows, told) : List.of(),
        tally.otherDayCells(),
        List.copyOf(tally.counts(Dimension.ENGINE).keySet()),
        List.copyOf(tally.counts(Dimension.PACK).keySet()));
  }

  private void tell(Dimension dimension, String key) {
    told.computeIfAbsent(dimension, d -> new HashSet<>()).add(key);
  }

  private boolean tells(Dimension dimension, String key) {
    return told.getOrDefault(dimension, Set.of()).contains(key);
  }

  private Optional<Share> share(long count, long of) {
    return Optional.of(Share.of(count, of, confidence));
  }

  /** A dimension of which every caption has one key. */
  private void parts(Dimension dimension) {
    List<String> keys = dimension.keys();
    long[] counts = new long[keys.size()];
    boolean[] held = new boolean[keys.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = tally.of(dimension, keys.get(i));
      held[i] = SmallCells.held(counts[i], tally.captions());
    }
    SmallCells.settle(counts, NONE, held);
    List<Study.Row> rows = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (!held[i]) {
        tell(dimension, keys.get(i));
      }
      rows.add(
          new Study.Row(
              keys.get(i), "", held[i] ? Optional.empty() : share(counts[i], tally.captions())));
    }
    tables.add(new Study.Table(dimension, rows, 0, 0));
  }

  /** A dimension of which a caption may have any number of keys. */
  private void shares(Dimension dimension) {
    List<Study.Row> rows = new ArrayList<>();
    boolean open = dimension.keys().isEmpty();
    int unnamed = 0;
    for (String key : open ? tally.counts(dimension).keySet() : dimension.keys()) {
      long count = tally.of(dimension, key);
      boolean held = SmallCells.held(count, tally.captions()) || leaves(dimension, key);
      if (!held) {
        tell(dimension, key);
      }
      if (held && open) {
        unnamed++;
      } else {
        rows.add(new Study.Row(key, "", held ? Optional.empty() : share(count, tally.captions())));
      }
    }
    if (open) {
      rows.sort(
          Comparator.comparingLong((Study.Row r) -> -r.share().map(Share::count).orElse(0L))
              .thenComparing(Study.Row::key));
    }
    tables.add(new Study.Table(dimension, rows, unnamed, tally.others(dimension)));
  }

  /** Whether what a lane leaves over is a cell that is held back. */
  private boolean leaves(Dimension dimension, String key) {
    return dimension == Dimension.LANE
        && ((key.equals("guidance") && !tells(Dimension.LEVEL, "none"))
            || (key.equals("need") && !tells(Dimension.NEED, "none")));
  }

  /**
   * The keys of a dimension by a second one.
   *
   * @param columns whether the sums over the first are told as well
   */
  private void split(Dimension of, Dimension both, List<String> parts, boolean columns) {
    List<String> keys = tally.counts(of).keySet().stream().filter(k -> !k.equals("none")).toList();
    int n = keys.size();
    long[][] counts = new long[n][parts.size()];
    boolean[][] held = new boolean[n][parts.size()];
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < parts.size(); c++) {
        counts[r][c] = tally.of(both, keys.get(r) + " " + parts.get(c));
        held[r][c] = !tells(of, keys.get(r)) || SmallCells.small(counts[r][c]);
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int r = 0; r < n; r++) {
        changed |= tells(of, keys.get(r)) && SmallCells.settle(counts[r], NONE, held[r]);
      }
      for (int c = 0; columns && c < parts.size(); c++) {
        changed |= settleColumn(counts, held, c);
      }
    }
    List<Study.Row> rows = new ArrayList<>();
    for (int r = 0; r < n; r++) {
      long base = tally.of(of, keys.get(r));
      for (int c = 0; c < parts.size() && tells(of, keys.get(r)); c++) {
        Optional<Share> share = held[r][c] ? Optional.empty() : share(counts[r][c], base);
        rows.add(new Study.Row(keys.get(r), parts.get(c), share));
      }
    }
    tables.add(new Study.Table(both, rows, 0, tally.others(both)));
  }

  private static boolean settleColumn(long[][] counts, boolean[][] held, int column) {
    long[] line = new long[counts.length];
    boolean[] hidden = new boolean[counts.length];
    for (int r = 0; r < counts.length; r++) {
      line[r] = counts[r][column];
      hidden[r] = held[r][column];
    }
    boolean changed = SmallCells.settle(line, NONE, hidden);
    for (int r = 0; r < counts.length; r++) {
      held[r][column] = hidden[r];
    }
    return changed;
  }
}

package org.wellword.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.JsonIn;
import org.wellword.pack.JsonOut;

/**
 * Counts captions over many reports, by {@link Dimension} and by day. It holds counts and ids of
 * packs, never a text or the id of a caption.
 *
 * <p>Tallies of parts, merged in any order, equal the tally of the whole, so that threads, files or
 * partitions can count for themselves; {@link #toJson} and {@link #read} carry them between
 * machines. A tally holds small cells and is not for publication; {@link #study} tells what can be
 * told.
 *
 * <p>Adding costs O(ids of the report · log ids seen). Memory is bounded: {@value #MOST_IDS} ids of
 * a dimension and {@value #MOST_DAY_CELLS} pairs of day and id are kept, the first in their order;
 * the rest is counted as others. Not thread-safe.
 */
public final class StudyTally {
  /** Ids that are kept of a dimension. */
  public static final int MOST_IDS = 5_000;

  /** Pairs of a day and an id that are kept, the earliest days first. */
  public static final int MOST_DAY_CELLS = 500_000;

  private static final int DAY_LENGTH = 10;

  private final Map<Dimension, Counts> totals = new EnumMap<>(Dimension.class);
  private final Counts days;
  private long captions;
  private long undated;

  /** An empty tally. */
  public StudyTally() {
    this(MOST_IDS, MOST_DAY_CELLS);
  }

  StudyTally(int mostIds, int mostDayCells) {
    for (Dimension dimension : Dimension.values()) {
      totals.put(dimension, new Counts(mostIds));
    }
    days = new Counts(mostDayCells);
  }

  /** Adds one report. */
  public void add(Observation seen) {
    captions++;
    String day = seen.day() == null ? "" : seen.day().toString();
    if (day.isEmpty()) {
      undated++;
    } else {
      days.add(day, 1);
    }
    boolean guidance = !seen.level().equals("none");
    boolean need = !seen.need().equals("none");
    count(day, Dimension.LANE, guidance ? "guidance" : "");
    count(day, Dimension.LANE, need ? "need" : "");
    count(day, Dimension.LANE, seen.review() ? "review" : "");
    count(day, Dimension.LEVEL, seen.level());
    count(day, Dimension.NEED, seen.need());
    count(day, Dimension.NEED_WHO, need ? seen.need() + " " + seen.who() : "");
    count(day, Dimension.TOPIC, seen.topics());
    count(day, Dimension.RULE, seen.rules());
    count(day, Dimension.CLAIM, seen.claims().keySet());
    for (String stance : Dimension.STANCE.keys()) {
      boolean taken = false;
      for (Map.Entry<String, Set<String>> claim : seen.claims().entrySet()) {
        if (claim.getValue().contains(stance)) {
          count(day, Dimension.CLAIM_STANCE, claim.getKey() + " " + stance);
          taken = true;
        }
      }
      count(day, Dimension.STANCE, taken ? stance : "");
    }
    count(day, Dimension.CAMPAIGN, seen.campaigns());
    count(day, Dimension.ENGINE, seen.engine());
    count(day, Dimension.PACK, seen.packs());
  }

  private void count(String day, Dimension dimension, Collection<String> keys) {
    keys.forEach(key -> count(day, dimension, key));
  }

  private void count(String day, Dimension dimension, String key) {
    if (key.isEmpty()) {
      return;
    }
    totals(dimension).add(key, 1);
    if (!day.isEmpty() && dimension.daily()) {
      days.add(day + " " + dimension.label() + " " + key, 1);
    }
  }

  private Counts totals(Dimension dimension) {
    Counts counts = totals.get(dimension);
    if (counts == null) {
      throw new IllegalStateException("every dimension is counted");
    }
    return counts;
  }

  /** Adds all that another tally counted, which stays as it is. */
  public void merge(StudyTally other) {
    captions += other.captions;
    undated += other.undated;
    days.merge(other.days);
    for (Dimension dimension : Dimension.values()) {
      totals(dimension).merge(other.totals(dimension));
    }
  }

  /** How many captions were added. */
  public long captions() {
    return captions;
  }

  /** Captions whose day is not known. */
  long undated() {
    return undated;
  }

  long of(Dimension dimension, String key) {
    return totals(dimension).of(key);
  }

  long others(Dimension dimension) {
    return totals(dimension).others();
  }

  /** Captions by key, in the order of letters. */
  NavigableMap<String, Long> counts(Dimension dimension) {
    NavigableMap<String, Long> counts = new TreeMap<>();
    totals(dimension).each(counts::put);
    return counts;
  }

  /** Captions by day. */
  NavigableMap<LocalDate, Long> days() {
    NavigableMap<LocalDate, Long> found = new TreeMap<>();
    days.each(
        (key, count) -> {
          if (key.length() == DAY_LENGTH) {
            found.put(LocalDate.parse(key), count);
          }
        });
    return found;
  }

  /** Captions by key and day. */
  NavigableMap<String, NavigableMap<LocalDate, Long>> days(Dimension dimension) {
    NavigableMap<String, NavigableMap<LocalDate, Long>> found = new TreeMap<>();
    String infix = " " + dimension.label() + " ";
    days.each(
        (key, count) -> {
          if (key.startsWith(infix, DAY_LENGTH)) {
            found
                .computeIfAbsent(key.substring(DAY_LENGTH + infix.length()), k -> new TreeMap<>())
                .put(LocalDate.parse(key.substring(0, DAY_LENGTH)), count);
          }
        });
    return found;
  }

  /** Counts by day that gave way; a caption counts once for each of its ids. */
  long otherDayCells() {
    return days.others();
  }

  /**
   * What can be told of the captions that were counted, without small cells.
   *
   * @param windows spans of time to compare with the time around them
   * @param by the length of time to count by; null for the shortest that has enough captions
   * @param confidence of the intervals, such as 0.95
   * @throws IllegalArgumentException unless {@code 0.5 <= confidence <= 0.9999}
   */
  public Study study(List<Window> windows, @Nullable Period by, double confidence) {
    return new StudyTables(this, windows, by, confidence).study();
  }

  /** The counts as one line of JSON; equal tallies give equal lines. */
  public String toJson() {
    JsonOut out = new JsonOut().object().field("captions", captions).field("undated", undated);
    for (Dimension dimension : Dimension.values()) {
      write(out, dimension.label(), totals(dimension));
    }
    write(out, "days", days);
    return out.endObject().end();
  }

  private static void write(JsonOut out, String name, Counts counts) {
    out.object(name).field("others", counts.others()).object("counts");
    counts.each(out::field);
    out.endObject().endObject();
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @param name of the file, for messages
   * @param line of the tally in the file, from 1
   * @throws org.wellword.pack.PackException when it is no tally
   */
  public static StudyTally read(String name, int line, byte[] json) {
    StudyTally tally = new StudyTally();
    JsonIn.read(name, line, json, in -> in.object(field -> tally.field(in, field)));
    return tally;
  }

  private void field(JsonIn in, String field) {
    if (field.equals("captions")) {
      captions = in.count();
    }
    if (field.equals("undated")) {
      undated = in.count();
    }
    for (Dimension dimension : Dimension.values()) {
      if (field.equals(dimension.label())) {
        boolean two = dimension == Dimension.CLAIM_STANCE || dimension == Dimension.NEED_WHO;
        read(in, totals(dimension), two ? Form.PAIR : Form.ID);
      }
    }
    if (field.equals("days")) {
      read(in, days, Form.DATED);
    }
  }

  private static void read(JsonIn in, Counts counts, Form form) {
    in.object(
        name -> {
          if (name.equals("others")) {
            counts.addOthers(in.count());
          } else if (name.equals("counts")) {
            in.object(key -> counts.add(key(in, key, form), in.count()));
          }
        });
  }

  /** What keys are made of. */
  private enum Form {
    ID,
    PAIR,
    DATED
  }

  private static String key(JsonIn in, String key, Form form) {
    String[] parts = key.split(" ", -1);
    boolean fits =
        switch (form) {
          case ID -> parts.length == 1;
          case PAIR -> parts.length == 2;
          case DATED ->
              (parts.length == 1 || parts.length == 3)
                  && parts[0].length() == DAY_LENGTH
                  && Observation.day(parts[0]).isPresent();
        };
    for (String part : parts) {
      if (!fits || !Observation.isVersion(part)) {
        throw in.refused("expected a count by ids");
      }
    }
    return key;
  }
}

package org.wellword.signal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.wellword.pack.JsonObject;
import org.wellword.pack.JsonObjects;
import org.wellword.pack.PackException;
import org.wellword.pack.PackProblem;

/** One import: reads a file, applies its entries to the state, and counts. */
final class ImportRun {
  /** Longest line of our own format. */
  static final int MAX_LINE = 1 << 20;

  /** Longest line that may hold a page of ThreatExchange. */
  private static final int MAX_PAGE_LINE = 16 << 20;

  private static final int MAX_TYPES = 100;
  private static final int MAX_TYPE_LENGTH = 40;

  /** Clocks differ; beyond this a date is no mistake of a clock. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final SignalState state;
  private final SignalImport how;
  private final String file;
  private final Instant now;
  private final LongConsumer progress;
  private final ThreatUpdates updates;
  private final Pool pool = new Pool();

  private final Map<SignalState.Outcome, Long> outcomes = new EnumMap<>(SignalState.Outcome.class);
  private final Map<String, Long> unknownTypes = new TreeMap<>();
  private final List<PackProblem> problems = new ArrayList<>();
  private final List<SignalChange> waiting = new ArrayList<>();
  private long read;
  private long unusable;
  private long bad;
  private Instant latest = Instant.EPOCH;
  private Instant latestOfPage = Instant.EPOCH;
  private Instant cursorFrom = Instant.EPOCH;
  private String cursor = "";

  ImportRun(SignalState state, SignalImport how, String file, Instant now, LongConsumer progress) {
    this.state = state;
    this.how = how;
    this.file = file;
    this.now = now;
    this.progress = progress;
    this.updates = new ThreatUpdates(how.feed(), how.labels());
  }

  /**
   * Reads to the end; the stream stays open.
   *
   * @throws PackException when it is a file of another kind or version; nothing was taken then
   */
  ImportReport run(InputStream in) throws IOException {
    if (how.format() == SignalFormat.NDJSON) {
      lines(in);
    } else {
      exchange(new BufferedInputStream(in, 1 << 16));
    }
    boolean refused = how.strict() && bad > 0;
    if (!refused) {
      waiting.forEach(this::apply);
      if (bad == 0 || !outcomes.isEmpty()) {
        checkpoint();
      }
    }
    return new ImportReport(
        read,
        count(SignalState.Outcome.ADDED),
        count(SignalState.Outcome.CHANGED),
        count(SignalState.Outcome.UNCHANGED),
        count(SignalState.Outcome.OUTDATED),
        count(SignalState.Outcome.DELETED),
        unknownTypes,
        unusable,
        bad,
        problems,
        refused);
  }

  private long count(SignalState.Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  private void lines(InputStream in) throws IOException {
    BoundedLines lines = new BoundedLines(in, MAX_LINE);
    while (lines.next()) {
      entry();
      if (lines.tooLong()) {
        tooLong(lines);
        continue;
      }
      JsonObject object;
      try {
        object = JsonObjects.line(file, lines.number(), lines.bytes(), lines.length());
      } catch (PackException e) {
        bad(e);
        continue;
      }
      SignalFields fields = fields(object);
      if (read == 1 && SignalLine.isHeader(fields, SignalLine.NAME)) {
        read = 0;
        continue;
      }
      try {
        take(SignalLine.read(fields, how.feed()), object);
      } catch (PackException e) {
        bad(e);
      }
    }
  }

  /**
   * Pages that stand one a line survive a bad line; else a mistake in the JSON ends the reading.
   */
  private void exchange(BufferedInputStream in) throws IOException {
    if (!oneALine(in)) {
      pages(in, 0);
      return;
    }
    BoundedLines lines = new BoundedLines(in, MAX_PAGE_LINE);
    while (lines.next()) {
      if (lines.tooLong()) {
        entry();
        tooLong(lines);
      } else {
        pages(new ByteArrayInputStream(lines.bytes(), 0, lines.length()), lines.number() - 1);
      }
    }
  }

  /** Whether the first line, as far as it can be seen, closes what it opens. */
  private static boolean oneALine(BufferedInputStream in) throws IOException {
    in.mark(MAX_PAGE_LINE);
    int depth = 0;
    boolean text = false;
    boolean opened = false;
    int read = 0;
    int b = 0;
    while (++read < MAX_PAGE_LINE && (b = in.read()) >= 0 && !(b == '\n' && opened)) {
      if (text) {
        if (b == '\\') {
          in.read();
          read++;
        } else {
          text = b != '"';
        }
      } else {
        text = b == '"';
        opened |= b > ' ';
        depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
      }
    }
    in.reset();
    return depth == 0 && b == '\n';
  }

  private void pages(InputStream in, long before) {
    latestOfPage = Instant.EPOCH;
    try {
      JsonObjects.pages(file, before, in, "data", this::update, this::page);
    } catch (PackException e) {
      bad(e);
    }
  }

  private void update(JsonObject object) {
    entry();
    try {
      String type = object.text("type");
      if (!IndicatorTypes.known(type)) {
        if (type.isEmpty()) {
          throw fields(object).refused("needs a \"type\"");
        }
        unknown(type);
        return;
      }
      List<SignalChange> changes = updates.read(fields(object));
      unusable += changes.isEmpty() ? 1 : 0;
      changes.forEach(c -> take(c, object));
    } catch (PackException e) {
      bad(e);
    }
  }

  private void page(JsonObject page) {
    String after = ThreatUpdates.after(page).orElse("");
    if (!latestOfPage.isBefore(cursorFrom)) {
      cursorFrom = latestOfPage;
      cursor = after;
    }
    latestOfPage = Instant.EPOCH;
  }

  private void unknown(String type) {
    boolean looksLikeOne =
        type.length() <= MAX_TYPE_LENGTH
            && type.chars()
                .allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
    String name = looksLikeOne && unknownTypes.size() < MAX_TYPES ? type : "other";
    unknownTypes.merge(name, 1L, Long::sum);
  }

  private SignalFields fields(JsonObject object) {
    return new SignalFields(file, object, now.plus(AHEAD), pool);
  }

  private void entry() {
    read++;
    progress.accept(read);
  }

  private void take(SignalChange change, JsonObject at) {
    Instant updated =
        switch (change) {
          case SignalChange.Shared shared -> shared.share().updated();
          case SignalChange.Deleted deleted -> deleted.at();
          case SignalChange.Allowed allowed -> allowed.allowance().at();
        };
    latest = updated.isAfter(latest) ? updated : latest;
    latestOfPage = updated.isAfter(latestOfPage) ? updated : latestOfPage;
    if (how.strict()) {
      waiting.add(change);
      return;
    }
    try {
      apply(change);
    } catch (PackException e) { // the store is full, at this place of the file
      throw fields(at).refused(e.problems().get(0).message());
    }
  }

  private void apply(SignalChange change) {
    outcomes.merge(state.apply(change), 1L, Long::sum);
  }

  private void checkpoint() {
    Checkpoint before = state.checkpoints().get(how.feed());
    Checkpoint point =
        before == null || !latest.isBefore(before.updated())
            ? new Checkpoint(how.feed(), latest, now, cursor)
            : new Checkpoint(how.feed(), before.updated(), now, before.after());
    state.checkpoints().put(how.feed(), point);
  }

  private void tooLong(BoundedLines lines) {
    bad(
        new PackException(
            List.of(
                new PackProblem(
                    file,
                    (int) Math.min(Integer.MAX_VALUE, lines.number()),
                    1,
                    "",
                    "the line is longer than allowed"))));
  }

  private void bad(PackException e) {
    bad++;
    if (problems.size() < ImportReport.MAX_PROBLEMS) {
      problems.addAll(e.problems());
    }
  }
}

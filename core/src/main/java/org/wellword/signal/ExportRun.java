package org.wellword.signal;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes what the store holds, or what others were not told yet. */
final class ExportRun {
  private final SignalState state;
  private final SignalFormat format;
  private final Predicate<Share> asked;
  private final Writer out;
  private String before = "";
  private long signals;
  private long deletions;
  private long allowances;
  private long leftOut;

  /**
   * An export.
   *
   * @param restricted whether shares that are to go no further are written, too
   */
  ExportRun(SignalState state, SignalFormat format, boolean restricted, Writer out) {
    this.state = state;
    this.format = format;
    this.asked = share -> restricted || !share.restricted();
    this.out = out;
  }

  private ExportReport report() {
    return new ExportReport(signals, deletions, allowances, leftOut);
  }

  /** Everything, by type and value. */
  ExportReport all(String party) throws IOException {
    boolean exchange = format == SignalFormat.THREATEXCHANGE;
    out.write(exchange ? "{\"data\":[" : SignalLine.header(SignalLine.NAME) + "\n");
    for (SignalEntry entry : state.sorted()) {
      signal(entry, party);
      if (!exchange && entry.allowance().isPresent()) {
        allowances++;
        line(SignalLine.write(entry.key(), entry.allowance().get()));
      }
    }
    if (exchange) {
      out.write("\n],\"paging\":{\"cursors\":{}}}\n");
    } else {
      deletions();
    }
    out.flush();
    return report();
  }

  private void signal(SignalEntry entry, String party) throws IOException {
    Signal signal = entry.signal(asked).orElse(null);
    if (signal == null) {
      leftOut += entry.shares().isEmpty() ? 0 : 1;
      return;
    }
    signals++;
    Share share = first(entry, signal);
    Instant updated = entry.updated(asked);
    if (format == SignalFormat.THREATEXCHANGE) {
      List<String> met = entry.seen() > 0 && !party.isEmpty() ? List.of(party) : List.of();
      out.write(before + "\n" + ThreatUpdateWriter.update(signal, share, updated, met));
      before = ",";
    } else {
      line(SignalLine.write(signal, share.level(), updated));
    }
  }

  private Share first(SignalEntry entry, Signal signal) {
    return entry.shares().stream()
        .filter(asked)
        .filter(s -> s.sharedBy().equals(signal.sharedBy()))
        .findFirst()
        .orElseThrow();
  }

  /** Deletions of what nobody shares any more; the latest of each. */
  private void deletions() throws IOException {
    Map<String, Instant> latest = new TreeMap<>();
    for (var grave : state.graves()) {
      latest.merge(grave.getKey().digest(), grave.getValue(), (a, b) -> a.isAfter(b) ? a : b);
    }
    if (!latest.isEmpty()) {
      state.entries().forEach(e -> latest.remove(KeyDigest.of(e.key())));
    }
    for (var each : latest.entrySet()) {
      deletions++;
      line(SignalLine.write(each.getKey(), each.getValue()));
    }
  }

  private void line(String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  /**
   * What a party of this house has said and met and not handed on.
   *
   * @param mark whether it counts as handed on from now
   */
  ExportReport outbox(String party, boolean mark) throws IOException {
    if (format == SignalFormat.NDJSON) {
      out.write(SignalLine.header(SignalLine.NAME) + "\n");
    }
    for (SignalEntry entry : state.sorted()) {
      List<SignalEntry.Own> news =
          entry.own().stream()
              .filter(o -> !o.exported() && o.opinion().party().equals(party))
              .toList();
      long met = entry.seen() - entry.seenExported();
      if (news.isEmpty() && met == 0) {
        continue;
      }
      if (!tell(entry, news, met)) {
        leftOut++;
      } else if (mark) {
        news.forEach(o -> entry.put(new SignalEntry.Own(o.opinion(), true)));
        entry.seen(entry.seen(), entry.seen(), entry.lastSeen().orElse(null));
      }
    }
    out.flush();
    return report();
  }

  private boolean tell(SignalEntry entry, List<SignalEntry.Own> news, long met) throws IOException {
    Signal signal = entry.signal(format == SignalFormat.NDJSON ? asked : s -> true).orElse(null);
    if (signal == null) {
      return false;
    }
    List<String> lines = new ArrayList<>();
    if (format == SignalFormat.NDJSON) {
      Signal ours = signal.withOpinions(news.stream().map(SignalEntry.Own::opinion).toList());
      lines.add(SignalLine.write(met(ours, met), "", entry.updated(asked)));
    } else {
      news.forEach(o -> post(entry, signal, o.opinion().verdict(), lines));
      if (met > 0) {
        react(entry, "SAW_THIS_TOO", lines);
      }
    }
    for (String line : lines) {
      signals++;
      line(line);
    }
    return !lines.isEmpty();
  }

  private static Signal met(Signal signal, long met) {
    return new Signal(
        signal.type(),
        signal.value(),
        signal.form(),
        signal.labels(),
        signal.sharedBy(),
        signal.opinions(),
        signal.firstSeen(),
        signal.lastSeen(),
        met,
        signal.expires(),
        signal.source());
  }

  /**
   * A violation is a descriptor of our own; doubts are reactions, where there is what to react to.
   */
  private void post(SignalEntry entry, Signal signal, Verdict verdict, List<String> lines) {
    boolean reacted =
        switch (verdict) {
          case VIOLATES -> false;
          case DISPUTED -> react(entry, "DISAGREE_WITH_TAGS", lines);
          case FALSE_POSITIVE -> react(entry, "NON_MALICIOUS", lines);
        };
    if (!reacted) {
      lines.add(ThreatUpdateWriter.upload(signal, verdict));
    }
  }

  private static boolean react(SignalEntry entry, String reaction, List<String> lines) {
    int before = lines.size();
    entry.shares().stream()
        .map(Share::descriptor)
        .filter(d -> !d.isEmpty())
        .distinct()
        .forEach(d -> lines.add(ThreatUpdateWriter.reaction(d, reaction)));
    return lines.size() > before;
  }
}

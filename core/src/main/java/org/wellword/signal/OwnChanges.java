package org.wellword.signal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What parties of this house change in the store; each change that is news gives an event. */
final class OwnChanges {
  private static final Origin OWN = new Origin(Origin.OWN, "");

  private final SignalState state;
  private final InstantSource clock;

  OwnChanges(SignalState state, InstantSource clock) {
    this.state = state;
    this.clock = clock;
  }

  static Instant now(InstantSource clock) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Now, or just after what was said before, should the clock stand. */
  private Instant after(Optional<Instant> before) {
    Instant now = now(clock);
    return before.filter(b -> !now.isAfter(b)).map(b -> b.plusMillis(1)).orElse(now);
  }

  private static void check(String party) {
    if (!SignalFields.isParty(party)) {
      throw new IllegalArgumentException("expected a party's plain name, of 1 to 200 characters");
    }
  }

  private Optional<SignalEntry> shared(Signal.Key key) {
    return state.find(key).filter(e -> !e.shares().isEmpty());
  }

  private AuditEvent event(String what, String party, Signal.Key key, Map<String, Long> counts) {
    return new AuditEvent(now(clock), what, party, AuditEvent.about(key), counts);
  }

  Optional<AuditEvent> share(Signal.Key key, int form, List<String> labels, String party) {
    check(party);
    SignalValues.check(key.type(), key.value());
    Optional<Share> before = state.find(key).flatMap(e -> e.share(OWN));
    Instant at = after(before.map(Share::updated));
    List<String> normal =
        labels.stream()
            .map(SignalLabels::normal)
            .filter(l -> !l.isEmpty())
            .distinct()
            .sorted()
            .limit(SignalFields.MAX_LABELS)
            .toList();
    state.apply(
        new SignalChange.Shared(
            key,
            new Share(
                OWN,
                at,
                form,
                normal,
                party,
                List.of(),
                before.map(Share::firstSeen).orElse(at),
                null,
                "",
                "",
                "")));
    opine(key, party, Verdict.VIOLATES);
    return Optional.of(event("share", party, key, Map.of()));
  }

  Optional<AuditEvent> opine(Signal.Key key, String party, Verdict verdict) {
    check(party);
    SignalEntry entry = shared(key).orElse(null);
    if (entry == null) {
      return Optional.empty();
    }
    Optional<Opinion> before =
        entry.own().stream()
            .map(SignalEntry.Own::opinion)
            .filter(o -> o.party().equals(party))
            .findFirst();
    if (before.filter(o -> o.verdict() == verdict).isPresent()) {
      return Optional.empty();
    }
    Opinion opinion = new Opinion(party, verdict, after(before.map(Opinion::at)));
    entry.put(new SignalEntry.Own(opinion, false));
    return Optional.of(event("opinion", party, key, Map.of(verdict.label(), 1L)));
  }

  Optional<AuditEvent> allow(Signal.Key key, String party, boolean allowed) {
    check(party);
    SignalValues.check(key.type(), key.value());
    Optional<Allowance> before = state.find(key).flatMap(SignalEntry::allowance);
    if (before.map(Allowance::allowed).orElse(false) == allowed) {
      return Optional.empty();
    }
    Instant at = after(before.map(Allowance::at));
    state.apply(new SignalChange.Allowed(key, new Allowance(allowed, party, at)));
    return Optional.of(event("allow", party, key, Map.of("allowed", allowed ? 1L : 0L)));
  }

  Optional<AuditEvent> seen(Signal.Key key, long times, String party) {
    if (times < 1) {
      throw new IllegalArgumentException("expected times >= 1, got " + times);
    }
    SignalEntry entry = shared(key).orElse(null);
    if (entry == null) {
      return Optional.empty();
    }
    long sum = entry.seen() > Long.MAX_VALUE - times ? Long.MAX_VALUE : entry.seen() + times;
    entry.seen(sum, entry.seenExported(), now(clock));
    return Optional.of(event("seen", party, key, Map.of("times", times)));
  }

  Optional<AuditEvent> delete(Signal.Key key, String party) {
    SignalEntry entry = shared(key).orElse(null);
    if (entry == null) {
      return Optional.empty();
    }
    // After all that was read of it, even from a clock that is ahead of ours.
    Instant last =
        entry.shares().stream().map(Share::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    Instant now = now(clock);
    Instant at = last.isAfter(now) ? last : now;
    state.apply(new SignalChange.Deleted(KeyDigest.of(key), Origin.ANY, at));
    return Optional.of(event("delete", party, key, Map.of()));
  }
}

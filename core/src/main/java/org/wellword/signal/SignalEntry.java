package org.wellword.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that the store knows of one piece of content: what each origin says, and what was said and
 * counted here. Not thread-safe.
 */
final class SignalEntry {
  /** The later word of a party counts; of two from one time, the one that doubts more. */
  private static final Comparator<Opinion> LATER =
      Comparator.comparing(Opinion::at).thenComparing(Opinion::verdict);

  /**
   * What a party of this house holds.
   *
   * @param exported whether it has been handed to others
   */
  record Own(Opinion opinion, boolean exported) {}

  private final Signal.Key key;
  private List<Share> shares = List.of();
  private List<Own> own = List.of();
  private @Nullable Allowance allowance;
  private long seen;
  private long seenExported;
  private @Nullable Instant lastSeen;

  SignalEntry(Signal.Key key) {
    this.key = key;
  }

  Signal.Key key() {
    return key;
  }

  /** By origin. */
  List<Share> shares() {
    return shares;
  }

  List<Own> own() {
    return own;
  }

  Optional<Allowance> allowance() {
    return Optional.ofNullable(allowance);
  }

  long seen() {
    return seen;
  }

  long seenExported() {
    return seenExported;
  }

  Optional<Instant> lastSeen() {
    return Optional.ofNullable(lastSeen);
  }

  /** Whether nothing keeps it here: it is shared by nobody and not allowed. */
  boolean isEmpty() {
    return shares.isEmpty() && allowance == null;
  }

  Optional<Share> share(Origin origin) {
    return shares.stream().filter(s -> s.origin().equals(origin)).findFirst();
  }

  void put(Share share) {
    List<Share> others = new ArrayList<>(without(share.origin()));
    others.add(share);
    others.sort(Comparator.comparing(Share::origin));
    shares = List.copyOf(others);
  }

  void remove(Origin origin) {
    shares = without(origin);
    if (shares.isEmpty()) { // the exchange wants no trace of it, and nor do our own words remain
      own = List.of();
      seen = 0;
      seenExported = 0;
      lastSeen = null;
    }
  }

  private List<Share> without(Origin origin) {
    return shares.stream().filter(s -> !s.origin().equals(origin)).toList();
  }

  void put(Own opinion) {
    List<Own> others =
        new ArrayList<>(
            own.stream()
                .filter(o -> !o.opinion().party().equals(opinion.opinion().party()))
                .toList());
    others.add(opinion);
    others.sort(Comparator.comparing(o -> o.opinion().party()));
    own = List.copyOf(others);
  }

  /** Whether the allowance is news. */
  boolean put(Allowance other) {
    if (allowance != null && Allowance.LATER.compare(other, allowance) <= 0) {
      return false;
    }
    allowance = other;
    return true;
  }

  void seen(long count, long exported, @Nullable Instant at) {
    seen = count;
    seenExported = exported;
    lastSeen = at;
  }

  /** The signal as the shares that are asked for and our own words make it, or nothing. */
  Optional<Signal> signal(Predicate<Share> asked) {
    List<Share> some = shares.stream().filter(asked).toList();
    if (some.isEmpty()) {
      return Optional.empty();
    }
    Share first =
        some.stream()
            .min(Comparator.comparing(Share::firstSeen).thenComparing(Share::origin))
            .orElseThrow();
    TreeSet<String> labels = new TreeSet<>();
    Map<String, Opinion> opinions = new TreeMap<>();
    for (Share share : some) {
      labels.addAll(share.labels());
      share.opinions().forEach(o -> merge(opinions, o));
    }
    own.forEach(o -> merge(opinions, o.opinion()));
    return Optional.of(
        new Signal(
            key.type(),
            key.value(),
            some.stream().mapToInt(Share::form).max().orElse(0),
            List.copyOf(labels),
            first.sharedBy(),
            List.copyOf(opinions.values()),
            first.firstSeen(),
            lastSeen == null ? first.firstSeen() : lastSeen,
            seen,
            expires(some),
            some.stream().map(Share::id).filter(i -> !i.isEmpty()).findFirst().orElse("")));
  }

  private static void merge(Map<String, Opinion> opinions, Opinion opinion) {
    opinions.merge(opinion.party(), opinion, (a, b) -> LATER.compare(a, b) >= 0 ? a : b);
  }

  /** It ends when the last share does. */
  private static @Nullable Instant expires(List<Share> shares) {
    return shares.stream().anyMatch(s -> s.expires() == null)
        ? null
        : shares.stream()
            .map(s -> Objects.requireNonNull(s.expires()))
            .max(Comparator.naturalOrder())
            .orElse(null);
  }

  /** When anything of it last changed. */
  Instant updated(Predicate<Share> asked) {
    Instant latest = lastSeen == null ? Instant.EPOCH : lastSeen;
    for (Share share : shares) {
      latest = asked.test(share) && share.updated().isAfter(latest) ? share.updated() : latest;
    }
    for (Own opinion : own) {
      latest = opinion.opinion().at().isAfter(latest) ? opinion.opinion().at() : latest;
    }
    return latest;
  }
}

package org.wellword.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackException;

/**
 * What the store holds, in memory. For each piece of content and origin there is one register,
 * which holds a share or a deletion, whichever is later (a deletion, when both are from one time).
 * Such registers come to the same in whatever order, and however often, changes are applied (a
 * last-writer-wins element set: Shapiro et al., "A comprehensive study of convergent and
 * commutative replicated data types", 2011). Not thread-safe.
 */
final class SignalState {
  /** What becomes of a change. */
  enum Outcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    OUTDATED,
    DELETED
  }

  /** The register of a deletion. */
  record Grave(String digest, Origin origin) {}

  private static final Comparator<SignalEntry> ORDER =
      Comparator.comparing((SignalEntry e) -> e.key().type()).thenComparing(e -> e.key().value());

  private final Map<Signal.Key, SignalEntry> entries = new LinkedHashMap<>();
  private final Map<Grave, Instant> graves = new HashMap<>();
  private final Map<String, Checkpoint> checkpoints = new TreeMap<>();
  private final long maxSignals;

  /** Keys by digest; made when the first deletion asks for it. */
  private @Nullable Map<String, Signal.Key> digests;

  SignalState(long maxSignals) {
    this.maxSignals = maxSignals;
  }

  int size() {
    return entries.size();
  }

  Collection<SignalEntry> entries() {
    return entries.values();
  }

  /** By type and value. */
  List<SignalEntry> sorted() {
    List<SignalEntry> sorted = new ArrayList<>(entries.values());
    sorted.sort(ORDER);
    return sorted;
  }

  /** Deletions, by digest and origin. */
  List<Map.Entry<Grave, Instant>> graves() {
    return graves.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Grave, Instant> g) -> g.getKey().digest())
                .thenComparing(g -> g.getKey().origin()))
        .toList();
  }

  Map<String, Checkpoint> checkpoints() {
    return checkpoints;
  }

  Optional<SignalEntry> find(Signal.Key key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Takes an entry as it stood in the file. */
  boolean restore(SignalEntry entry) {
    return entries.putIfAbsent(entry.key(), entry) == null;
  }

  /** Takes a deletion as it stood in the file. */
  void restore(Grave grave, Instant at) {
    graves.put(grave, at);
  }

  Outcome apply(SignalChange change) {
    return switch (change) {
      case SignalChange.Shared shared -> share(shared.key(), shared.share());
      case SignalChange.Deleted deleted -> delete(deleted.digest(), deleted.origin(), deleted.at());
      case SignalChange.Allowed allowed -> {
        boolean known = entries.containsKey(allowed.key());
        boolean news = entry(allowed.key()).put(allowed.allowance());
        yield !known ? Outcome.ADDED : news ? Outcome.CHANGED : Outcome.UNCHANGED;
      }
    };
  }

  SignalEntry entry(Signal.Key key) {
    SignalEntry known = entries.get(key);
    if (known != null) {
      return known;
    }
    if (entries.size() >= maxSignals) {
      throw PackException.of("signals", "the store holds its most, " + maxSignals + " signals");
    }
    SignalEntry entry = new SignalEntry(key);
    entries.put(key, entry);
    if (digests != null) {
      digests.put(KeyDigest.of(key), key);
    }
    return entry;
  }

  private Outcome share(Signal.Key key, Share share) {
    if (!graves.isEmpty()) {
      String digest = KeyDigest.of(key);
      Grave grave = new Grave(digest, share.origin());
      if (holds(grave, share.updated()) || holds(new Grave(digest, Origin.ANY), share.updated())) {
        return Outcome.OUTDATED;
      }
      graves.remove(grave);
    }
    boolean known = entries.containsKey(key);
    SignalEntry entry = entry(key);
    Share before = entry.share(share.origin()).orElse(null);
    if (before != null && !share.replaces(before)) {
      return share.equals(before) ? Outcome.UNCHANGED : Outcome.OUTDATED;
    }
    entry.put(share);
    return known ? Outcome.CHANGED : Outcome.ADDED;
  }

  private boolean holds(Grave grave, Instant updated) {
    Instant at = graves.get(grave);
    return at != null && !updated.isAfter(at);
  }

  private Outcome delete(String digest, Origin origin, Instant at) {
    Grave grave = new Grave(digest, origin);
    if (holds(grave, at)) {
      return Outcome.UNCHANGED;
    }
    Signal.Key key = digests().get(digest);
    SignalEntry entry = key == null ? null : entries.get(key);
    boolean any = origin.equals(Origin.ANY);
    boolean removed = false;
    if (entry != null) {
      for (Share share : entry.shares()) {
        if (any || share.origin().equals(origin)) {
          if (share.updated().isAfter(at)) {
            if (!any) {
              return Outcome.OUTDATED;
            }
          } else {
            entry.remove(share.origin());
            removed = true;
          }
        }
      }
      if (entry.isEmpty()) {
        entries.remove(entry.key());
      }
    }
    graves.put(grave, at);
    return removed ? Outcome.DELETED : Outcome.CHANGED;
  }

  private Map<String, Signal.Key> digests() {
    if (digests == null) {
      digests = new HashMap<>();
      for (Signal.Key key : entries.keySet()) {
        digests.put(KeyDigest.of(key), key);
      }
    }
    return digests;
  }
}

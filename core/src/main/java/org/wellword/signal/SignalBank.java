package org.wellword.signal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Signals by which captions and their media are looked up.
 *
 * <p>Immutable and thread-safe; {@link SignalQuarantine} beside it is the one thing that changes. A
 * look-up costs the {@link org.wellword.text.NormalForm} of the caption when there are signals of
 * captions or addresses, one SHA-256 and one place in memory for hashes, 16 probes for sketches,
 * and a search of {@link PdqIndex} for each PDQ hash. It throws nothing, and allocates only for
 * what it finds and for hashes of media.
 *
 * <p>What is allowed always wins: where a caption, its near copies, an address or a hash of media
 * (PDQ: within the distance) is on the list, whatever matches it is listed as allowed and asks for
 * nothing. It wins for that content alone: an allowed picture does not clear the caption, nor the
 * other pictures.
 *
 * <p>Signals of captions that were made from another version of the normal form are kept but never
 * match.
 */
public final class SignalBank {
  /** Bits of 256 in which PDQ hashes of the same picture may differ. */
  public static final int PDQ_DISTANCE = 31;

  /** A report lists no more matches; those that ask for a review come first then. */
  public static final int MAX_MATCHES = 100;

  private final List<Signal> signals;
  private final List<Signal> comparable;
  private final SignalTables tables;
  private final Set<Signal.Key> allowed;
  private final SignalTables allowedTables;
  private final InstantSource clock;
  private final @Nullable SignalQuarantine quarantine;
  private final int pdqDistance;

  private SignalBank(Builder builder) {
    this.signals = List.copyOf(builder.signals);
    this.comparable = signals.stream().filter(SignalTables::isComparable).toList();
    this.tables =
        new SignalTables(comparable.stream().map(Signal::key).toList(), builder.pdqDistance);
    this.allowed = Set.copyOf(builder.allowed);
    this.allowedTables =
        new SignalTables(
            allowed.stream().filter(SignalTables::isComparable).toList(), builder.pdqDistance);
    this.clock = builder.clock;
    this.quarantine = builder.quarantine;
    this.pdqDistance = builder.pdqDistance;
  }

  /** A bank with the defaults of {@link Builder}. */
  public static SignalBank of(Collection<Signal> signals) {
    return builder().addAll(signals).build();
  }

  /** A builder without signals. */
  public static Builder builder() {
    return new Builder();
  }

  /** What it holds, in the order in which it was added. */
  public List<Signal> signals() {
    return signals;
  }

  /** Content that never raises anything. */
  public Set<Signal.Key> allowed() {
    return allowed;
  }

  /** How many bits of two PDQ hashes may differ. */
  public int pdqDistance() {
    return pdqDistance;
  }

  /** The signals that stand for a caption or its media, in the order of types, then as added. */
  public List<SignalMatch> match(String caption, Collection<MediaHash> media) {
    if (quarantine != null) {
      quarantine.checked();
    }
    SortedMap<Long, Hit> hits = null;
    CaptionRead read = CaptionRead.ofThread();
    if (tables.readsCaptions()) {
      hits = caption(read.read(caption), hits);
      for (int i = 0; tables.hasUrls() && i < read.form.addressCount(); i++) {
        hits = address(read.form.address(i).of(caption), read, hits);
      }
    }
    for (MediaHash hash : media) {
      read.found.clear();
      tables.searchMedia(hash, read, read.found);
      hits = merge(hits, read, () -> allowedTables.searchMedia(hash, read, read.found));
    }
    return hits == null ? List.of() : matches(hits);
  }

  private @Nullable SortedMap<Long, Hit> caption(
      CaptionRead read, @Nullable SortedMap<Long, Hit> hits) {
    read.found.clear();
    tables.searchCaption(read, read.found);
    return merge(hits, read, () -> allowedTables.searchCaption(read, read.found));
  }

  private @Nullable SortedMap<Long, Hit> address(
      String address, CaptionRead read, @Nullable SortedMap<Long, Hit> hits) {
    String form = SignalUrl.of(address).orElse("");
    if (form.isEmpty()) {
      return hits;
    }
    Signal.Key key = new Signal.Key(SignalType.URL, form);
    read.found.clear();
    tables.searchKey(key, read.found);
    return merge(hits, read, () -> allowedTables.searchKey(key, read.found));
  }

  /** Adds what was found; only then the list of what is allowed is asked. */
  private @Nullable SortedMap<Long, Hit> merge(
      @Nullable SortedMap<Long, Hit> hits, CaptionRead read, Runnable askAllowed) {
    int count = read.found.count();
    if (count == 0) {
      return hits;
    }
    long[] numbers = new long[count];
    int[] distances = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = read.found.number(i);
      distances[i] = read.found.distance(i);
    }
    read.found.clear();
    askAllowed.run();
    boolean isAllowed = read.found.count() > 0;
    SortedMap<Long, Hit> all = hits == null ? new TreeMap<>() : hits;
    for (int i = 0; i < count; i++) {
      long type = comparable.get((int) numbers[i]).type().ordinal();
      all.merge(type << Integer.SIZE | numbers[i], new Hit(distances[i], isAllowed), Hit::stronger);
    }
    return all;
  }

  /** How a signal was met. */
  private record Hit(int distance, boolean isAllowed) {
    /** Of two ways to one signal the one that is not allowed, else the nearer one. */
    Hit stronger(Hit other) {
      return isAllowed == other.isAllowed
          ? distance <= other.distance ? this : other
          : isAllowed ? other : this;
    }
  }

  private List<SignalMatch> matches(SortedMap<Long, Hit> hits) {
    Instant now = clock.instant();
    Map<Signal.Key, Boolean> held = new HashMap<>();
    List<SignalMatch> matches = new ArrayList<>();
    hits.forEach(
        (order, hit) -> {
          Signal signal = comparable.get(order.intValue());
          boolean isHeld =
              quarantine != null
                  && (hit.isAllowed
                      ? quarantine.holds(signal.key())
                      : held.computeIfAbsent(signal.key(), quarantine::matched));
          matches.add(SignalMatch.of(signal, hit.distance, now, isHeld, hit.isAllowed));
        });
    if (matches.size() > MAX_MATCHES) {
      matches.sort(Comparator.comparing(match -> !match.asksForReview()));
      return List.copyOf(matches.subList(0, MAX_MATCHES));
    }
    return List.copyOf(matches);
  }

  /** Collects signals. Not thread-safe. */
  public static final class Builder {
    private final List<Signal> signals = new ArrayList<>();
    private final Set<Signal.Key> allowed = new HashSet<>();
    private InstantSource clock = InstantSource.system();
    private @Nullable SignalQuarantine quarantine;
    private int pdqDistance = PDQ_DISTANCE;

    private Builder() {}

    /** Adds a signal; several with the same key stand side by side. */
    public Builder add(Signal signal) {
      signals.add(signal);
      return this;
    }

    /** Adds signals. */
    public Builder addAll(Collection<Signal> more) {
      signals.addAll(more);
      return this;
    }

    /**
     * Content that raises nothing: whatever matches what this key stands for is allowed.
     *
     * @throws IllegalArgumentException when the value is not of its type
     */
    public Builder allow(Signal.Key key) {
      SignalValues.check(key.type(), key.value());
      allowed.add(key);
      return this;
    }

    /** Allows a caption and its near copies; the text is not kept. */
    public Builder allowCaption(String caption) {
      Optional<CaptionHash> hash = CaptionHash.of(caption);
      hash.ifPresent(h -> allow(new Signal.Key(SignalType.CAPTION_SHA256, h.value())));
      CaptionSketch.of(caption)
          .ifPresent(s -> allow(new Signal.Key(SignalType.CAPTION_NEAR, s.value())));
      return this;
    }

    /** The clock by which signals expire; the system's if not given. */
    public Builder clock(InstantSource source) {
      clock = source;
      return this;
    }

    /** Holds back what matches too much; without it nothing is counted. */
    public Builder quarantine(SignalQuarantine monitor) {
      quarantine = monitor;
      return this;
    }

    /**
     * How many bits of two PDQ hashes may differ; {@value SignalBank#PDQ_DISTANCE} if not given.
     */
    public Builder pdqDistance(int bits) {
      if (bits < 0 || bits > PdqIndex.MAX_RADIUS) {
        throw new IllegalArgumentException(
            "expected 0 <= bits <= %d, got %d".formatted(PdqIndex.MAX_RADIUS, bits));
      }
      pdqDistance = bits;
      return this;
    }

    /** The bank. */
    public SignalBank build() {
      return new SignalBank(this);
    }
  }
}

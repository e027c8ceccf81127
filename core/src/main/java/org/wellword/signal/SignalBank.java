package org.wellword.signal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Signals by which captions and their media are looked up. Immutable and thread-safe; {@link
 * SignalQuarantine} beside it is the one thing that changes.
 */
public final class SignalBank {
  /** Bits of 256 in which PDQ hashes of the same picture may differ. */
  public static final int PDQ_DISTANCE = 31;

  private final List<Signal> signals;
  private final Set<Signal.Key> allowed;
  private final InstantSource clock;
  private final @Nullable SignalQuarantine quarantine;
  private final int pdqDistance;

  private SignalBank(Builder builder) {
    this.signals = List.copyOf(builder.signals);
    this.allowed = Set.copyOf(builder.allowed);
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
    Set<Signal.Key> keys = new HashSet<>();
    CaptionHash.of(caption).ifPresent(h -> keys.add(key(SignalType.CAPTION_SHA256, h.value())));
    media.forEach(m -> keys.add(key(m.type(), m.value())));
    List<SignalMatch> matches = new ArrayList<>();
    for (Signal signal : signals) {
      if (keys.contains(signal.key())) {
        matches.add(match(signal, 0, allowed.contains(signal.key())));
      }
    }
    return List.copyOf(matches);
  }

  private static Signal.Key key(SignalType type, String value) {
    return new Signal.Key(type, value);
  }

  private SignalMatch match(Signal signal, int distance, boolean isAllowed) {
    Set<String> parties = new TreeSet<>();
    parties.add(signal.sharedBy());
    for (Opinion opinion : signal.opinions()) {
      if (opinion.verdict() == Verdict.VIOLATES) {
        parties.add(opinion.party());
      } else {
        parties.remove(opinion.party());
      }
    }
    return new SignalMatch(
        signal.type(),
        signal.source().isEmpty() ? Sha256.of(signal.value()).substring(0, 16) : signal.source(),
        distance,
        signal.labels(),
        List.copyOf(parties),
        signal.disputed(),
        signal.expired(clock.instant()),
        quarantine != null && quarantine.holds(signal.key()),
        isAllowed);
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

    /** Content that raises nothing: whatever matches what this key stands for is allowed. */
    public Builder allow(Signal.Key key) {
      SignalValues.check(key.type(), key.value());
      allowed.add(key);
      return this;
    }

    /** Allows a caption and its near copies; the text is not kept. */
    public Builder allowCaption(String caption) {
      Optional<CaptionHash> hash = CaptionHash.of(caption);
      hash.ifPresent(h -> allow(key(SignalType.CAPTION_SHA256, h.value())));
      CaptionSketch.of(caption).ifPresent(s -> allow(key(SignalType.CAPTION_NEAR, s.value())));
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
      if (bits < 0 || bits > 47) {
        throw new IllegalArgumentException("expected 0 <= bits <= 47, got " + bits);
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

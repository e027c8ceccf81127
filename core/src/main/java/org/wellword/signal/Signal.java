package org.wellword.signal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hash or address that somebody shared, with what is known of it. It holds no account and no
 * text.
 *
 * @param type how its value is compared
 * @param value in the normal form of its type, see {@link SignalType}
 * @param form version of the caption's normal form from which the value was made; 0 for types that
 *     are not made from captions
 * @param labels what the content is, such as {@code suicide-self-harm}; sorted, without duplicates
 * @param sharedBy the party it came from
 * @param opinions one a party, by the party's name
 * @param firstSeen when it was first shared
 * @param lastSeen when its content was last met, or {@code firstSeen}
 * @param seen how often its content was met here
 * @param expires when it ends, or null when it does not
 * @param source where it was read: the id that the exchange gave it, or ""
 */
public record Signal(
    SignalType type,
    String value,
    int form,
    List<String> labels,
    String sharedBy,
    List<Opinion> opinions,
    Instant firstSeen,
    Instant lastSeen,
    long seen,
    @Nullable Instant expires,
    String source) {
  /** Which content a signal stands for: signals of one key are the same, whoever shared them. */
  public record Key(SignalType type, String value) {}

  /**
   * Checks and sorts the parts.
   *
   * @throws IllegalArgumentException when the value is not of its type, a party has two opinions,
   *     or a count is negative
   */
  public Signal {
    Objects.requireNonNull(firstSeen, "firstSeen");
    Objects.requireNonNull(lastSeen, "lastSeen");
    Objects.requireNonNull(source, "source");
    SignalValues.check(type, value);
    labels = labels.stream().distinct().sorted().toList();
    opinions = Opinions.sorted(opinions);
    if (sharedBy.isBlank()) {
      throw new IllegalArgumentException("expected who shared it, got a blank name");
    }
    if (form < 0 || seen < 0) {
      throw new IllegalArgumentException("expected form and seen >= 0, got " + form + ", " + seen);
    }
  }

  /** The content it stands for. */
  public Key key() {
    return new Key(type, value);
  }

  /** Whether some party disputes it or calls it a false positive. */
  public boolean disputed() {
    return opinions.stream().anyMatch(o -> o.verdict() != Verdict.VIOLATES);
  }

  /** Whether it has ended by then. */
  public boolean expired(Instant now) {
    return expires != null && !now.isBefore(expires);
  }

  /** The same signal with other opinions. */
  public Signal withOpinions(Collection<Opinion> others) {
    return new Signal(
        type,
        value,
        form,
        labels,
        sharedBy,
        List.copyOf(others),
        firstSeen,
        lastSeen,
        seen,
        expires,
        source);
  }
}

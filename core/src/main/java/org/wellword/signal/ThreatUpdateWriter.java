package org.wellword.signal;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wellword.pack.JsonOut;

/**
 * Writes signals as ThreatExchange's {@code threat_updates} returns them, and what an uploader
 * posts ("Submitting data", "Reacting to existing data" in Meta's reference; {@code
 * exchanges/clients/fb_threatexchange/api.py} of python-threatexchange).
 *
 * <p>The party that shared a signal and every party with a verdict by {@code status} get a
 * descriptor; {@link Verdict#DISPUTED} is a {@code DISAGREE_WITH_TAGS} reaction to the first, and
 * what was met here a {@code SAW_THIS_TOO}. Ids that no exchange gave are made from the digest of
 * the signal, as numbers, since readers expect numbers.
 */
final class ThreatUpdateWriter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ThreatUpdateWriter() {}

  /**
   * An entry of {@code data}.
   *
   * @param share the one that tells what the exchange calls it
   * @param met parties that met the content
   */
  static String update(Signal signal, Share share, Instant updated, List<String> met) {
    String id = signal.source().isEmpty() ? number(signal, "") : signal.source();
    JsonOut out =
        new JsonOut()
            .object()
            .field("id", id)
            .field("indicator", signal.value())
            .field("type", IndicatorTypes.of(signal.type()))
            .field("creation_time", signal.firstSeen().getEpochSecond())
            .field("last_updated", updated.getEpochSecond())
            .field("should_delete", false)
            .object("descriptors")
            .array("data");
    Map<String, Opinion> opinions =
        signal.opinions().stream()
            .collect(Collectors.toMap(Opinion::party, o -> o, (a, b) -> a, TreeMap::new));
    Opinion sharer = opinions.remove(signal.sharedBy());
    descriptor(out, signal, share.descriptor(), signal.sharedBy(), sharer, share.level());
    reactions(out, signal, met);
    out.endObject();
    for (Opinion opinion : opinions.values()) {
      if (opinion.verdict() != Verdict.DISPUTED) {
        descriptor(out, signal, "", opinion.party(), opinion, "");
        out.endObject();
      }
    }
    return out.endArray().endObject().endObject().end();
  }

  private static void descriptor(
      JsonOut out,
      Signal signal,
      String id,
      String owner,
      @org.jspecify.annotations.Nullable Opinion opinion,
      String level) {
    boolean first = owner.equals(signal.sharedBy());
    Instant changed = opinion == null ? signal.firstSeen() : opinion.at();
    out.object()
        .field("id", id.isEmpty() ? number(signal, owner) : id)
        .object("owner")
        .field("id", owner)
        .endObject()
        .field("status", status(opinion == null ? Verdict.DISPUTED : opinion.verdict()))
        .field("added_on", DATE.format(first ? signal.firstSeen() : changed))
        .field("last_updated", DATE.format(changed));
    if (signal.expires() != null) {
      out.field("expired_on", signal.expires().getEpochSecond());
    }
    if (!level.isEmpty()) {
      out.field("share_level", level);
    }
    out.object("tags").array("data");
    for (String tag : IndicatorTypes.tags(signal)) {
      out.object().field("text", tag).endObject();
    }
    out.endArray().endObject();
  }

  /** Who doubts has no verdict by status; the reaction tells. */
  private static String status(Verdict verdict) {
    return switch (verdict) {
      case VIOLATES -> "MALICIOUS";
      case FALSE_POSITIVE -> "NON_MALICIOUS";
      case DISPUTED -> "SUSPICIOUS";
    };
  }

  private static void reactions(JsonOut out, Signal signal, List<String> met) {
    List<String> doubters =
        signal.opinions().stream()
            .filter(o -> o.verdict() == Verdict.DISPUTED)
            .map(Opinion::party)
            .toList();
    if (doubters.isEmpty() && met.isEmpty()) {
      return;
    }
    out.array("reactions");
    reaction(out, "DISAGREE_WITH_TAGS", doubters);
    reaction(out, "SAW_THIS_TOO", met);
    out.endArray();
  }

  private static void reaction(JsonOut out, String name, List<String> parties) {
    if (!parties.isEmpty()) {
      out.object().field("key", name).field("value", String.join(",", parties)).endObject();
    }
  }

  /** A number of 18 digits at the most, the same for the same signal and owner. */
  private static String number(Signal signal, String owner) {
    String digest = Sha256.of(KeyDigest.of(signal.key()) + owner).substring(0, 14);
    return new BigInteger(digest, 16).toString();
  }

  /** A descriptor of our own, as parameters of a POST to {@code threat_descriptors}. */
  static String upload(Signal signal, Verdict verdict) {
    return new JsonOut()
        .object()
        .field("post", "threat_descriptors")
        .field("indicator", signal.value())
        .field("type", IndicatorTypes.of(signal.type()))
        .field("status", status(verdict))
        .field("tags", String.join(",", IndicatorTypes.tags(signal)))
        .field("description", "Shared as a hash or address; no text.")
        .field("share_level", "AMBER")
        .field("privacy_type", "HAS_PRIVACY_GROUP")
        .endObject()
        .end();
  }

  /** A reaction, as parameters of a POST to the descriptor of another party. */
  static String reaction(String descriptor, String reaction) {
    return new JsonOut()
        .object()
        .field("post", descriptor)
        .field("reactions", reaction)
        .endObject()
        .end();
  }
}

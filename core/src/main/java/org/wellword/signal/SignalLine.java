package org.wellword.signal;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.JsonObject;
import org.wellword.pack.JsonOut;

/**
 * Reads and writes the lines of {@link SignalFormat#NDJSON}, which the description of the package
 * tells.
 */
final class SignalLine {
  /** What the header of such a file says. */
  static final String NAME = "signals";

  static final int VERSION = 1;

  private SignalLine() {}

  static String header(String name) {
    return new JsonOut()
        .object()
        .field("wellword", name)
        .field("version", VERSION)
        .endObject()
        .end();
  }

  /** Whether a line is the header; refused when it is of another format or version. */
  static boolean isHeader(SignalFields fields, String name) {
    JsonObject object = fields.object();
    if (!object.has("wellword")) {
      return false;
    }
    if (!object.text("wellword").equals(name)
        || !object.text("version").equals(Integer.toString(VERSION))) {
      throw fields.refused("expected a file of " + name + ", version " + VERSION);
    }
    return true;
  }

  static SignalChange read(SignalFields fields, String feed) {
    JsonObject object = fields.object();
    Instant updated = fields.past("updated");
    Origin origin = fields.pool().one(new Origin(feed, ""));
    if (object.has("deleted")) {
      String digest = object.text("deleted");
      if (!KeyDigest.isOne(digest)) {
        throw fields.refused("expected " + KeyDigest.LENGTH + " hexadecimal digits in \"deleted\"");
      }
      return new SignalChange.Deleted(digest, origin, updated);
    }
    Signal.Key key = fields.key();
    if (object.has("allowed")) {
      return new SignalChange.Allowed(
          key, new Allowance(object.flag("allowed"), fields.party("party"), updated));
    }
    return new SignalChange.Shared(
        key,
        new Share(
            origin,
            updated,
            fields.form(),
            fields.labels(),
            fields.party("sharedBy"),
            fields.opinions(),
            fields.past("firstSeen"),
            fields.expires("expires"),
            fields.id("source"),
            "",
            fields.level()));
  }

  static String write(Signal signal, String level, Instant updated) {
    JsonOut out = open(signal.key());
    if (signal.form() > 0) {
      out.field("form", signal.form());
    }
    out.field("labels", signal.labels()).field("sharedBy", signal.sharedBy());
    opinions(out, signal.opinions());
    out.field("firstSeen", signal.firstSeen().toString());
    if (signal.seen() > 0) {
      out.field("lastSeen", signal.lastSeen().toString()).field("seen", signal.seen());
    }
    optional(out, "expires", signal.expires());
    optional(out, "source", signal.source());
    optional(out, "share_level", level);
    return out.field("updated", updated.toString()).endObject().end();
  }

  static String write(String digest, Instant updated) {
    return new JsonOut()
        .object()
        .field("deleted", digest)
        .field("updated", updated.toString())
        .endObject()
        .end();
  }

  static String write(Signal.Key key, Allowance allowance) {
    return open(key)
        .field("allowed", allowance.allowed())
        .field("party", allowance.party())
        .field("updated", allowance.at().toString())
        .endObject()
        .end();
  }

  private static JsonOut open(Signal.Key key) {
    return new JsonOut().object().field("type", key.type().label()).field("value", key.value());
  }

  static void opinions(JsonOut out, Collection<Opinion> opinions) {
    out.array("opinions");
    for (Opinion opinion : opinions) {
      opinion(out.object(), opinion).endObject();
    }
    out.endArray();
  }

  static JsonOut opinion(JsonOut out, Opinion opinion) {
    return out.field("party", opinion.party())
        .field("verdict", opinion.verdict().label())
        .field("at", opinion.at().toString());
  }

  static void optional(JsonOut out, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      out.field(name, value.toString());
    }
  }
}

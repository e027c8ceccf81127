package org.wellword.signal;

import java.time.Instant;
import java.util.Map;
import org.wellword.pack.JsonObject;
import org.wellword.pack.JsonOut;

/**
 * The lines of the store's own file, {@code signals.ndjson}: a header {@code
 * {"wellword":"signal-store","version":1}}, then checkpoints, signals by type and value, and
 * deletions, each a JSON object on a line.
 *
 * <pre>
 * {"checkpoint":"FEED","updated":"…","fetched":"…","after":"…"}
 * {"type":"…","value":"…","shares":[{"feed":"…","kind":"…","updated":"…", …as in SignalLine…}],
 *  "own":[{"party":"…","verdict":"…","at":"…","exported":true}],
 *  "seen":3,"seenExported":1,"lastSeen":"…","allowance":{"allowed":true,"party":"…","at":"…"}}
 * {"deleted":"…","feed":"…","kind":"…","updated":"…"}
 * </pre>
 */
final class StateLine {
  private StateLine() {}

  static String write(Checkpoint point) {
    JsonOut out =
        new JsonOut()
            .object()
            .field("checkpoint", point.feed())
            .field("updated", point.updated().toString())
            .field("fetched", point.fetched().toString());
    SignalLine.optional(out, "after", point.after());
    return out.endObject().end();
  }

  static String write(Map.Entry<SignalState.Grave, Instant> grave) {
    JsonOut out = new JsonOut().object().field("deleted", grave.getKey().digest());
    origin(out, grave.getKey().origin());
    return out.field("updated", grave.getValue().toString()).endObject().end();
  }

  static String write(SignalEntry entry) {
    JsonOut out =
        new JsonOut()
            .object()
            .field("type", entry.key().type().label())
            .field("value", entry.key().value())
            .array("shares");
    entry.shares().forEach(s -> share(out, s));
    out.endArray();
    if (!entry.own().isEmpty()) {
      out.array("own");
      for (SignalEntry.Own own : entry.own()) {
        SignalLine.opinion(out.object(), own.opinion())
            .field("exported", own.exported())
            .endObject();
      }
      out.endArray();
    }
    if (entry.seen() > 0) {
      out.field("seen", entry.seen()).field("seenExported", entry.seenExported());
      entry.lastSeen().ifPresent(at -> out.field("lastSeen", at.toString()));
    }
    entry
        .allowance()
        .ifPresent(
            a ->
                out.object("allowance")
                    .field("allowed", a.allowed())
                    .field("party", a.party())
                    .field("at", a.at().toString())
                    .endObject());
    return out.endObject().end();
  }

  private static void share(JsonOut out, Share share) {
    origin(out.object(), share.origin());
    out.field("updated", share.updated().toString());
    if (share.form() > 0) {
      out.field("form", share.form());
    }
    out.field("labels", share.labels()).field("sharedBy", share.sharedBy());
    SignalLine.opinions(out, share.opinions());
    out.field("firstSeen", share.firstSeen().toString());
    SignalLine.optional(out, "expires", share.expires());
    SignalLine.optional(out, "source", share.id());
    SignalLine.optional(out, "descriptor", share.descriptor());
    SignalLine.optional(out, "share_level", share.level());
    out.endObject();
  }

  private static void origin(JsonOut out, Origin origin) {
    out.field("feed", origin.feed());
    SignalLine.optional(out, "kind", origin.kind());
  }

  /** Reads a line into the state; refused with its place when something is wrong. */
  static void read(SignalFields fields, SignalState state) {
    JsonObject object = fields.object();
    if (object.has("checkpoint")) {
      String feed = fields.party("checkpoint");
      state
          .checkpoints()
          .put(
              feed,
              new Checkpoint(
                  feed, fields.past("updated"), fields.past("fetched"), object.text("after")));
    } else if (object.has("deleted")) {
      String digest = object.text("deleted");
      if (!KeyDigest.isOne(digest)) {
        throw fields.refused("expected " + KeyDigest.LENGTH + " hexadecimal digits in \"deleted\"");
      }
      state.restore(new SignalState.Grave(digest, origin(fields)), fields.past("updated"));
    } else if (!state.restore(entry(fields))) {
      throw fields.refused("the same signal stands twice");
    }
  }

  private static SignalEntry entry(SignalFields fields) {
    SignalEntry entry = new SignalEntry(fields.key());
    JsonObject object = fields.object();
    for (JsonObject share : object.objects("shares")) {
      entry.put(share(fields.of(share)));
    }
    for (JsonObject own : object.objects("own")) {
      entry.put(new SignalEntry.Own(fields.of(own).opinion(), own.flag("exported")));
    }
    if (object.has("seen")) {
      entry.seen(fields.count("seen"), fields.count("seenExported"), fields.past("lastSeen"));
    }
    if (object.has("allowance")) {
      SignalFields allowance = fields.of(object.object("allowance"));
      entry.put(
          new Allowance(
              allowance.object().flag("allowed"), allowance.party("party"), allowance.past("at")));
    }
    if (entry.isEmpty()) {
      throw fields.refused("expected who shared the signal, or an allowance");
    }
    return entry;
  }

  private static Share share(SignalFields fields) {
    return new Share(
        origin(fields),
        fields.past("updated"),
        fields.form(),
        fields.labels(),
        fields.party("sharedBy"),
        fields.opinions(),
        fields.past("firstSeen"),
        fields.expires("expires"),
        fields.id("source"),
        fields.id("descriptor"),
        fields.level());
  }

  private static Origin origin(SignalFields fields) {
    return fields.pool().one(new Origin(fields.party("feed"), fields.id("kind")));
  }
}

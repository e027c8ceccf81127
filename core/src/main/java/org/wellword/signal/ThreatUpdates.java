package org.wellword.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.JsonObject;

/**
 * Reads what ThreatExchange's {@code threat_updates} returns, entry by entry.
 *
 * <p>An entry is an indicator with all that its members hold of it at {@code last_updated}; it
 * replaces what an earlier entry said. With {@code should_delete} it left the group (Meta's
 * reference, page "threat_updates"). An entry that has lost its {@code descriptors} is a deletion
 * too (facebook/ThreatExchange issue 834, and {@code ThreatUpdateJSON.should_delete} of
 * python-threatexchange's {@code threat_updates.py}). An entry of {@code threat_descriptors}, which
 * has an {@code owner} of its own, is read as an indicator with one descriptor.
 *
 * <p>Of the many fields only those named here are looked at; descriptions, privacy members, names
 * and mail addresses of owners are not.
 */
final class ThreatUpdates {
  private static final int MAX_DESCRIPTORS = 1_000;
  private static final int MAX_CURSOR = 500;

  private final String feed;
  private final SignalLabels labels;

  ThreatUpdates(String feed, SignalLabels labels) {
    this.feed = feed;
    this.labels = labels;
  }

  /**
   * What an entry asks for, of a type that {@link IndicatorTypes} knows; nothing when the indicator
   * cannot be used.
   */
  List<SignalChange> read(SignalFields fields) {
    JsonObject entry = fields.object();
    String type = entry.text("type");
    List<JsonObject> descriptors = descriptors(fields);
    boolean deleted = deleted(entry);
    if (!deleted && descriptors.isEmpty() && entry.has("status")) {
      throw fields.refused("has no descriptors; ask for them in the fields of the request");
    }
    boolean bare = isDescriptor(entry);
    Origin origin =
        bare
            ? new Origin(feed, type + ":" + fields.id("id"))
            : fields.pool().one(new Origin(feed, type));
    String indicator = indicator(entry);
    Instant updated = updated(fields, descriptors);
    if (deleted || descriptors.isEmpty()) {
      return deletions(fields, type, indicator, origin, updated);
    }
    List<String> tags = new ArrayList<>();
    descriptors.forEach(d -> tags.addAll(tags(d)));
    return IndicatorTypes.content(fields, type, indicator, tags)
        .<List<SignalChange>>map(
            c ->
                List.of(
                    new SignalChange.Shared(
                        c.key(), share(fields, descriptors, origin, updated, c.form(), tags))))
        .orElse(List.of());
  }

  private static boolean isDescriptor(JsonObject entry) {
    return entry.has("owner") && !entry.has("descriptors");
  }

  private static boolean deleted(JsonObject entry) {
    String text = entry.text("should_delete");
    return entry.flag("should_delete") || text.equalsIgnoreCase("true") || text.equals("1");
  }

  private static List<JsonObject> descriptors(SignalFields fields) {
    JsonObject entry = fields.object();
    if (isDescriptor(entry)) {
      return List.of(entry);
    }
    List<JsonObject> list = new ArrayList<>();
    for (JsonObject each : entry.objects("descriptors")) {
      list.addAll(
          each.has("data") ? each.objects("data") : each.has("owner") ? List.of(each) : List.of());
    }
    if (list.size() > MAX_DESCRIPTORS) {
      throw fields.refused("more than " + MAX_DESCRIPTORS + " descriptors");
    }
    return list;
  }

  /** A descriptor names its indicator {@code raw_indicator}, or holds it as an object. */
  private static String indicator(JsonObject entry) {
    for (String name : List.of("indicator", "raw_indicator")) {
      if (!entry.text(name).isEmpty()) {
        return entry.text(name);
      }
    }
    return entry.object("indicator").text("indicator");
  }

  private static Instant updated(SignalFields fields, List<JsonObject> descriptors) {
    if (fields.object().has("last_updated")) {
      return fields.past("last_updated");
    }
    Instant latest = Instant.EPOCH;
    for (JsonObject descriptor : descriptors) {
      SignalFields at = fields.of(descriptor);
      Instant changed = at.past("last_updated", at.past("added_on", Instant.EPOCH));
      latest = changed.isAfter(latest) ? changed : latest;
    }
    if (latest.equals(Instant.EPOCH)) {
      throw fields.refused("needs a date in \"last_updated\"");
    }
    return latest;
  }

  /** Deletions come without tags, so that a hash of a caption may be of either type. */
  private static List<SignalChange> deletions(
      SignalFields fields, String type, String indicator, Origin origin, Instant updated) {
    List<List<String>> tries =
        type.equals(IndicatorTypes.DEBUG)
            ? List.of(
                List.of("type:wellword_caption_sha256_0"), List.of("type:wellword_caption_near_0"))
            : List.of(List.of());
    List<SignalChange> changes = new ArrayList<>();
    for (List<String> tags : tries) {
      if (tries.size() > 1 && !fits(tags.get(0), indicator)) {
        continue;
      }
      IndicatorTypes.content(fields, type, indicator, tags)
          .ifPresent(
              c -> changes.add(new SignalChange.Deleted(KeyDigest.of(c.key()), origin, updated)));
    }
    return changes;
  }

  private static boolean fits(String tag, String indicator) {
    boolean digits = indicator.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    return digits && !indicator.isEmpty() && (tag.contains("near") || indicator.length() == 64);
  }

  private Share share(
      SignalFields fields,
      List<JsonObject> descriptors,
      Origin origin,
      Instant updated,
      int form,
      List<String> tags) {
    MemberOpinions opinions = new MemberOpinions(updated);
    String level = "";
    Instant first = null;
    JsonObject sharer = descriptors.get(0);
    String sharedBy = "";
    @Nullable Instant expires = Instant.EPOCH;
    for (JsonObject descriptor : descriptors) {
      SignalFields at = fields.of(descriptor);
      String owner = MemberOpinions.owner(at);
      opinions.add(at, owner);
      Instant added = at.past("added_on", fields.past("creation_time", updated));
      if (first == null
          || added.isBefore(first)
          || (added.equals(first) && owner.compareTo(sharedBy) < 0)) {
        first = added;
        sharedBy = owner;
        sharer = descriptor;
      }
      level = stricter(level, at.level());
      Instant ends = ends(at);
      expires = expires == null || ends == null ? null : ends.isAfter(expires) ? ends : expires;
    }
    TreeSet<String> names = new TreeSet<>();
    for (String tag : tags) {
      if (!IndicatorTypes.tellsType(tag)) {
        names.add(labels.label(tag));
      }
    }
    SignalFields by = fields.of(sharer);
    return new Share(
        origin,
        updated,
        form,
        fields.labels(names),
        sharedBy,
        fields.checked(opinions.all()),
        first == null ? updated : first,
        expires,
        isDescriptor(fields.object())
            ? fields.of(fields.object().object("indicator")).id("id")
            : fields.id("id"),
        by.id("id"),
        level);
  }

  /** {@code expired_on} is the name of today, {@code expire_time} that of older versions. */
  private static @Nullable Instant ends(SignalFields at) {
    Instant ends = at.expires("expired_on");
    return ends == null ? at.expires("expire_time") : ends;
  }

  private static String stricter(String one, String other) {
    List<String> order = List.of("", "WHITE", "GREEN", "AMBER", "RED");
    return order.indexOf(one) >= order.indexOf(other) ? one : other;
  }

  /** Tags stand as texts, or as objects with their text, in an array or under {@code data}. */
  private static List<String> tags(JsonObject descriptor) {
    List<String> tags = new ArrayList<>(descriptor.texts("tags"));
    for (JsonObject tag : descriptor.objects("tags")) {
      if (tag.has("data")) {
        tags.addAll(tag.texts("data"));
        tag.objects("data").forEach(t -> tags.add(t.text("text")));
      } else {
        tags.add(tag.text("text"));
      }
    }
    return tags;
  }

  /**
   * How far a page leads: its cursor, when another page follows. The address in {@code next} holds
   * the caller's token and is not looked into.
   */
  static Optional<String> after(JsonObject page) {
    JsonObject paging = page.object("paging");
    String after = paging.object("cursors").text("after");
    return paging.has("next") && SignalFields.isId(after, MAX_CURSOR)
        ? Optional.of(after)
        : Optional.empty();
  }
}

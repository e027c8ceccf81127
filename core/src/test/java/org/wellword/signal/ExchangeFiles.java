package org.wellword.signal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** Files as exchanges publish them, and stores to import them into. */
final class ExchangeFiles {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  static final String FEED = "group-1";

  static final Signal.Key PDQ =
      new Signal.Key(SignalType.MEDIA_PDQ, "f8f8f0cee0f4a84f06370a22038f63f0".repeat(2));
  static final Signal.Key MD5 =
      new Signal.Key(SignalType.MEDIA_MD5, "cab08b36195edb1a1231d2d09fa450e0");
  static final Signal.Key SHA =
      new Signal.Key(SignalType.MEDIA_SHA256, "0123456789abcdef".repeat(4));

  /** A page with fields as Meta documents them, private ones too; ids and names are made up. */
  static final String PAGE =
      """
      {"data": [
        {"id": "2001", "indicator": "%s", "type": "HASH_PDQ", "creation_time": 1793491200,
         "last_updated": 1793577600, "should_delete": false,
         "descriptors": {"data": [
           {"id": "3001", "owner": {"id": "101", "name": "Platform A", "email": "someone@example.org"},
            "status": "MALICIOUS", "added_on": "2026-11-01T00:00:00+0000",
            "last_updated": "2026-11-01T08:00:00+0000", "expired_on": 1893456000,
            "description": "free text that nobody may keep", "privacy_type": "HAS_PRIVACY_GROUP",
            "privacy_members": ["555"], "share_level": "GREEN", "confidence": 90,
            "tags": {"data": [{"id": "9", "text": "SSI"}, {"id": "10", "text": "media_type_photo"}]},
            "reactions": [{"key": "HELPFUL", "value": "102"},
                          {"key": "DISAGREE_WITH_TAGS", "value": "102,103"},
                          {"key": "SAW_THIS_TOO", "value": "104"}]},
           {"id": "3002", "owner": {"id": "105"}, "status": "NON_MALICIOUS",
            "added_on": "2026-11-01T10:00:00+0000", "expired_on": 1893456000, "tags": ["pro_ana"]}]}},
        {"id": "2002", "indicator": "%s", "type": "HASH_VIDEO_MD5", "last_updated": 1793577601,
         "should_delete": false,
         "descriptors": {"data": [
           {"id": "3003", "owner": {"id": "101"}, "status": "SUSPICIOUS", "tags": null,
            "added_on": "2026-11-01T12:00:00+0000"}]}},
        {"id": "2003", "indicator": "1.2.3.4", "type": "IP_ADDRESS", "last_updated": 1793577602,
         "should_delete": false, "descriptors": {"data": []}}
       ],
       "paging": {"cursors": {"before": "MAZDZD", "after": "MQZDZD"},
                  "next": "https://graph.example/threat_updates?access_token=SECRET&after=MQZDZD"}}
      """
          .formatted(PDQ.value(), MD5.value());

  private ExchangeFiles() {}

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static SignalStore store(Path folder) {
    return SignalStore.open(folder, InstantSource.fixed(NOW));
  }

  static ImportReport exchange(SignalStore store, String text) {
    return store.importFrom(
        "page.json", stream(text), SignalImport.of(SignalFormat.THREATEXCHANGE, FEED));
  }

  static ImportReport lines(SignalStore store, String text) {
    return store.importFrom(
        "signals.ndjson", stream(text), SignalImport.of(SignalFormat.NDJSON, FEED));
  }

  /** An entry with one descriptor. */
  static String update(Signal.Key key, String owner, String status, long updated) {
    return """
        {"id":"7","indicator":"%s","type":"%s","last_updated":%d,"should_delete":false,"descriptors":\
        {"data":[{"id":"8","owner":{"id":"%s"},"status":"%s","added_on":%d,"tags":["ssi"]}]}}"""
        .formatted(key.value(), IndicatorTypes.of(key.type()), updated, owner, status, updated);
  }

  static String deletion(Signal.Key key, long updated) {
    return """
        {"id":"7","indicator":"%s","type":"%s","last_updated":%d,"should_delete":true}"""
        .formatted(key.value(), IndicatorTypes.of(key.type()), updated);
  }

  static String export(SignalStore store, SignalFormat format) {
    StringWriter out = new StringWriter();
    store.export(format, false, "us", out);
    return out.toString();
  }
}

package org.wellword;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.wellword.pack.PackSource;

/** One small and harmless pack of each kind. All names and numbers are made up. */
final class TinyPacks {
  static final PackSource PLAYBOOK =
      pack(
          "playbook",
          """
           "topic": "mood",
           "lists": {"sky": ["gray", "grey"]},
           "everywhere": [{"scope": "before", "within": 2, "why": "mentioned as a word",
             "patterns": ["the word"]}],
           "rules": [
            {"id": "mood.meh", "group": "mood", "severity": "advise",
             "patterns": ["so meh", "meh"],
             "exceptions": [{"scope": "sentence", "why": "a film title", "patterns": ["\\"Meh\\" film"]}],
             "message": "Say what you feel.", "suggestions": ["tired", "bored"], "citations": ["s"],
             "examples": {"flag": ["I am [[so meh]]."], "pass": ["I am bored."]}},
            {"id": "mood.gloom", "group": "sky", "severity": "warn", "review": true,
             "patterns": ["<sky> {day}"], "message": "Look up.", "citations": ["s"],
             "examples": {"flag": ["[[Gray days]]"], "pass": ["Blue days"]}}]}
          """);

  static final PackSource CLAIMS =
      pack(
          "claims",
          """
           "topic": "rest", "anchors": ["{rest}"],
           "cues": [{"id": "cue.myth", "kind": "debunk", "scope": "caption", "why": "named a myth",
             "patterns": ["myth"]}],
           "claims": [
            {"id": "rest.lazy", "verdict": "false", "harm": "low", "citations": ["s"],
             "myth": "Resting is lazy.", "fact": "Rest restores.",
             "phrasings": ["rest is lazy", "only lazy people rest", "a nap is laziness"],
             "nearMisses": ["the rest of us"],
             "examples": {"endorses": ["Rest is lazy."], "debunks": ["Rest isn't lazy."]}}]}
          """);

  static final PackSource SUPPORT =
      pack(
          "support",
          """
           "cues": [
            {"id": "hug.need", "need": "offer", "who": "self", "topic": "hugs", "citations": ["s"],
             "patterns": ["i need a hug"],
             "examples": {"flag": ["[[I need a hug]]"], "pass": ["Hugs!"]}}],
           "setAside": [
            {"id": "hug.song", "needs": ["offer"], "scope": "caption", "why": "a song",
             "patterns": ["song"],
             "examples": {"aside": ["The song: I need a hug"], "kept": ["I need a hug"]}}],
           "topics": [
            {"topic": "sleep", "nameHelp": true, "patterns": ["sleepless"],
             "examples": {"flag": ["sleepless"], "pass": ["asleep"]}}]}
          """);

  static final PackSource RESOURCES =
      pack(
          "resources",
          """
           "region": "001", "advice": "Find your local number.",
           "resources": [
            {"id": "intl.list", "name": "A list", "kind": "directory", "topics": [],
             "audience": "everyone", "languages": ["en"],
             "contacts": [{"kind": "web", "url": "https://a.b/list"}], "hours": "24/7",
             "cost": "free", "checked": "2026-11-01", "review": "2027-05-01",
             "basis": "official", "unconfirmed": ["hours"], "url": "https://a.b",
             "note": "In many languages.", "citations": ["s"]}]}
          """);

  static final PackSource CAMPAIGNS =
      pack(
          "campaigns",
          """
           "campaigns": [
            {"id": "rest-day", "name": "Rest Day", "kind": "day", "regions": ["001"],
             "organiser": "O", "url": "https://a.b/day", "hashtags": ["#RestDay", "#RestDay26"],
             "when": {"rule": "day", "month": 10, "day": 10}}]}
          """);

  static final List<PackSource> ALL = List.of(PLAYBOOK, CLAIMS, SUPPORT, RESOURCES, CAMPAIGNS);

  private TinyPacks() {}

  static PackSource pack(String kind, String body) {
    String head =
        """
        {"kind": "%s", "id": "%s-tiny", "version": "1.0.0", "language": "en", "title": "Tiny",
         "licence": "CC0-1.0",
         "sources": [{"id": "s", "publisher": "P", "title": "T", "url": "https://a.b",
           "accessed": "2026-11-01", "basis": "page"}],
        """
            .formatted(kind, kind);
    return source(kind + ".json", head + body);
  }

  static PackSource source(String name, String json) {
    return new PackSource(name, json.getBytes(StandardCharsets.UTF_8));
  }

  /** The pack with something else in its text. */
  static PackSource change(PackSource pack, String from, String to) {
    String json = new String(pack.bytes(), StandardCharsets.UTF_8);
    if (!json.contains(from)) {
      throw new IllegalArgumentException("no '" + from + "' in " + pack.name());
    }
    return source(pack.name(), json.replace(from, to));
  }

  /** A checker that takes a first look from its first caption on, as one in service does. */
  static CaptionChecker checker(List<PackSource> packs) {
    CaptionChecker checker = unprepared(packs);
    checker.prepareForMany();
    return checker;
  }

  static CaptionChecker unprepared(List<PackSource> packs) {
    CaptionChecker.Builder builder = CaptionChecker.builder();
    packs.forEach(builder::addPack);
    return builder.build();
  }

  static String sha256(PackSource pack) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pack.bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

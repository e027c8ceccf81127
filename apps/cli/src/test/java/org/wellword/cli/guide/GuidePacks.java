package org.wellword.cli.guide;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wellword.CaptionChecker;
import org.wellword.pack.PackSource;

/** Made-up packs that try to break out of a document, and that hide something. */
final class GuidePacks {
  /** Markup of both formats, quotes of both kinds. */
  static final String HOSTILE = "<script>x</script> & \"q\" 'p' *b* [l](u) `c` &amp; </li> $x #end";

  private static final String PLAYBOOK =
      """
       "topic": "tea-time",
       "rules": [
        {"id": "tea-time.brew", "group": "tea", "severity": "advise", "patterns": ["brewed tea", "zibbly tea"],
         "exceptions": [{"scope": "sentence", "why": "A shop, <b>not</b> a cup.", "patterns": ["shop"]}],
         "message": "HOSTILE", "suggestions": ["made tea <3"], "citations": ["s"],
         "examples": {"flag": ["[[Brewed tea]]!", "[[zibbly tea]]", "[[BREWED TEA]]"], "pass": ["tea"]}},
        {"id": "tea-time.secret", "group": "codes", "severity": "warn", "review": true, "hidden": true,
         "patterns": ["zibbly"], "message": "Unprinted message.", "suggestions": ["unprinted advice"],
         "exceptions": [{"scope": "sentence", "why": "Unprinted reason.", "patterns": ["wobbly"]}],
         "citations": ["hush"],
         "examples": {"flag": ["a [[zibbly]] caption"], "pass": ["an unprinted caption"]}},
        {"id": "tea-time.gap", "group": "tea", "severity": "warn", "patterns": ["spilled tea"],
         "message": "Leave it out.", "citations": ["s"],
         "examples": {"flag": ["[[spilled tea]]"], "pass": ["tea"]}},
        {"id": "tea-time.look", "group": "tea", "severity": "advise", "review": true,
         "patterns": ["cold tea"], "message": "A person looks.", "suggestions": ["iced tea"],
         "citations": ["s"], "examples": {"flag": ["[[cold tea]]"], "pass": ["tea"]}}]}
      """;

  private static final String CLAIMS =
      """
       "topic": "tea-time", "anchors": ["tea"],
       "claims": [
        {"id": "tea-time.cure", "verdict": "contested", "contested": true, "harm": "low",
         "citations": ["s"], "myth": "HOSTILE", "fact": "Tea is warm.", "nuance": "Tastes differ.",
         "phrasings": ["tea cures", "tea heals", "tea mends"],
         "examples": {"endorses": ["Tea cures all."], "debunks": ["Tea cures nothing."]}}]}
      """;

  private static final String RESOURCES =
      """
       "region": "001", "advice": "HOSTILE",
       "resources": [
        {"id": "intl.list", "name": "HOSTILE", "kind": "directory", "topics": [],
         "audience": "everyone", "languages": ["en"],
         "contacts": [{"kind": "phone", "number": "111 then 2"}], "hours": "24/7",
         "cost": "free", "checked": "2026-11-01", "review": "2027-05-01",
         "basis": "official", "citations": ["s"], "unconfirmed": ["hours"], "url": "https://a.b/?x=1&y=_2_"}]}
      """;

  private GuidePacks() {}

  static CaptionChecker checker() {
    CaptionChecker.Builder builder = CaptionChecker.builder();
    for (String[] pack :
        List.of(
            new String[] {"playbook", PLAYBOOK},
            new String[] {"claims", CLAIMS},
            new String[] {"resources", RESOURCES})) {
      builder.addPack(pack(pack[0], pack[1]));
    }
    return builder.build();
  }

  private static PackSource pack(String kind, String body) {
    String head =
        """
        {"kind": "%s", "id": "%s-tiny", "version": "1.0.0", "language": "en", "title": "HOSTILE",
         "licence": "CC0-1.0",
         "sources": [
          {"id": "s", "publisher": "HOSTILE", "title": "T", "url": "https://a.b/?x=1&y=_2_",
           "accessed": "2026-11-01", "basis": "page"},
          {"id": "hush", "publisher": "Unprinted publisher", "title": "T", "url": "https://h.u",
           "accessed": "2026-11-01", "basis": "page"}],
        """
            .formatted(kind, kind);
    String json = (head + body).replace("HOSTILE", HOSTILE.replace("\"", "\\\""));
    return new PackSource(kind + ".json", json.getBytes(StandardCharsets.UTF_8));
  }
}

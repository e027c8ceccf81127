package org.wellword;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackNode;

/** Looks at the sources of a pack, and at claims that share their words. */
final class SourceLint {
  private SourceLint() {}

  static List<LintFinding> of(PackSet packs, String pack, PackNode root) {
    List<LintFinding> findings = new ArrayList<>();
    Set<String> cited = new HashSet<>();
    root.itemsOf(Set.of("citations")).forEach(item -> cited.add(item.asText()));
    for (PackNode source : root.list("sources")) {
      String id = source.optionalText("id");
      if (!cited.contains(id)) {
        findings.add(
            LintFinding.warning("idle-source", source.at("", "nothing cites the source " + id)));
      }
      if (source.optionalText("basis").equals("recalled")) {
        findings.add(
            LintFinding.note(
                "recalled-source",
                source.at("", "the source " + id + " is still to be compared with its page")));
      }
    }
    for (PackNode claim : root.list("claims")) {
      boolean harmful = claim.optionalText("harm").equals("high");
      if (harmful && Set.copyOf(claim.texts("citations")).size() < 2) {
        findings.add(
            LintFinding.warning(
                "one-source",
                claim.at(claim.optionalText("id"), "high harm needs two independent sources")));
      }
    }
    phrasings(packs, pack, root, findings);
    return findings;
  }

  private static void phrasings(
      PackSet packs, String pack, PackNode root, List<LintFinding> findings) {
    Map<String, String> others = new HashMap<>();
    packs.claims().claims().stream()
        .filter(c -> !c.pack().equals(pack))
        .forEach(c -> c.phrasings().forEach(p -> others.putIfAbsent(words(p), c.id())));
    for (PackNode claim : root.list("claims")) {
      String id = claim.optionalText("id");
      for (PackNode phrasing : claim.list("phrasings")) {
        @Nullable String other = others.putIfAbsent(words(phrasing.asText()), id);
        if (other != null) {
          findings.add(
              LintFinding.warning(
                  "repeated-phrasing",
                  phrasing.at(
                      id,
                      "the same phrasing stands in " + (other.equals(id) ? "this one" : other))));
        }
      }
    }
  }

  /** The words of a phrasing in one spelling. */
  private static String words(String phrasing) {
    return phrasing.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}

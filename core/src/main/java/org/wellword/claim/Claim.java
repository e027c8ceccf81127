package org.wellword.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.wellword.pack.ClaimReview;
import org.wellword.pack.Example;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.pack.Source;
import org.wellword.phrase.PatternRange;
import org.wellword.phrase.PatternReader;

/**
 * A myth of a claims pack, with what is true.
 *
 * @param id immutable, {@code topic.slug}
 * @param pack id of its pack
 * @param topic its topic
 * @param verdict what the sources say
 * @param myth the claim in a sentence
 * @param fact what is true instead
 * @param nuance what the fact leaves open
 * @param harm low, medium or high
 * @param citations ids of sources
 * @param packAnchors words of the topic, one of which must stand in a caption
 * @param ownAnchors words of this claim that do as well
 * @param phrasings how people say it
 * @param examples captions for each stance, and near misses that make no such claim
 */
public record Claim(
    String id,
    String pack,
    String topic,
    Verdict verdict,
    String myth,
    String fact,
    String nuance,
    String harm,
    List<String> citations,
    PatternRange packAnchors,
    PatternRange ownAnchors,
    List<String> phrasings,
    List<Example> examples) {
  private static final int MIN_PHRASINGS = 3;

  /** A caption about the claim is held against all of them. */
  private static final int MAX_PHRASINGS = 1_000;

  static Claim read(
      PackNode node,
      PackHead head,
      String topic,
      PatternRange packAnchors,
      PatternReader patterns) {
    String id = node.uniqueId("id");
    node.enter(id);
    List<Example> examples = new ArrayList<>();
    PackNode byStance = node.object("examples");
    for (Stance stance : Stance.values()) {
      String label = stance.label();
      examples.addAll(Example.read(byStance, label, head, id, label));
    }
    byStance.done();
    for (String needed : List.of("endorses", "debunks")) {
      if (examples.stream().noneMatch(e -> e.expected().equals(needed))) {
        byStance.problem("needs an example that " + needed);
      }
    }
    examples.addAll(Example.read(node, "nearMisses", head, id, "none"));
    List<String> phrasings = node.texts("phrasings");
    node.list("phrasings", MAX_PHRASINGS);
    if (phrasings.size() < MIN_PHRASINGS) {
      node.problemIn("phrasings", "needs at least " + MIN_PHRASINGS + " phrasings");
    }
    Verdict verdict =
        Verdict.of(node.oneOf("verdict", "false", "misleading", "dangerous", "contested"));
    if (node.flag("contested") != (verdict == Verdict.CONTESTED)) {
      node.problemIn("contested", "\"contested\" and the verdict disagree");
    }
    String harm = node.oneOf("harm", "low", "medium", "high").toLowerCase(Locale.ROOT);
    List<String> citations = head.citations(node);
    PatternRange own =
        node.list("anchors").isEmpty()
            ? new PatternRange(0, 0)
            : patterns.readContext(node, "anchors");
    Claim claim =
        new Claim(
            id,
            head.id(),
            topic,
            verdict,
            node.text("myth"),
            node.text("fact"),
            node.optionalText("nuance"),
            harm,
            citations,
            packAnchors,
            own,
            phrasings,
            List.copyOf(examples));
    node.done();
    node.enter("");
    return claim;
  }

  /**
   * This claim as a review, for exchange: the verdict on a scale from 1 (false) to 5 (true), the
   * fact and the nuance as its text, the sources as citations.
   *
   * @param known sources by id, as {@code CaptionChecker.sources()}; citations that are not among
   *     them are left out
   * @param author who answers for the review
   */
  public ClaimReview review(Map<String, Source> known, String author) {
    List<ClaimReview.Citation> cited =
        citations.stream()
            .map(known::get)
            .filter(Objects::nonNull)
            .map(s -> new ClaimReview.Citation(s.title(), s.publisher(), s.url()))
            .toList();
    String label = verdict.label();
    String name = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    return new ClaimReview(
        id,
        myth,
        "",
        (fact + " " + nuance).strip(),
        new ClaimReview.Rating(name, Integer.toString(verdict.rating()), "1", "5"),
        "",
        author,
        "",
        "",
        cited);
  }

  /** Its phrasings and its myth, each once, sorted. */
  Set<String> ways() {
    Set<String> ways = new TreeSet<>(phrasings);
    ways.add(myth);
    return ways;
  }

  /** Whether {@code pattern} is an anchor of this claim. */
  boolean anchoredBy(int pattern) {
    return packAnchors.contains(pattern) || ownAnchors.contains(pattern);
  }
}

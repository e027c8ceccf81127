package org.wellword;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellword.campaign.CampaignMention;
import org.wellword.claim.ClaimFinding;
import org.wellword.insight.Observation;
import org.wellword.playbook.TermFinding;
import org.wellword.signal.SignalMatch;
import org.wellword.support.Need;
import org.wellword.support.Resource;
import org.wellword.support.Who;
import org.wellword.text.Span;

/**
 * What there is to say about one caption. Immutable; all lists are ordered and unmodifiable.
 *
 * @param id the caption's id, or ""
 * @param text the caption as far as it was read; "" when there is nothing to say
 * @param truncated whether the caption was over-long and only its beginning was read
 * @param guidance for the creator
 * @param support for somebody who may need help
 * @param policy for a human who should look
 * @param campaigns awareness campaigns that the caption takes part in
 * @param topics what the caption is about, sorted
 * @param restricted whether a feed in restricted mode should leave the caption out: a human should
 *     look, the need is {@code offer} or more, or its guidance has reached the level that the packs
 *     name for one of its topics ({@code restrictFrom}; of the bundled ones any guidance on
 *     self-harm and eating disorders, {@code advise} on suicide, {@code warn} on substance use).
 *     Awareness, recovery and ways to get help stay in. Never a reason to hide help from the writer
 * @param engine which engine and packs gave this report
 */
public record CaptionReport(
    String id,
    String text,
    boolean truncated,
    Guidance guidance,
    Support support,
    Policy policy,
    List<CampaignMention> campaigns,
    List<String> topics,
    boolean restricted,
    Engine engine) {
  /** How strongly guidance speaks; in rising order. */
  public enum Level {
    /** Nothing to change. */
    NONE,
    /** Good to know. */
    INFO,
    /** Better words or facts exist. */
    ADVISE,
    /** Words or claims that are known to do harm. */
    WARN;

    /** As written in reports. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Guidance for the creator.
   *
   * @param level the strongest of the terms and of the claims that are endorsed and sure
   * @param terms wording, by place
   * @param claims myths that the caption touches, by place, whatever its stance
   */
  public record Guidance(Level level, List<TermFinding> terms, List<ClaimFinding> claims) {}

  /**
   * Support.
   *
   * @param need how much help may be needed
   * @param who whose need it is
   * @param spans the words that show it
   * @param because which cues, and what was set aside
   * @param resources services to show, the most fitting first
   */
  public record Support(
      Need need, Who who, List<Span> spans, List<String> because, List<Resource> resources) {}

  /**
   * Policy.
   *
   * @param review whether a human should look
   * @param signals why; also what stands for the content but does not ask for a review
   */
  public record Policy(boolean review, List<Signal> signals) {}

  /**
   * A reason for a human to look.
   *
   * @param type what raised it: {@code term}, or the type of a shared signal, such as {@code
   *     media-pdq}
   * @param id the rule or signal
   * @param match what is known of a shared signal, else null
   */
  public record Signal(String type, String id, @Nullable SignalMatch match) {
    /** A rule that asks for a review. */
    static Signal term(String rule) {
      return new Signal("term", rule, null);
    }

    /** A shared signal. */
    static Signal shared(SignalMatch match) {
      return new Signal(match.type().label(), match.id(), match);
    }
  }

  /**
   * What gave a report.
   *
   * @param version of the engine
   * @param packs that were loaded, by id
   */
  public record Engine(String version, List<Pack> packs) {}

  /**
   * A loaded pack.
   *
   * @param id of the pack
   * @param version of the pack
   * @param sha256 digest of its document
   */
  public record Pack(String id, String version, String sha256) {}

  /** Whether a lane has something to say: guidance, need, or a human look. */
  public boolean hasFindings() {
    return guidance.level != Level.NONE || support.need != Need.NONE || policy.review;
  }

  /** The report as one line of JSON; the same report gives the same bytes everywhere. */
  public String toJson() {
    return ReportJson.write(this);
  }

  /**
   * What the report tells a study: kinds and ids, no text, no place, and not the id of the caption.
   *
   * @param day when the caption was published, or null when it is not known
   */
  public Observation observation(@Nullable LocalDate day) {
    Map<String, Set<String>> stances = new HashMap<>();
    for (ClaimFinding claim : guidance.claims) {
      stances.computeIfAbsent(claim.claim(), c -> new HashSet<>()).add(claim.stance().label());
    }
    return new Observation(
        day,
        guidance.level.label(),
        support.need.label(),
        support.who.label(),
        policy.review,
        Set.copyOf(topics),
        guidance.terms.stream().map(TermFinding::rule).collect(Collectors.toSet()),
        stances,
        campaigns.stream().map(CampaignMention::id).collect(Collectors.toSet()),
        engine.version,
        engine.packs.stream().map(p -> p.id + "@" + p.version).collect(Collectors.toSet()));
  }

  /** Names the report by its lanes; never shows the caption. */
  @Override
  public String toString() {
    return "CaptionReport[id="
        + id
        + ", level="
        + guidance.level.label()
        + ", need="
        + support.need.label()
        + ", review="
        + policy.review
        + "]";
  }
}

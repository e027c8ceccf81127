package org.wellword;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wellword.campaign.CampaignMention;
import org.wellword.claim.Assertion;
import org.wellword.claim.ClaimFinding;
import org.wellword.claim.Stance;
import org.wellword.claim.Verdict;
import org.wellword.playbook.Severity;
import org.wellword.playbook.TermFinding;
import org.wellword.signal.SignalMatch;
import org.wellword.support.Need;
import org.wellword.support.NeedReading;
import org.wellword.support.Resource;
import org.wellword.support.Who;

/** Puts what the engines found into one report. Immutable and thread-safe. */
final class ReportComposer {
  private final PackSet packs;
  private final CaptionReport.Engine engine;

  /** By topic, the level of guidance from which restricted modes leave a caption out. */
  private final Map<String, CaptionReport.Level> restrictions = new HashMap<>();

  ReportComposer(PackSet packs, String version) {
    this.packs = packs;
    packs
        .needs()
        .restrictions()
        .forEach(
            (topic, level) ->
                restrictions.put(
                    topic, CaptionReport.Level.valueOf(level.toUpperCase(Locale.ROOT))));
    this.engine =
        new CaptionReport.Engine(
            version,
            Stream.concat(
                    packs.heads().stream()
                        .map(h -> new CaptionReport.Pack(h.id(), h.version(), h.sha256())),
                    Stream.ofNullable(packs.outages()))
                .toList());
  }

  /** The report of a caption that was read as {@code read}, by what the engines found. */
  CaptionReport compose(
      Caption caption,
      String read,
      boolean truncated,
      List<TermFinding> terms,
      List<ClaimFinding> claims,
      NeedReading need,
      List<CampaignMention> mentions,
      List<SignalMatch> matches) {
    Set<String> topics = new TreeSet<>(need.topics());
    terms.forEach(t -> topics.add(t.topic()));
    claims.forEach(c -> topics.add(c.topic()));
    boolean help = need.need() != Need.NONE || need.nameHelp();
    List<Resource> resources =
        help
            ? packs.resources().select(caption.region(), topics, need.need() == Need.URGENT)
            : List.of();
    List<String> reviewed =
        terms.stream().filter(TermFinding::review).map(TermFinding::rule).toList();
    boolean review = !reviewed.isEmpty() || matches.stream().anyMatch(SignalMatch::asksForReview);
    List<CaptionReport.Signal> signals =
        Stream.concat(
                reviewed.stream().map(CaptionReport.Signal::term),
                matches.stream().map(CaptionReport.Signal::shared))
            .toList();
    CaptionReport.Level level = level(terms, claims);
    return new CaptionReport(
        caption.id(),
        read,
        truncated,
        new CaptionReport.Guidance(level, terms, claims),
        new CaptionReport.Support(
            need.need(),
            need.need() == Need.NONE ? Who.NONE : need.who(),
            need.spans(),
            need.because(),
            resources),
        new CaptionReport.Policy(review, signals),
        mentions,
        List.copyOf(topics),
        review
            || need.need().compareTo(Need.OFFER) >= 0
            || topics.stream().anyMatch(t -> reaches(level, t)),
        engine);
  }

  /** Whether guidance on a topic has reached the level that restricted modes leave out. */
  private boolean reaches(CaptionReport.Level level, String topic) {
    CaptionReport.Level from = restrictions.get(topic);
    return from != null && level.compareTo(from) >= 0;
  }

  private static CaptionReport.Level level(List<TermFinding> terms, List<ClaimFinding> claims) {
    CaptionReport.Level level = CaptionReport.Level.NONE;
    for (TermFinding term : terms) {
      level = max(level, of(term.severity()));
    }
    for (ClaimFinding claim : claims) {
      if (claim.stance() == Stance.ENDORSES && claim.assertion() == Assertion.ASSERT) {
        level = max(level, of(claim.verdict()));
      }
    }
    return level;
  }

  private static CaptionReport.Level of(Severity severity) {
    return switch (severity) {
      case INFO -> CaptionReport.Level.INFO;
      case ADVISE -> CaptionReport.Level.ADVISE;
      case WARN -> CaptionReport.Level.WARN;
    };
  }

  private static CaptionReport.Level of(Verdict verdict) {
    return switch (verdict) {
      case CONTESTED -> CaptionReport.Level.INFO;
      case FALSE, MISLEADING -> CaptionReport.Level.ADVISE;
      case DANGEROUS -> CaptionReport.Level.WARN;
    };
  }

  private static CaptionReport.Level max(CaptionReport.Level a, CaptionReport.Level b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}

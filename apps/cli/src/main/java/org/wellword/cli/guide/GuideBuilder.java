package org.wellword.cli.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.wellword.CaptionChecker;
import org.wellword.campaign.Campaign;
import org.wellword.campaign.DateRule;
import org.wellword.claim.Claim;
import org.wellword.pack.PackHead;
import org.wellword.playbook.Rule;
import org.wellword.playbook.Severity;
import org.wellword.support.ResourceDirectory;

/**
 * Picks from the packs what an audience should read.
 *
 * <p>Rules that a pack calls hidden are left out whole: neither they nor their patterns, words or
 * examples are printed, for any audience. The same packs, request and day give the same guide. A
 * builder may be used by many threads at once; the checker must stay open while it builds.
 */
public final class GuideBuilder {
  /** There is no such topic; the message names those there are. */
  public static final class UnknownTopicException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String told;

    UnknownTopicException(String told) {
      super(told);
      this.told = told;
    }

    @Override
    public String getMessage() {
      return told; // never null
    }
  }

  private final CaptionChecker checker;

  /** A builder that reads the packs of {@code checker}. */
  public GuideBuilder(CaptionChecker checker) {
    this.checker = checker;
  }

  /** The topics on which there is something to print, sorted. */
  public List<String> topics() {
    TreeSet<String> topics = new TreeSet<>();
    checker.rules().stream().filter(r -> !r.hidden()).forEach(r -> topics.add(r.topic()));
    checker.claims().forEach(c -> topics.add(c.topic()));
    return List.copyOf(topics);
  }

  /**
   * Builds a guide; about a millisecond a rule.
   *
   * @param topic one of {@link #topics()}, or "" for all of them
   * @param region ISO 3166 code, or "" when unknown; services of an unknown region are
   *     international directories
   * @param today against which review dates are held
   * @throws UnknownTopicException when there is no such topic; its message lists those there are
   */
  public Guide build(String topic, Audience audience, String region, LocalDate today) {
    if (!topic.isEmpty() && !topics().contains(topic)) {
      throw new UnknownTopicException(
          "no topic \"" + topic + "\"; there are " + String.join(", ", topics()));
    }
    References references = new References(checker.sources());
    Wordings wordings = new Wordings(checker);
    TopicNames names = new TopicNames(checker.packs());
    List<Guide.Topic> topics = new ArrayList<>();
    for (String id : topic.isEmpty() ? topics() : List.of(topic)) {
      topics.add(
          new Guide.Topic(
              id,
              names.of(id),
              sections(id, audience, wordings, references),
              myths(id, references)));
    }
    return new Guide(
        topic,
        audience,
        List.copyOf(topics),
        new HelpPage(checker.resources(), today).of(region, topic),
        audience == Audience.ORGANISATION ? campaigns(region, today) : List.of(),
        references.all(),
        (int)
            checker.rules().stream()
                .filter(r -> r.hidden() && (topic.isEmpty() || r.topic().equals(topic)))
                .count(),
        CaptionChecker.version());
  }

  /** A section for each pack, or for each group where a pack has several. */
  private List<Guide.Section> sections(
      String topic, Audience audience, Wordings wordings, References references) {
    Map<String, Map<String, List<Rule>>> byPack = new LinkedHashMap<>();
    for (Rule rule : checker.rules()) {
      if (rule.topic().equals(topic) && !rule.hidden()) {
        byPack
            .computeIfAbsent(rule.pack(), p -> new LinkedHashMap<>())
            .computeIfAbsent(rule.group(), g -> new ArrayList<>())
            .add(rule);
      }
    }
    List<Guide.Section> sections = new ArrayList<>();
    byPack.forEach(
        (pack, groups) ->
            groups.forEach(
                (group, rules) ->
                    sections.add(
                        new Guide.Section(
                            groups.size() == 1 ? title(pack) : TopicNames.words(group),
                            rules.stream()
                                .map(r -> entry(r, audience, wordings, references))
                                .toList()))));
    return List.copyOf(sections);
  }

  private static Guide.Entry entry(
      Rule rule, Audience audience, Wordings wordings, References references) {
    return new Guide.Entry(
        rule.id(),
        rule.severity().label(),
        quotable(rule, audience) ? wordings.of(rule) : List.of(),
        rule.suggestions(),
        rule.message(),
        references.cite(rule.citations()),
        rule.exceptions().stream().map(e -> e.why()).distinct().toList(),
        rule.review());
  }

  /**
   * Words that endanger, and that nothing can stand in for, teach nobody to write better; only
   * reviewers need to know them.
   */
  private static boolean quotable(Rule rule, Audience audience) {
    boolean endangers =
        rule.review() || (rule.severity() == Severity.WARN && rule.suggestions().isEmpty());
    return audience == Audience.MODERATOR || !endangers;
  }

  private List<Guide.Myth> myths(String topic, References references) {
    return checker.claims().stream()
        .filter(c -> c.topic().equals(topic))
        .map(c -> myth(c, references))
        .toList();
  }

  private static Guide.Myth myth(Claim claim, References references) {
    return new Guide.Myth(
        claim.id(),
        claim.fact(),
        claim.myth(),
        claim.verdict().label(),
        claim.nuance(),
        claim.harm(),
        references.cite(claim.citations()));
  }

  private List<Guide.Occasion> campaigns(String region, LocalDate today) {
    String code = region.strip().toUpperCase(Locale.ROOT);
    return checker.campaigns().campaigns().stream()
        .filter(c -> c.regions().contains(ResourceDirectory.WORLD) || c.regions().contains(code))
        .filter(c -> !(c.when() instanceof DateRule.Once once && once.to().isBefore(today)))
        .map(GuideBuilder::occasion)
        .toList();
  }

  private static Guide.Occasion occasion(Campaign campaign) {
    return new Guide.Occasion(
        campaign.name(),
        DateWords.of(campaign.when())
            + (campaign.announced() ? ", usually; the organiser announces the date" : ""),
        campaign.organiser(),
        campaign.hashtags(),
        campaign.note(),
        campaign.url());
  }

  private String title(String pack) {
    return checker.packs().stream()
        .filter(p -> p.id().equals(pack))
        .map(PackHead::title)
        .findFirst()
        .orElse(pack);
  }
}

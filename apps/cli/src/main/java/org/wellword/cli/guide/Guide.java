package org.wellword.cli.guide;

import java.util.List;

/**
 * A guide as plain values in reading order; what a template prints. All lists are unmodifiable.
 *
 * <p>Its records are public because the templates reach them by reflection.
 *
 * @param topic the one topic that it is about, or "" for the whole playbook
 * @param audience for whom
 * @param topics the topics, by name
 * @param help where to find help
 * @param campaigns chances to speak; only for organisations
 * @param references what the entries rest on, by number
 * @param unprinted how many rules are recognised but never printed
 * @param version of the engine
 */
public record Guide(
    String topic,
    Audience audience,
    List<Topic> topics,
    Help help,
    List<Occasion> campaigns,
    List<Reference> references,
    int unprinted,
    String version) {
  /** Whether this is the whole playbook. */
  public boolean whole() {
    return topic.isEmpty();
  }

  /** The words above it all. */
  public String heading() {
    return whole() ? "Words that help" : "Words that help: " + topics.get(0).name();
  }

  /** The heading with its audience, for a window or a list of documents. */
  public String title() {
    return heading() + " (Wellword playbook for " + audience.people() + ")";
  }

  /**
   * What is said about one topic.
   *
   * @param id such as {@code substance-use}; also the slug of {@code name}
   * @param name such as {@code Substance use}
   * @param sections wording
   * @param myths myths and facts
   */
  public record Topic(String id, String name, List<Section> sections, List<Myth> myths) {}

  /**
   * Wording of one pack and group.
   *
   * @param title what it is about
   * @param entries in the order of the pack
   */
  public record Section(String title, List<Entry> entries) {}

  /**
   * Advice on one wording.
   *
   * @param rule id of the rule
   * @param severity info, advise or warn
   * @param avoid the wording, readable, at most six; empty when it is better not quoted
   * @param write what to write instead, best first; empty when it is better left out
   * @param why the reason
   * @param references numbers of sources
   * @param notFlagged contexts in which the wording is fine, in words
   * @param review whether a match is shown to a human
   */
  public record Entry(
      String rule,
      String severity,
      List<String> avoid,
      List<String> write,
      String why,
      List<Integer> references,
      List<String> notFlagged,
      boolean review) {}

  /**
   * A myth with what is true.
   *
   * @param claim id of the claim
   * @param fact what is true
   * @param myth the claim in a sentence
   * @param verdict false, misleading, dangerous or contested
   * @param nuance what the fact leaves open, or ""
   * @param harm low, medium or high
   * @param references numbers of sources
   */
  public record Myth(
      String claim,
      String fact,
      String myth,
      String verdict,
      String nuance,
      String harm,
      List<Integer> references) {
    /** What to call the claim; one on which experts disagree is no myth. */
    public String label() {
      return switch (verdict) {
        case "contested" -> "Contested claim";
        case "misleading" -> "Misleading claim";
        case "dangerous" -> "Dangerous claim";
        default -> "Myth";
      };
    }
  }

  /**
   * Where to find help.
   *
   * @param asked the region that was asked for, or ""
   * @param place name of the region whose services these are, or "" for international directories
   * @param advice what to do in immediate danger
   * @param services the services
   */
  public record Help(String asked, String place, String advice, List<Service> services) {}

  /**
   * A service that helps.
   *
   * @param name as it calls itself
   * @param audience who it is for, or "" for everyone
   * @param contacts ways to reach it
   * @param hours when it answers
   * @param hoursConfirmed whether the hours were confirmed
   * @param cost what it costs, or "" when that is not stated
   * @param checked ISO date
   * @param overdue whether the review date has passed
   * @param url its page
   * @param note a sentence more, or ""
   */
  public record Service(
      String name,
      String audience,
      List<Way> contacts,
      String hours,
      boolean hoursConfirmed,
      String cost,
      String checked,
      boolean overdue,
      String url,
      String note) {}

  /**
   * One way to reach a service.
   *
   * @param verb such as {@code Call}
   * @param words what to dial, write or open, for people
   * @param link a tel, sms, mailto or web address, or ""
   */
  public record Way(String verb, String words, String link) {}

  /**
   * An awareness campaign.
   *
   * @param name of the campaign
   * @param when its dates in words
   * @param organiser who holds it
   * @param hashtags with {@code #}
   * @param note what it is for
   * @param url its page
   */
  public record Occasion(
      String name, String when, String organiser, List<String> hashtags, String note, String url) {}

  /**
   * A source.
   *
   * @param number by which entries call it
   * @param publisher who answers for it
   * @param title name of the document
   * @param url a web address
   * @param accessed ISO date
   * @param basis how it was read, in words; "" when it was read itself
   */
  public record Reference(
      int number, String publisher, String title, String url, String accessed, String basis) {}
}

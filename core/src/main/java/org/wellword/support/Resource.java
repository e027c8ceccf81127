package org.wellword.support;

import java.util.ArrayList;
import java.util.List;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;

/**
 * A service that helps.
 *
 * @param id such as {@code gb.samaritans}
 * @param region ISO 3166 code, or {@code 001} for the world
 * @param name as it calls itself
 * @param kind crisis, support, information, directory or emergency
 * @param topics what it is specially for, and whom, such as {@code young-people}; empty for
 *     anything
 * @param audience {@code everyone}, or who it is for
 * @param languages BCP 47 tags
 * @param contacts ways to reach it, the best first
 * @param hours when it answers
 * @param cost what it costs to the caller
 * @param checked ISO date on which the entry was compared with its sources
 * @param review ISO date by which it must be compared again
 * @param basis {@code official} (the service's own page), {@code directories} (published lists) or,
 *     for emergency numbers, {@code general}
 * @param unconfirmed which details are still open
 * @param url its page
 * @param note a sentence more, or ""
 * @param together ids of services that must be shown with it
 * @param citations ids of the sources that it was compared with; empty for emergency numbers
 */
public record Resource(
    String id,
    String region,
    String name,
    String kind,
    List<String> topics,
    String audience,
    List<String> languages,
    List<Contact> contacts,
    String hours,
    String cost,
    String checked,
    String review,
    String basis,
    List<String> unconfirmed,
    String url,
    String note,
    List<String> together,
    List<String> citations) {
  static Resource read(PackNode node, String region, PackHead head) {
    String id = node.uniqueId("id");
    node.enter(id);
    List<Contact> contacts = new ArrayList<>();
    for (PackNode contact : node.list("contacts")) {
      contacts.add(Contact.read(contact));
    }
    if (contacts.isEmpty()) {
      node.problemIn("contacts", "needs at least one contact");
    }
    Resource resource =
        new Resource(
            id,
            region,
            node.text("name"),
            node.oneOf("kind", "crisis", "support", "information", "directory"),
            node.ids("topics"),
            node.text("audience"),
            node.languages("languages"),
            List.copyOf(contacts),
            node.text("hours"),
            node.text("cost"),
            node.date("checked"),
            node.date("review"),
            node.oneOf("basis", "official", "directories"),
            node.texts("unconfirmed"),
            node.url("url"),
            node.optionalText("note"),
            node.ids("together"),
            head.citations(node));
    if (!resource.review().isEmpty() && resource.review().compareTo(resource.checked()) <= 0) {
      node.problemIn("review", "the review date must lie after the checked date");
    }
    node.done();
    node.enter("");
    return resource;
  }

  /** Whether the entry is past its review date on {@code today} (ISO). */
  public boolean overdue(String today) {
    return today.compareTo(review) > 0;
  }
}

package org.wellword.signal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wellword.pack.JsonObject;

/**
 * What members of an exchange hold of an indicator, by their descriptors and reactions.
 *
 * <p>By {@code status} of a descriptor: {@code MALICIOUS} is {@link Verdict#VIOLATES}, {@code
 * NON_MALICIOUS} is {@link Verdict#FALSE_POSITIVE}; {@code SUSPICIOUS} and {@code UNKNOWN} tell
 * that somebody should look, and are no verdict (Meta's reference, page "StatusType"). By reaction:
 * {@code NON_MALICIOUS} is {@link Verdict#FALSE_POSITIVE}, {@code HELPFUL} is {@link
 * Verdict#VIOLATES}, {@code DISAGREE_WITH_TAGS} is {@link Verdict#DISPUTED}; the others say how far
 * the work is ("Reacting to existing data"). A verdict by descriptor goes before one by reaction,
 * and {@code HELPFUL} before {@code DISAGREE_WITH_TAGS}, as python-threatexchange has it ({@code
 * fb_threatexchange_api.py}).
 *
 * <p>A member is known by its id, since reactions name no other.
 */
final class MemberOpinions {
  /** Reactions that are a verdict, the strongest first. */
  private enum Reaction {
    NON_MALICIOUS(Verdict.FALSE_POSITIVE),
    HELPFUL(Verdict.VIOLATES),
    DISAGREE_WITH_TAGS(Verdict.DISPUTED);

    private final Verdict verdict;

    Reaction(Verdict verdict) {
      this.verdict = verdict;
    }

    static Optional<Reaction> of(String name) {
      return Arrays.stream(values()).filter(r -> r.name().equals(name)).findFirst();
    }
  }

  private static final Comparator<Opinion> LATER =
      Comparator.comparing(Opinion::at).thenComparing(Opinion::verdict);

  private final Instant updated;
  private final Map<String, Opinion> stated = new TreeMap<>();
  private final Map<String, Reaction> reacted = new TreeMap<>();

  /**
   * Opinions as of a time.
   *
   * @param updated when the indicator was last changed, which dates reactions
   */
  MemberOpinions(Instant updated) {
    this.updated = updated;
  }

  /** Who owns a descriptor: the id, or the name where there is none. */
  static String owner(SignalFields descriptor) {
    SignalFields owner = descriptor.of(descriptor.object().object("owner"));
    return owner.party(owner.object().has("id") ? "id" : "name");
  }

  /** Takes the word of a descriptor, and the reactions to it. */
  void add(SignalFields descriptor, String owner) {
    Instant at = descriptor.past("last_updated", descriptor.past("added_on", updated));
    verdict(descriptor.object().text("status"))
        .ifPresent(
            v ->
                stated.merge(
                    owner, new Opinion(owner, v, at), (a, b) -> LATER.compare(a, b) >= 0 ? a : b));
    for (JsonObject reaction : descriptor.object().objects("reactions")) {
      if (reaction.has("key")) {
        react(reaction.text("key"), reaction.texts("value"));
      } else {
        reaction.names().forEach(name -> react(name, reaction.texts(name)));
      }
    }
  }

  private static Optional<Verdict> verdict(String status) {
    return switch (status) {
      case "MALICIOUS" -> Optional.of(Verdict.VIOLATES);
      case "NON_MALICIOUS" -> Optional.of(Verdict.FALSE_POSITIVE);
      default -> Optional.empty();
    };
  }

  private void react(String name, List<String> members) {
    Optional<Reaction> reaction = Reaction.of(name);
    if (reaction.isEmpty()) {
      return;
    }
    for (String list : members) {
      for (String member : list.split(",", -1)) {
        String id = member.strip();
        if (SignalFields.isParty(id)) {
          reacted.merge(id, reaction.get(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
      }
    }
  }

  /** One opinion a member. */
  List<Opinion> all() {
    Map<String, Opinion> all = new TreeMap<>(stated);
    reacted.forEach(
        (member, reaction) ->
            all.putIfAbsent(member, new Opinion(member, reaction.verdict, updated)));
    return List.copyOf(all.values());
  }
}

package org.wellword.claim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wellword.pack.JsonOut;
import org.wellword.pack.Source;

/**
 * An outline for a creator who wants to set a myth right: the fact comes first, and the myth is
 * named once, behind it. Immutable.
 *
 * <p>The order is that of the "fact sandwich" (S. Lewandowsky and others, <i>The Debunking Handbook
 * 2020</i>): what is heard first stays, and a myth that is repeated becomes familiar.
 *
 * @param claim id of the claim
 * @param topic its topic
 * @param hook an opening line: the first sentence of the fact, or more where that is very short
 * @param fact what is true
 * @param why names the myth, and why it misleads
 * @param sources where the fact comes from, in the order of the claim's citations
 */
public record Rebuttal(
    String claim, String topic, String hook, String fact, String why, List<Source> sources) {
  /** Behind a word of three letters or a digit, so that "St. John's" and "Dr. Oz" stay whole. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[\\p{L}\\p{N})\"”]{3}[.!?])\\s+(?=\\p{Lu})");

  /** "They do." opens nothing; a shorter sentence takes the next one with it. */
  private static final int MIN_WORDS = 5;

  /** Keeps its own copy of the list. */
  public Rebuttal {
    sources = List.copyOf(sources);
  }

  /**
   * The outline for a claim.
   *
   * @param known sources by id, as {@code CaptionChecker.sources()}; citations that are not among
   *     them are left out
   */
  public static Rebuttal of(Claim claim, Map<String, Source> known) {
    return new Rebuttal(
        claim.id(),
        claim.topic(),
        hook(claim.fact()),
        claim.fact(),
        why(claim),
        claim.citations().stream().map(known::get).filter(Objects::nonNull).toList());
  }

  /** Writes its fields into an object that is open. */
  public JsonOut fields(JsonOut out) {
    out.field("claim", claim)
        .field("hook", hook)
        .field("fact", fact)
        .field("why", why)
        .array("sources");
    for (Source source : sources) {
      out.object()
          .field("id", source.id())
          .field("publisher", source.publisher())
          .field("title", source.title())
          .field("url", source.url())
          .endObject();
    }
    return out.endArray();
  }

  private static String hook(String fact) {
    Matcher ends = SENTENCE_END.matcher(fact);
    while (ends.find()) {
      String hook = fact.substring(0, ends.start());
      if (hook.split(" ", -1).length >= MIN_WORDS) {
        return hook;
      }
    }
    return fact;
  }

  private static String why(Claim claim) {
    String verdict =
        switch (claim.verdict()) {
          case FALSE -> "That is false.";
          case MISLEADING -> "That is misleading.";
          case DANGEROUS -> "That is dangerous.";
          case CONTESTED -> "People who know the field disagree, so tell both sides.";
        };
    String harm =
        switch (claim.harm()) {
          case "high" -> "Believing it can do serious harm.";
          case "medium" -> "Believing it can do harm.";
          default -> "";
        };
    return String.join(
        " ",
        Stream.of("You may hear: “" + claim.myth() + "”", verdict, harm, claim.nuance())
            .filter(part -> !part.isEmpty())
            .toList());
  }
}

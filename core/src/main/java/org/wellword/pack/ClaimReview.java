package org.wellword.pack;

import java.util.List;

/**
 * A claim of any corpus, and what a fact-checker says about it: the part of schema.org's {@code
 * ClaimReview} that ranking and exchange need. Immutable; texts that are not known are "".
 *
 * @param id its id
 * @param claim the claim in a sentence ({@code claimReviewed})
 * @param title of the review ({@code name} or {@code headline})
 * @param text of the review ({@code reviewBody} or {@code description})
 * @param rating what the review finds
 * @param url of the review
 * @param author who reviewed it
 * @param claimant who made the claim
 * @param appearance address where it was made
 * @param citations what the review cites
 * @see <a href="https://schema.org/ClaimReview">schema.org/ClaimReview</a>
 */
public record ClaimReview(
    String id,
    String claim,
    String title,
    String text,
    Rating rating,
    String url,
    String author,
    String claimant,
    String appearance,
    List<Citation> citations) {
  /** Keeps its own copy of the list. */
  public ClaimReview {
    citations = List.copyOf(citations);
  }

  /** A claim of which no review is known. */
  static ClaimReview plain(String id, String claim, String title, String text) {
    return new ClaimReview(id, claim, title, text, Rating.NONE, "", "", "", "", List.of());
  }

  /**
   * What a review finds.
   *
   * @param name in words, such as "False" ({@code alternateName})
   * @param value as a number ({@code ratingValue})
   * @param worst the number of the worst rating
   * @param best the number of the best rating
   */
  public record Rating(String name, String value, String worst, String best) {
    /** No finding. */
    public static final Rating NONE = new Rating("", "", "", "");
  }

  /**
   * What a review cites.
   *
   * @param title of the document
   * @param publisher who answers for it
   * @param url its address
   */
  public record Citation(String title, String publisher, String url) {}

  /** A JSON-LD document that stands by itself, on one line. */
  public String toJsonLd() {
    JsonOut out = new JsonOut().object().field("@context", "https://schema.org");
    return fields(out).endObject().end();
  }

  /** The same without its context, as an element of a {@code @graph}. */
  public String toGraphNode() {
    return fields(new JsonOut().object()).endObject().end();
  }

  /** {@code {"id","claim","title"?,"text"?}}; what else is known is left out. */
  public String toPlainJson() {
    JsonOut out = new JsonOut().object().field("id", id).field("claim", claim);
    optional(out, "title", title);
    return optional(out, "text", text).endObject().end();
  }

  private JsonOut fields(JsonOut out) {
    out.field("@type", "ClaimReview").field("identifier", id);
    optional(out, "url", url);
    out.field("claimReviewed", claim);
    optional(out, "name", title);
    optional(out, "reviewBody", text);
    if (!rating.equals(Rating.NONE)) {
      out.object("reviewRating").field("@type", "Rating");
      number(out, "ratingValue", rating.value);
      number(out, "worstRating", rating.worst);
      number(out, "bestRating", rating.best);
      optional(out, "alternateName", rating.name).endObject();
    }
    named(out, "author", author);
    if (!claimant.isEmpty() || !appearance.isEmpty()) {
      out.object("itemReviewed").field("@type", "Claim");
      named(out, "author", claimant);
      if (!appearance.isEmpty()) {
        out.object("appearance").field("@type", "CreativeWork").field("url", appearance);
        out.endObject();
      }
      out.endObject();
    }
    if (!citations.isEmpty()) {
      out.array("citation");
      for (Citation citation : citations) {
        out.object().field("@type", "CreativeWork");
        optional(out, "name", citation.title);
        named(out, "publisher", citation.publisher);
        optional(out, "url", citation.url).endObject();
      }
      out.endArray();
    }
    return out;
  }

  private static void named(JsonOut out, String name, String value) {
    if (!value.isEmpty()) {
      out.object(name).field("@type", "Organization").field("name", value).endObject();
    }
  }

  private static void number(JsonOut out, String name, String value) {
    if (value.matches("-?(0|[1-9]\\d{0,8})")) {
      out.field(name, Integer.parseInt(value));
    } else {
      optional(out, name, value);
    }
  }

  private static JsonOut optional(JsonOut out, String name, String value) {
    return value.isEmpty() ? out : out.field(name, value);
  }
}

package org.wellword.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON-LD as people write it: a value may be text, an object that has one, or a list of them.
 * Values are texts, maps and lists; nothing here throws.
 */
final class LooseJson {
  private static final List<String> PREFIXES =
      List.of("https://schema.org/", "http://schema.org/", "schema:");

  private LooseJson() {}

  /** A name of schema.org's without its prefix. */
  static String local(String name) {
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix)) {
        return name.substring(prefix.length());
      }
    }
    return name;
  }

  static boolean isA(Map<String, Object> fields, String type) {
    return list(fields.get("@type")).stream()
        .anyMatch(t -> t instanceof String s && local(s).equals(type));
  }

  /** A field that is a text or a number, as it stands; "" when it is neither. */
  static String scalar(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof String s ? s : "";
  }

  static ClaimReview plain(Map<String, Object> fields) {
    return ClaimReview.plain(
        scalar(fields, "id"),
        scalar(fields, "claim"),
        scalar(fields, "title"),
        scalar(fields, "text"));
  }

  /**
   * A review.
   *
   * @param id when the review names none
   */
  static ClaimReview review(Map<String, Object> fields, String id) {
    Map<String, Object> item = first(fields.get("itemReviewed"));
    Map<String, Object> rating = first(fields.get("reviewRating"));
    String reviewed = text(fields, "claimReviewed");
    return new ClaimReview(
        or(text(fields, "identifier"), text(fields, "@id"), text(fields, "url"), id),
        or(reviewed, text(item, "name"), text(item, "text")),
        or(text(fields, "name"), text(fields, "headline")),
        or(text(fields, "reviewBody"), text(fields, "description")),
        new ClaimReview.Rating(
            or(text(rating, "alternateName"), text(rating, "name")),
            text(rating, "ratingValue"),
            text(rating, "worstRating"),
            text(rating, "bestRating")),
        address(fields.get("url")),
        text(fields, "author"),
        text(item, "author"),
        or(
            address(item.get("appearance")),
            address(item.get("firstAppearance")),
            address(item.get("url"))),
        citations(fields.get("citation")));
  }

  private static List<ClaimReview.Citation> citations(@Nullable Object value) {
    List<ClaimReview.Citation> citations = new ArrayList<>();
    for (Object cited : list(value)) {
      if (cited instanceof String s) {
        boolean address = s.startsWith("http://") || s.startsWith("https://");
        citations.add(new ClaimReview.Citation(address ? "" : s, "", address ? s : ""));
      } else {
        Map<String, Object> work = first(cited);
        citations.add(
            new ClaimReview.Citation(
                or(text(work, "name"), text(work, "headline")),
                text(work, "publisher"),
                address(cited)));
      }
    }
    return citations;
  }

  private static String or(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static String text(Map<String, Object> fields, String name) {
    return text(fields.get(name));
  }

  /** The text of a value: itself, its {@code @value}, {@code value}, name, or address. */
  private static String text(@Nullable Object value) {
    for (Object element : list(value)) {
      String text = "";
      if (element instanceof String s) {
        text = s.strip();
      } else {
        Map<String, Object> fields = first(element);
        for (String name : List.of("@value", "value", "name", "url", "@id")) {
          text = or(text, scalar(fields, name).strip());
        }
      }
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static String address(@Nullable Object value) {
    for (Object element : list(value)) {
      Map<String, Object> fields = first(element);
      String text =
          element instanceof String s
              ? s.strip()
              : or(scalar(fields, "url").strip(), scalar(fields, "@id").strip());
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : value instanceof List<?> l ? l : List.of(value);
  }

  /** The first object of a value; empty when there is none. */
  @SuppressWarnings("unchecked") // the reader makes maps of this kind alone
  private static Map<String, Object> first(@Nullable Object value) {
    for (Object element : list(value)) {
      if (element instanceof Map<?, ?> map) {
        return (Map<String, Object>) map;
      }
    }
    return Map.of();
  }
}

package org.wellword;

import java.util.Locale;
import java.util.Objects;

/**
 * A caption to be checked, with what is known about it.
 *
 * @param text the caption; what lies beyond {@link org.wellword.text.Tokenizer#MAX_LENGTH} code
 *     units is not read
 * @param id the caller's name for it, handed back in the report, or ""
 * @param region ISO 3166 code of the viewer's or writer's country, or "" when unknown
 * @param language BCP 47 tag, or "" when unknown; a hint, today every pack reads every caption
 */
public record Caption(String text, String id, String region, String language) {
  /** Checks that nothing is null; the region is kept in capital letters. */
  public Caption {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(language, "language");
    region = Objects.requireNonNull(region, "region").toUpperCase(Locale.ROOT);
  }

  /** A caption of which nothing else is known. */
  public static Caption of(String text) {
    return new Caption(text, "", "", "");
  }

  /** The same caption with an id. */
  public Caption withId(String newId) {
    return new Caption(text, newId, region, language);
  }

  /** The same caption with a region. */
  public Caption withRegion(String newRegion) {
    return new Caption(text, id, newRegion, language);
  }

  /** The same caption with a language. */
  public Caption withLanguage(String newLanguage) {
    return new Caption(text, id, region, newLanguage);
  }

  /** Names the caption by its id and length; never shows the text. */
  @Override
  public String toString() {
    return "Caption[id=" + id + ", length=" + text.length() + "]";
  }
}

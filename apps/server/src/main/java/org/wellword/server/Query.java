package org.wellword.server;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters of an address, read strictly. */
final class Query {
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final int MAX_WORD = 64;

  private final Map<String, List<String>> values;

  private Query(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * The parameters.
   *
   * @throws Problem.Raised 400 when one is not among those known, or stands twice
   */
  static Query of(Context context, String... known) {
    String query = context.queryString();
    if (query != null && BROKEN.matcher(query).find()) {
      throw new Problem.Raised(400, "A percent sign stands before no two hexadecimal digits.");
    }
    Map<String, List<String>> values = context.queryParamMap();
    if (!Set.of(known).containsAll(values.keySet())) {
      throw new Problem.Raised(
          400,
          known.length == 0
              ? "There are no parameters here."
              : "A parameter is not known; there are " + String.join(", ", known) + ".");
    }
    if (values.values().stream().anyMatch(v -> v.size() > 1)) {
      throw new Problem.Raised(400, "A parameter stands twice.");
    }
    return new Query(values);
  }

  private String text(String name) {
    List<String> found = values.get(name);
    return found == null || found.isEmpty() ? "" : found.getFirst().strip();
  }

  /** An ISO 3166 code in capital letters, or "". */
  String region() {
    return CaptionRequest.region(400, text("region")).toUpperCase(Locale.ROOT);
  }

  /** Words in small letters with hyphens, or "". */
  String word(String name) {
    String word = text(name).toLowerCase(Locale.ROOT);
    if (!word.isEmpty() && (word.length() > MAX_WORD || !WORD.matcher(word).matches())) {
      throw new Problem.Raised(
          400, "\"" + name + "\" takes words with hyphens, such as eating-disorders.");
    }
    return word;
  }

  /** One of a few words, the first where none is given. */
  String oneOf(String name, String... allowed) {
    String word = text(name).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return allowed[0];
    }
    if (!List.of(allowed).contains(word)) {
      throw new Problem.Raised(
          400, "\"" + name + "\" takes one of " + String.join(", ", allowed) + ".");
    }
    return word;
  }

  /** A day, or today. */
  LocalDate day(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Problem.Raised(400, "\"" + name + "\" takes a date, such as 2026-10-10.");
    }
  }
}

package org.wellword.insight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one report tells a study: kinds and ids of packs, never a text, a place in a text, or the id
 * of a caption. Immutable.
 *
 * @param day when the caption was published, or null when the report does not say
 * @param level of guidance
 * @param need of support
 * @param who whose need it is
 * @param review whether a human should look
 * @param topics what the caption is about
 * @param rules whose wording it uses
 * @param claims that it touches, each with its stances
 * @param campaigns whose hashtags it holds
 * @param engine version of the engine
 * @param packs each as {@code id@version}
 */
public record Observation(
    @Nullable LocalDate day,
    String level,
    String need,
    String who,
    boolean review,
    Set<String> topics,
    Set<String> rules,
    Map<String, Set<String>> claims,
    Set<String> campaigns,
    String engine,
    Set<String> packs) {
  private static final int MAX_ID = 120;
  private static final int MAX_DATE = 40;

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if a kind is unknown, or an id is not one
   */
  public Observation {
    topics = ids(topics);
    rules = ids(rules);
    campaigns = ids(campaigns);
    packs = Set.copyOf(packs);
    claims = Map.copyOf(claims);
    ids(claims.keySet());
    if (!packs.stream().allMatch(Observation::isVersion)) {
      throw new IllegalArgumentException("expected packs of the form id@version");
    }
    known(Dimension.LEVEL, level);
    known(Dimension.NEED, need);
    claims.values().forEach(s -> s.forEach(stance -> known(Dimension.STANCE, stance)));
    if (!Dimension.WHO.contains(who) || !isVersion(engine)) {
      throw new IllegalArgumentException("expected a known kind and a version of the engine");
    }
  }

  private static void known(Dimension dimension, String key) {
    if (!dimension.keys().contains(key)) {
      throw new IllegalArgumentException("expected a " + dimension.label() + " that we know");
    }
  }

  private static Set<String> ids(Set<String> ids) {
    for (String id : ids) {
      if (!isId(id)) {
        throw new IllegalArgumentException("expected ids such as suicide.commit");
      }
    }
    return Set.copyOf(ids);
  }

  /** Whether a text can be an id or a version, and so is kept; nothing that people write is. */
  static boolean isId(String text) {
    if (text.isEmpty() || text.length() > MAX_ID) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!letter && (i == 0 || ".-".indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text can be a version, or a pack with its version. */
  static boolean isVersion(String text) {
    return isId(text.toLowerCase(Locale.ROOT).replace('+', '-').replace('@', '-'));
  }

  /**
   * Reads a report as {@code check} writes it, with {@code "date"} if it has one.
   *
   * @param file for messages
   * @param line of the report in the file, from 1
   * @param json the report in UTF-8
   * @throws org.wellword.pack.PackException when it is no report; names file, line, column and
   *     reason, never what stands there
   */
  public static Observation read(String file, int line, byte[] json) {
    return ObservationReader.read(file, line, json);
  }

  /**
   * The day that a date or an instant names, in UTC, such as 2026-10-10 or 2026-10-10T23:30:00Z;
   * empty when it names none between the years 1 and 9999.
   */
  public static Optional<LocalDate> day(String date) {
    if (date.length() > MAX_DATE) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          date.indexOf('T') < 0
              ? LocalDate.parse(date)
              : OffsetDateTime.parse(date).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
      return day.getYear() >= 1 && day.getYear() <= 9999 ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

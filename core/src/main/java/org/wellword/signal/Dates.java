package org.wellword.signal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/**
 * Dates as exchanges write them: seconds since 1970, also in quotes; ISO 8601 with {@code Z}; or
 * the form of the Graph API, {@code 2020-07-01T18:31:15+0000}.
 */
final class Dates {
  private static final int MAX_LENGTH = 40;

  /** Seconds up to the year 9999. */
  private static final long MAX_SECONDS = 253_402_300_799L;

  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(java.util.Locale.ROOT);

  private Dates() {}

  /** The instant, when it is one from 1970 to 9999. */
  static Optional<Instant> read(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      Instant instant =
          text.length() == 20 && text.charAt(19) == 'Z'
              ? whole(text)
              : text.chars().allMatch(c -> c >= '0' && c <= '9')
                  ? Instant.ofEpochSecond(Long.parseLong(text))
                  : OFFSET.parse(text, Instant::from);
      long seconds = instant.getEpochSecond();
      return seconds >= 0 && seconds <= MAX_SECONDS ? Optional.of(instant) : Optional.empty();
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** {@code 2026-11-01T12:00:00Z}, of which stores have millions. */
  private static Instant whole(String text) {
    if (text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      throw new DateTimeException("no date");
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19))
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("no date");
      }
      number = number * 10 + digit;
    }
    return number;
  }
}

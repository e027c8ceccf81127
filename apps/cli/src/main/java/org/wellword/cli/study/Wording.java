package org.wellword.cli.study;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.wellword.insight.Period;
import org.wellword.insight.Share;

/** Figures as people read them. */
final class Wording {
  /** In the place of a cell that is held back. */
  static final String HELD = "held back";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final int MONTH_LENGTH = 7;
  private static final double TINY = 0.00005;

  private Wording() {}

  static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** One decimal from 1 % on, two below. */
  static String percent(double share) {
    if (share > 0 && share < TINY) {
      return "<0.01%";
    }
    return String.format(Locale.ROOT, share < 0.00995 ? "%.2f%%" : "%.1f%%", share * 100);
  }

  static String interval(Share share) {
    return percent(share.low()) + " to " + percent(share.high());
  }

  static String captions(Optional<Share> share) {
    return share.map(s -> number(s.count())).orElse(HELD);
  }

  static String percent(Optional<Share> share) {
    return share.map(s -> percent(s.share())).orElse("");
  }

  static String interval(Optional<Share> share) {
    return share.map(Wording::interval).orElse("");
  }

  /** {@code 95%}. */
  static String confidence(double confidence) {
    String percent = String.format(Locale.ROOT, "%.2f", confidence * 100);
    return percent.replaceFirst("\\.?0+$", "") + "%";
  }

  /** The name of a period in words. */
  static String period(Period period, String name) {
    return switch (period) {
      case DAY -> LocalDate.parse(name).format(DAY);
      case WEEK -> "week from " + LocalDate.parse(name).format(DAY);
      case MONTH -> LocalDate.parse(name + "-01").format(MONTH);
    };
  }

  /** The first day of a period. */
  static LocalDate day(String name) {
    return LocalDate.parse(name.length() == MONTH_LENGTH ? name + "-01" : name);
  }
}

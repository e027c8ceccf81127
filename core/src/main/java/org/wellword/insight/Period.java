package org.wellword.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Length of time to count by. */
public enum Period {
  /** One day, such as {@code 2026-10-10}. */
  DAY,
  /** Seven days, named by their Monday. */
  WEEK,
  /** A month, such as {@code 2026-10}. */
  MONTH;

  private static final int MONTH_LENGTH = 7;

  /** The name of the period that holds {@code day}; names sort as time runs. */
  String of(LocalDate day) {
    return switch (this) {
      case DAY -> day.toString();
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
      case MONTH -> day.toString().substring(0, MONTH_LENGTH);
    };
  }

  /** Such as {@code day}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.wellword.campaign;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.wellword.pack.PackNode;

/** When a campaign takes place, in every year. */
public sealed interface DateRule {
  /** A year that knows every date. */
  int LEAP_YEAR = 2024;

  /** Whether it is under way on {@code date}. */
  boolean covers(LocalDate date);

  /** One day of the year. */
  record Day(int month, int day) implements DateRule {
    @Override
    public boolean covers(LocalDate date) {
      return date.getMonthValue() == month && date.getDayOfMonth() == day;
    }
  }

  /** A whole month. */
  record Month(int month) implements DateRule {
    @Override
    public boolean covers(LocalDate date) {
      return date.getMonthValue() == month;
    }
  }

  /** The nth weekday of a month; -1 is the last. */
  record Weekday(int month, int nth, DayOfWeek weekday) implements DateRule {
    @Override
    public boolean covers(LocalDate date) {
      return date.equals(DateRule.onWeekday(date.getYear(), month, nth, weekday));
    }
  }

  /** The nth week of a month that begins on a weekday; -1 is the last. */
  record Week(int month, int nth, DayOfWeek start) implements DateRule {
    private static final int DAYS = 7;

    @Override
    public boolean covers(LocalDate date) {
      return covers(date, date.getYear()) || covers(date, date.getYear() - 1);
    }

    private boolean covers(LocalDate date, int year) {
      LocalDate first = DateRule.onWeekday(year, month, nth, start);
      return !date.isBefore(first) && date.isBefore(first.plusDays(DAYS));
    }
  }

  /** Some days up to a day of the year, that day included. */
  record Before(int month, int day, int days) implements DateRule {
    @Override
    public boolean covers(LocalDate date) {
      return covers(date, date.getYear()) || covers(date, date.getYear() + 1);
    }

    private boolean covers(LocalDate date, int year) {
      YearMonth target = YearMonth.of(year, month);
      LocalDate last = target.atDay(Math.min(day, target.lengthOfMonth()));
      return !date.isAfter(last) && date.isAfter(last.minusDays(days));
    }
  }

  /** Once, from one date to another. */
  record Once(LocalDate from, LocalDate to) implements DateRule {
    @Override
    public boolean covers(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(to);
    }
  }

  /** All year round. */
  record Always() implements DateRule {
    @Override
    public boolean covers(LocalDate date) {
      return true;
    }
  }

  private static LocalDate onWeekday(int year, int month, int nth, DayOfWeek weekday) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
  }

  /** Reads the rule; what is wrong becomes a problem of {@code node}. */
  static DateRule read(PackNode node) {
    String rule = node.oneOf("rule", "day", "month", "weekday", "week", "before", "once", "always");
    try {
      DateRule read =
          switch (rule) {
            case "day" -> new Day(month(node), day(node));
            case "month" -> new Month(month(node));
            case "weekday" ->
                new Weekday(month(node), node.number("nth", -1, 4, 1), weekday(node, "weekday"));
            case "week" ->
                new Week(month(node), node.number("nth", -1, 4, 1), weekday(node, "start"));
            case "before" -> new Before(month(node), day(node), node.number("days", 1, 60, 7));
            case "once" ->
                new Once(LocalDate.parse(node.date("from")), LocalDate.parse(node.date("to")));
            default -> new Always();
          };
      if (read instanceof Day d && d.day() > YearMonth.of(LEAP_YEAR, d.month()).lengthOfMonth()) {
        node.problem("no such date");
      }
      if (read instanceof Once o && o.to().isBefore(o.from())) {
        node.problem("\"to\" lies before \"from\"");
      }
      if (node.has("nth") && node.number("nth", -1, 4, 1) == 0) {
        node.problem("\"nth\" is 1 to 4, or -1 for the last");
      }
      node.done();
      return read;
    } catch (DateTimeException e) {
      node.problem("no such date");
      return new Always();
    }
  }

  private static int month(PackNode node) {
    return node.number("month", 1, 12, 1);
  }

  private static int day(PackNode node) {
    return node.number("day", 1, 31, 1);
  }

  private static DayOfWeek weekday(PackNode node, String field) {
    String day =
        node.oneOf(
            field, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    return day.isEmpty() ? DayOfWeek.MONDAY : DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT));
  }
}

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

  /** A whole month, or two. */
  record Month(int month, int also) implements DateRule {
    @Override
    public boolean covers(LocalDate date) {
      return date.getMonthValue() == month || date.getMonthValue() == also;
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
      LocalDate last = DateRule.date(year, month, day);
      return !date.isAfter(last) && date.isAfter(last.minusDays(days));
    }
  }

  /** The seven days from a day of the week that hold a day of the year. */
  record WeekOf(int month, int day, DayOfWeek start) implements DateRule {
    @Override
    public boolean covers(LocalDate date) {
      return covers(date, date.getYear())
          || covers(date, date.getYear() - 1)
          || covers(date, date.getYear() + 1);
    }

    private boolean covers(LocalDate date, int year) {
      LocalDate first =
          DateRule.date(year, month, day).with(TemporalAdjusters.previousOrSame(start));
      return !date.isBefore(first) && date.isBefore(first.plusWeeks(1));
    }
  }

  /** Seven days up to the nth weekday of a month; -1 is the last. */
  record WeekTo(int month, int nth, DayOfWeek weekday) implements DateRule {
    @Override
    public boolean covers(LocalDate date) {
      return covers(date, date.getYear()) || covers(date, date.getYear() + 1);
    }

    private boolean covers(LocalDate date, int year) {
      LocalDate last = DateRule.onWeekday(year, month, nth, weekday);
      return !date.isAfter(last) && date.isAfter(last.minusWeeks(1));
    }
  }

  /** The last such weekday before a day of the year. */
  record LastBefore(int month, int day, DayOfWeek weekday) implements DateRule {
    @Override
    public boolean covers(LocalDate date) {
      return covers(date, date.getYear()) || covers(date, date.getYear() + 1);
    }

    private boolean covers(LocalDate date, int year) {
      return date.equals(DateRule.date(year, month, day).with(TemporalAdjusters.previous(weekday)));
    }
  }

  /** No usual date is known, so that it is under way on none. */
  record Varies() implements DateRule {
    @Override
    public boolean covers(LocalDate date) {
      return false;
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

  /** A day of the year, in a shorter month its last day. */
  private static LocalDate date(int year, int month, int day) {
    YearMonth target = YearMonth.of(year, month);
    return target.atDay(Math.min(day, target.lengthOfMonth()));
  }

  private static LocalDate onWeekday(int year, int month, int nth, DayOfWeek weekday) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
  }

  /** Reads the rule; what is wrong becomes a problem of {@code node}. */
  static DateRule read(PackNode node) {
    String rule =
        node.oneOf(
            "rule",
            "day",
            "month",
            "weekday",
            "week",
            "week-of",
            "week-to",
            "before",
            "last-before",
            "once",
            "always",
            "varies");
    try {
      DateRule read =
          switch (rule) {
            case "day" -> new Day(month(node), day(node));
            case "month" -> {
              int month = month(node);
              yield new Month(month, node.number("also", 1, 12, month));
            }
            case "weekday" ->
                new Weekday(month(node), node.number("nth", -1, 4, 1), weekday(node, "weekday"));
            case "week" ->
                new Week(month(node), node.number("nth", -1, 4, 1), weekday(node, "start"));
            case "week-of" -> new WeekOf(month(node), day(node), weekday(node, "start"));
            case "week-to" ->
                new WeekTo(month(node), node.number("nth", -1, 4, 1), weekday(node, "weekday"));
            case "last-before" -> new LastBefore(month(node), day(node), weekday(node, "weekday"));
            case "varies" -> new Varies();
            case "before" -> new Before(month(node), day(node), node.number("days", 1, 60, 7));
            case "once" -> once(node.date("from"), node.date("to"));
            default -> new Always();
          };
      boolean dated = read instanceof Day || read instanceof WeekOf || read instanceof LastBefore;
      if (dated && day(node) > YearMonth.of(LEAP_YEAR, month(node)).lengthOfMonth()) {
        node.problemIn("day", "no such date");
      }
      if (read instanceof Once o && o.to().isBefore(o.from())) {
        node.problemIn("to", "\"to\" lies before \"from\"");
      }
      if (node.has("nth") && node.number("nth", -1, 4, 1) == 0) {
        node.problemIn("nth", "\"nth\" is 1 to 4, or -1 for the last");
      }
      node.done();
      return read;
    } catch (DateTimeException e) {
      node.problem("no such date");
      return new Always();
    }
  }

  /** Between two dates, of which one that is no date was told already. */
  private static DateRule once(String from, String to) {
    return from.isEmpty() || to.isEmpty()
        ? new Always()
        : new Once(LocalDate.parse(from), LocalDate.parse(to));
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

package org.wellword.cli.guide;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.wellword.campaign.DateRule;

/** The dates of a campaign in words, such as "first Thursday of February". */
final class DateWords {
  private DateWords() {}

  static String of(DateRule rule) {
    return switch (rule) {
      case DateRule.Day d -> d.day() + " " + month(d.month());
      case DateRule.Month m ->
          "all " + month(m.month()) + (m.also() == m.month() ? "" : " and all " + month(m.also()));
      case DateRule.Weekday w ->
          nth(w.nth()) + " " + weekday(w.weekday()) + " of " + month(w.month());
      case DateRule.Week w ->
          "week from the " + nth(w.nth()) + " " + weekday(w.start()) + " of " + month(w.month());
      case DateRule.WeekOf w ->
          "the week from " + weekday(w.start()) + " that holds " + w.day() + " " + month(w.month());
      case DateRule.WeekTo w ->
          "week up to the " + nth(w.nth()) + " " + weekday(w.weekday()) + " of " + month(w.month());
      case DateRule.LastBefore l ->
          "last " + weekday(l.weekday()) + " before " + l.day() + " " + month(l.month());
      case DateRule.Varies v -> "at various times";
      case DateRule.Before b -> b.days() + " days up to " + b.day() + " " + month(b.month());
      case DateRule.Once o -> o.from() + " to " + o.to();
      case DateRule.Always a -> "all year round";
    };
  }

  private static String nth(int nth) {
    return switch (nth) {
      case 1 -> "first";
      case 2 -> "second";
      case 3 -> "third";
      case 4 -> "fourth";
      default -> "last";
    };
  }

  private static String month(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}

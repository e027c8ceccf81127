package org.wellword.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.pack.PackReader;
import org.wellword.pack.PackSource;

class DateRuleTest {
  private static PackReader reader(String when) {
    String json = "{\"when\": {" + when + "}}";
    return new PackReader(
        new PackSource("d.json", json.getBytes(StandardCharsets.UTF_8)), new HashMap<>());
  }

  private static DateRule rule(String when) {
    PackReader reader = reader(when);
    DateRule rule = DateRule.read(reader.root().object("when"));
    assertThat(reader.problems()).isEmpty();
    return rule;
  }

  private static List<String> problems(String when) {
    PackReader reader = reader(when);
    DateRule.read(reader.root().object("when"));
    return reader.problems().stream().map(p -> p.message()).toList();
  }

  /** In 2026 the first of May is a Friday, the tenth of October a Saturday. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "rule": "day", "month": 10, "day": 10                   | 2026-10-10 | true
          "rule": "day", "month": 10, "day": 10                   | 2031-10-10 | true
          "rule": "day", "month": 10, "day": 10                   | 2026-10-09 | false
          "rule": "day", "month": 10, "day": 10                   | 2026-10-11 | false
          "rule": "day", "month": 10, "day": 10                   | 2026-11-10 | false
          "rule": "day", "month": 2, "day": 29                    | 2028-02-29 | true
          "rule": "day", "month": 2, "day": 29                    | 2026-02-28 | false
          "rule": "day", "month": 2, "day": 29                    | 2026-03-01 | false
          "rule": "month", "month": 5                             | 2026-05-01 | true
          "rule": "month", "month": 5                             | 2026-05-31 | true
          "rule": "month", "month": 5                             | 2026-04-30 | false
          "rule": "month", "month": 5                             | 2026-06-01 | false
          "rule": "month", "month": 6, "also": 11                 | 2026-06-30 | true
          "rule": "month", "month": 6, "also": 11                 | 2026-11-01 | true
          "rule": "month", "month": 6, "also": 11                 | 2026-10-31 | false
          "rule": "week-of", "month": 9, "day": 10, "start": "sunday"     | 2026-09-06 | true
          "rule": "week-of", "month": 9, "day": 10, "start": "sunday"     | 2026-09-05 | false
          "rule": "week-of", "month": 9, "day": 10, "start": "sunday"     | 2026-09-13 | false
          "rule": "week-of", "month": 1, "day": 1, "start": "monday"      | 2025-12-29 | true
          "rule": "week-of", "month": 12, "day": 31, "start": "monday"    | 2027-01-03 | true
          "rule": "week-to", "month": 6, "nth": 3, "weekday": "sunday"    | 2026-06-15 | true
          "rule": "week-to", "month": 6, "nth": 3, "weekday": "sunday"    | 2026-06-14 | false
          "rule": "week-to", "month": 1, "nth": 1, "weekday": "friday"    | 2026-12-31 | true
          "rule": "last-before", "month": 3, "day": 20, "weekday": "friday" | 2026-03-13 | true
          "rule": "last-before", "month": 3, "day": 20, "weekday": "friday" | 2026-03-20 | false
          "rule": "last-before", "month": 1, "day": 1, "weekday": "friday"  | 2026-12-25 | true
          "rule": "varies"                                        | 2026-10-10 | false
          "rule": "weekday", "month": 5, "weekday": "friday"              | 2026-05-01 | true
          "rule": "weekday", "month": 5, "weekday": "friday"              | 2026-05-08 | false
          "rule": "weekday", "month": 5, "nth": 2, "weekday": "friday"    | 2026-05-08 | true
          "rule": "weekday", "month": 5, "nth": 4, "weekday": "friday"    | 2026-05-22 | true
          "rule": "weekday", "month": 5, "nth": -1, "weekday": "friday"   | 2026-05-29 | true
          "rule": "weekday", "month": 5, "nth": -1, "weekday": "friday"   | 2026-05-22 | false
          "rule": "weekday", "month": 5, "nth": 1, "weekday": "thursday"  | 2026-05-07 | true
          "rule": "weekday", "month": 5, "nth": 1, "weekday": "thursday"  | 2026-04-30 | false
          "rule": "week", "month": 5, "start": "monday"                   | 2026-05-04 | true
          "rule": "week", "month": 5, "start": "monday"                   | 2026-05-10 | true
          "rule": "week", "month": 5, "start": "monday"                   | 2026-05-03 | false
          "rule": "week", "month": 5, "start": "monday"                   | 2026-05-11 | false
          "rule": "week", "month": 5, "nth": 2, "start": "sunday"         | 2026-05-10 | true
          "rule": "week", "month": 5, "nth": 2, "start": "sunday"         | 2026-05-16 | true
          "rule": "week", "month": 5, "nth": 2, "start": "sunday"         | 2026-05-09 | false
          "rule": "week", "month": 2, "nth": -1, "start": "monday"        | 2026-02-23 | true
          "rule": "week", "month": 2, "nth": -1, "start": "monday"        | 2026-03-01 | true
          "rule": "week", "month": 2, "nth": -1, "start": "monday"        | 2026-03-02 | false
          "rule": "week", "month": 9, "nth": -1, "start": "monday"        | 2026-10-04 | true
          "rule": "before", "month": 10, "day": 10                | 2026-10-10 | true
          "rule": "before", "month": 10, "day": 10                | 2026-10-04 | true
          "rule": "before", "month": 10, "day": 10                | 2026-10-03 | false
          "rule": "before", "month": 10, "day": 10                | 2026-10-11 | false
          "rule": "before", "month": 10, "day": 10, "days": 1     | 2026-10-10 | true
          "rule": "before", "month": 10, "day": 10, "days": 1     | 2026-10-09 | false
          "rule": "before", "month": 3, "day": 2, "days": 7       | 2026-02-24 | true
          "rule": "before", "month": 3, "day": 2, "days": 7       | 2028-02-25 | true
          "rule": "before", "month": 2, "day": 31, "days": 2      | 2026-02-27 | true
          "rule": "before", "month": 2, "day": 31, "days": 2      | 2028-02-27 | false
          "rule": "once", "from": "2026-05-04", "to": "2026-05-10"| 2026-05-04 | true
          "rule": "once", "from": "2026-05-04", "to": "2026-05-10"| 2026-05-10 | true
          "rule": "once", "from": "2026-05-04", "to": "2026-05-10"| 2026-05-03 | false
          "rule": "once", "from": "2026-05-04", "to": "2026-05-10"| 2026-05-11 | false
          "rule": "once", "from": "2026-05-04", "to": "2026-05-10"| 2027-05-05 | false
          "rule": "once", "from": "2026-05-04", "to": "2026-05-04"| 2026-05-04 | true
          "rule": "always"                                        | 2026-02-28 | true
          """)
  void rule_ofEachKind_coversItsDays(String when, LocalDate date, boolean expected) {
    assertThat(rule(when).covers(date)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "rule": "week", "month": 12, "nth": -1, "start": "monday" | 2026-12-31 | true
          "rule": "week", "month": 12, "nth": -1, "start": "monday" | 2027-01-02 | true
          "rule": "week", "month": 12, "nth": -1, "start": "monday" | 2027-01-04 | false
          "rule": "before", "month": 1, "day": 3, "days": 7         | 2026-12-28 | true
          "rule": "before", "month": 1, "day": 3, "days": 7         | 2026-12-27 | false
          """)
  void rule_overNewYear_coversBothYears(String when, LocalDate date, boolean expected) {
    assertThat(rule(when).covers(date)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "rule": "day", "month": 13, "day": 1        | expected a whole number from 1 to 12
          "rule": "day", "month": 5, "day": 0         | expected a whole number from 1 to 31
          "rule": "day", "month": 2, "day": 30        | no such date
          "rule": "day", "month": 4, "day": 31        | no such date
          "rule": "before", "month": 5, "day": 1, "days": 61 | expected a whole number from 1 to 60
          "rule": "weekday", "month": 5, "nth": 5, "weekday": "friday" | expected a whole number from -1 to 4
          "rule": "month", "month": 5, "day": 1       | unknown field "day"
          "rule": "once", "from": "2026-02-30", "to": "2026-03-01" | expected a date such as 2026-10-10
          "rule": "weekday", "month": 5               | needs a field "weekday"
          "rule": "weekday", "month": 5, "weekday": "someday" | expected one of monday, tuesday, wednesday, thursday, friday, saturday, sunday
          "rule": "yearly"                            | expected one of day, month, weekday, week, week-of, week-to, before, last-before, once, always, varies
          "month": 5                                  | needs a field "rule"
          """)
  void rule_withAMistake_isReported(String when, String message) {
    assertThat(problems(when)).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "rule": "weekday", "month": 5, "nth": 0, "weekday": "friday"
          "rule": "once", "from": "2026-05-10", "to": "2026-05-04"
          """)
  void rule_withoutSense_isReported(String when) {
    assertThat(problems(when)).isNotEmpty();
  }
}

package org.wellword.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.JsonObject;
import org.wellword.pack.PackException;

/**
 * Fields of an object of JSON as parts of a signal. What is wrong is refused with its place and
 * never with its value.
 *
 * @param latest dates of changes after this are refused, since nothing could ever replace them
 * @param pool holds what many signals have in common once
 */
record SignalFields(String file, JsonObject object, Instant latest, Pool pool) {
  static final int MAX_OPINIONS = 500;
  static final int MAX_LABELS = 100;
  private static final int MAX_NAME = 200;
  private static final int MAX_ID = 100;

  SignalFields of(JsonObject other) {
    return new SignalFields(file, other, latest, pool);
  }

  PackException refused(String message) {
    return new PackException(List.of(object.problem(file, message)));
  }

  /** The key of a signal in our own format; addresses are brought into normal form. */
  Signal.Key key() {
    SignalType type = type();
    String value = object.text("value");
    return key(type, type == SignalType.URL ? address(value) : value);
  }

  /** The normal form of an address. */
  String address(String value) {
    return SignalUrl.of(value).orElseThrow(() -> refused("expected a web address"));
  }

  /** Type and value, when they belong together. */
  Signal.Key key(SignalType type, String value) {
    try {
      SignalValues.check(type, value);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage())); // never holds the value
    }
    return new Signal.Key(type, value);
  }

  private SignalType type() {
    String label = object.text("type");
    return SignalType.of(label)
        .orElseThrow(() -> refused("expected a type such as media-pdq, got another"));
  }

  /** The date of a change, which lies in the past. */
  Instant past(String field) {
    return past(field, date(field).orElseThrow(() -> refused("needs a date in \"" + field + "\"")));
  }

  /** The date of a change, or {@code otherwise}. */
  Instant past(String field, Instant otherwise) {
    Instant at = object.has(field) ? date(field).orElse(otherwise) : otherwise;
    if (at.isAfter(latest)) {
      throw refused("\"" + field + "\" lies in the future");
    }
    return at;
  }

  private Optional<Instant> date(String field) {
    return Dates.read(object.text(field));
  }

  /** The date on which a signal ends; 0 and nothing mean never. */
  @Nullable Instant expires(String field) {
    String text = object.text(field);
    if (text.isEmpty() || text.equals("0")) {
      return null;
    }
    return date(field).orElseThrow(() -> refused("expected a date in \"" + field + "\""));
  }

  /** The name or id of a party. */
  String party(String field) {
    String party = object.text(field);
    if (!isParty(party)) {
      throw refused(
          "expected in \"%s\" the name of a party, 1 to %d plain characters"
              .formatted(field, MAX_NAME));
    }
    return pool.one(party);
  }

  static boolean isParty(String party) {
    if (party.isBlank() || party.length() > MAX_NAME) {
      return false;
    }
    int c;
    for (int i = 0; i < party.length(); i += Character.charCount(c)) {
      c = party.codePointAt(i);
      if (isHidden(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** What an exchange calls a thing: letters, digits and a few signs; else "". */
  String id(String field) {
    String id = object.text(field);
    return isId(id, MAX_ID) ? id : "";
  }

  static boolean isId(String id, int longest) {
    if (id.length() > longest) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "_-.:=".indexOf(c) >= 0);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  int form() {
    long form = count("form");
    return form > 1_000 ? 0 : (int) form;
  }

  /** A whole number from 0, or 0. */
  long count(String field) {
    String text = object.text(field);
    if (text.isEmpty()) {
      return 0;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw refused("expected a whole number from 0 in \"" + field + "\"");
  }

  /** Who may pass it on: {@code RED}, {@code AMBER}, {@code GREEN}, {@code WHITE}, or "". */
  String level() {
    String level = object.text("share_level").toUpperCase(Locale.ROOT);
    return List.of("RED", "AMBER", "GREEN", "WHITE").contains(level) ? level : "";
  }

  List<String> labels() {
    TreeSet<String> labels = new TreeSet<>();
    for (String label : object.texts("labels")) {
      labels.add(SignalLabels.normal(label));
    }
    return labels(labels);
  }

  /** At most so many, without the blank one. */
  List<String> labels(NavigableSet<String> sorted) {
    sorted.remove("");
    while (sorted.size() > MAX_LABELS) {
      sorted.pollLast();
    }
    return pool.one(List.copyOf(sorted));
  }

  List<Opinion> opinions() {
    List<Opinion> opinions = new ArrayList<>();
    for (JsonObject each : object.objects("opinions")) {
      opinions.add(of(each).opinion());
    }
    return checked(opinions);
  }

  /** At most so many, and one a party. */
  List<Opinion> checked(List<Opinion> opinions) {
    if (opinions.size() > MAX_OPINIONS) {
      throw refused("more than " + MAX_OPINIONS + " opinions");
    }
    try {
      return Opinions.sorted(opinions);
    } catch (IllegalArgumentException e) {
      throw refused("two opinions of one party");
    }
  }

  Opinion opinion() {
    Verdict verdict =
        Verdict.of(object.text("verdict"))
            .orElseThrow(() -> refused("expected a verdict such as disputed, got another"));
    return new Opinion(party("party"), verdict, past("at"));
  }
}

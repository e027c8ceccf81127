package org.wellword.pack;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a short text of a pack must look like.
 *
 * @param pattern must match
 * @param what how a message calls it
 * @param more must hold as well
 */
record TextForm(Pattern pattern, String what, Predicate<String> more) {
  /** Ids, tags and addresses are short; a longer one could exhaust the matcher's stack. */
  private static final int MAX_LENGTH = 500;

  static final TextForm ID = of("[a-z0-9]+([.-][a-z0-9]+)*", "an id such as suicide.commit");
  static final TextForm LANGUAGE = of("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a BCP 47 tag");
  static final TextForm VERSION =
      of("(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2}", "a semantic version");
  static final TextForm DATE =
      of("[0-9]{4}-[0-9]{2}-[0-9]{2}", "a date such as 2026-10-10", TextForm::isDate);
  static final TextForm ADDRESS = of("https?://\\S+", "a web address", TextForm::hasHost);

  static TextForm of(String regex, String what) {
    return of(regex, what, text -> true);
  }

  private static TextForm of(String regex, String what, Predicate<String> more) {
    return new TextForm(Pattern.compile(regex), what, more);
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Whether it names a host, and no user before it, who could pass for the host. */
  private static boolean hasHost(String text) {
    try {
      URI address = new URI(text);
      return address.getHost() != null && address.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Whether {@code text} has this form; if not, that becomes a problem of {@code node}. */
  boolean check(String text, PackNode node) {
    if (text.length() > MAX_LENGTH) {
      node.problem("longer than " + MAX_LENGTH + " characters; expected " + what);
      return false;
    }
    if (pattern.matcher(text).matches() && more.test(text)) {
      return true;
    }
    // What looks like a letter of ours; forms with a class of Unicode allow other letters too.
    boolean ours = !pattern.pattern().contains("\\p{");
    int strange = ours ? StrangeText.firstBeyondAscii(text) : -1;
    if (strange < 0) {
      node.problem("expected " + what);
    } else {
      String named = StrangeText.named(text, strange);
      node.problemAt("expected " + what + "; here stands " + named, strange);
    }
    return false;
  }
}

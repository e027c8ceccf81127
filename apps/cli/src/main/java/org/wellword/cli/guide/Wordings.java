package org.wellword.cli.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wellword.CaptionChecker;
import org.wellword.pack.Example;
import org.wellword.playbook.Rule;
import org.wellword.playbook.TermFinding;
import org.wellword.text.Span;

/**
 * Finds, for a rule, a few readable wordings that it advises against: the marked words of its
 * examples, since patterns are written for an automaton. Not thread-safe.
 */
final class Wordings {
  private static final int MOST = 6;
  private static final int MOST_LONG = 2;
  private static final int SHORT = 5;
  private static final int LONGEST = 14;

  /** Letters and plain punctuation: no numbers, which become goals, no emoji, no masked letters. */
  private static final Pattern PLAIN = Pattern.compile("#?\\p{L}[\\p{L}\\p{M} '’,\\-]*");

  private static final Pattern SPACED = Pattern.compile("(?:\\b\\p{L}[ -]){2}\\p{L}\\b");
  private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1\\1");
  private static final Pattern SENTENCE_START = Pattern.compile("(^|[.!?:\"“]\\s*)$");

  private final CaptionChecker checker;
  private final Map<String, Rule> rules;

  Wordings(CaptionChecker checker) {
    this.checker = checker;
    this.rules = checker.rules().stream().collect(Collectors.toMap(Rule::id, r -> r));
  }

  /**
   * The wordings: at most six short ones, those that stand for themselves before those that need
   * their context; else at most two long ones. It may find none.
   */
  List<String> of(Rule rule) {
    Map<String, String> alone = new LinkedHashMap<>();
    Map<String, String> inContext = new LinkedHashMap<>();
    Map<String, String> longOnes = new LinkedHashMap<>();
    for (Example example : rule.examples()) {
      for (Span span : example.spans()) {
        String wording = readable(example.text(), span);
        int words = wording.split(" ", -1).length;
        if (words > LONGEST || !isPlain(wording)) {
          continue;
        }
        List<TermFinding> found = checker.checkCaption(wording).guidance().terms();
        if (found.stream().noneMatch(f -> unfit(f, rule))) {
          boolean own = found.stream().anyMatch(f -> f.rule().equals(rule.id()));
          Map<String, String> kind = words > SHORT ? longOnes : own ? alone : inContext;
          kind.putIfAbsent(key(wording), wording);
        }
      }
    }
    return !alone.isEmpty()
        ? first(MOST, alone)
        : !inContext.isEmpty() ? first(MOST, inContext) : first(MOST_LONG, longOnes);
  }

  private static List<String> first(int most, Map<String, String> wordings) {
    return wordings.values().stream().limit(most).toList();
  }

  /** Hidden rules must not come in by another door; and a disguise is not a wording. */
  private boolean unfit(TermFinding found, Rule rule) {
    Rule other = rules.get(found.rule());
    return other == null
        || other.hidden()
        || (found.rule().equals(rule.id())
            && found.because().stream()
                .anyMatch(b -> b.startsWith("read as ") && !b.endsWith("possessive")));
  }

  private static boolean isPlain(String wording) {
    return PLAIN.matcher(wording).matches()
        && !SPACED.matcher(wording).find()
        && !REPEATED.matcher(wording).find();
  }

  /** The words at {@code span}, in small letters where the capital only opens a sentence. */
  private static String readable(String text, Span span) {
    String words = span.of(text).strip().replaceAll("\\s+", " ");
    if (words.length() < 2 || words.startsWith("#")) {
      return words;
    }
    boolean shouted = words.indexOf(' ') > 0 && words.equals(words.toUpperCase(Locale.ROOT));
    if (shouted) {
      return words.toLowerCase(Locale.ROOT);
    }
    boolean opens = SENTENCE_START.matcher(text.substring(0, span.start())).find();
    boolean capitalised = Character.isLowerCase(words.charAt(1));
    return opens && capitalised
        ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
        : words;
  }

  /**
   * Equal for wordings that differ by case, hyphens, a hash sign, a plural or a doubled letter
   * only.
   */
  private static String key(String wording) {
    return wording
        .toLowerCase(Locale.ROOT)
        .replaceAll("s\\b", "")
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .replaceAll("(.)\\1", "$1");
  }
}

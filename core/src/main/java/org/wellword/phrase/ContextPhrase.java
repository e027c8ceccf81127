package org.wellword.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.wellword.pack.PackNode;
import org.wellword.text.Tokens;

/**
 * Phrases whose presence near some words changes what these words mean: an exception of a rule, or
 * a reason to set a cue aside.
 *
 * @param scope where the phrase must stand
 * @param within how many words may lie between, for {@link Scope#BEFORE} and {@link Scope#AFTER}
 * @param quoted whether the words in question must also stand in quotation marks
 * @param patterns the phrases
 * @param why the reason, for reports
 */
public record ContextPhrase(
    Scope scope, int within, boolean quoted, PatternRange patterns, String why) {
  private static final int DEFAULT_WITHIN = 3;

  /** Every match is held against all of them. */
  private static final int MAX_PHRASES = 500;

  /** More tokens than any match covers. */
  private static final int LONGEST_MATCH = 128;

  /** Reads the context phrases of an array, which may be missing. */
  public static List<ContextPhrase> readAll(PackNode owner, String field, PatternReader patterns) {
    List<ContextPhrase> all = new ArrayList<>();
    for (PackNode node : owner.list(field, MAX_PHRASES)) {
      all.add(read(node, patterns));
      node.done();
    }
    return List.copyOf(all);
  }

  /** Reads one context phrase. */
  public static ContextPhrase read(PackNode node, PatternReader patterns) {
    String scope = node.oneOf("scope", Scope.labels());
    return new ContextPhrase(
        scope.isEmpty() ? Scope.MATCH : Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
        node.number("within", 0, 40, DEFAULT_WITHIN),
        node.flag("quoted"),
        patterns.readContext(node, "patterns"),
        node.text("why"));
  }

  /** The match that makes this phrase hold for the tokens {@code [from, to)}, or -1. */
  public int find(Scan scan, int from, int to) {
    return find(scan, from, to, m -> true);
  }

  /** As {@link #find(Scan, int, int)}, among the matches that {@code counts} accepts. */
  public int find(Scan scan, int from, int to, IntPredicate counts) {
    Tokens tokens = scan.tokens();
    if (quoted && !tokens.quoted(from)) {
      return -1;
    }
    int end = lastStart(tokens, from, to);
    for (int m = scan.firstFrom(firstStart(tokens, from, to));
        m < scan.count() && scan.from(m) < end;
        m++) {
      if (patterns.contains(scan.pattern(m))
          && stands(scan, tokens, m, from, to)
          && counts.test(m)) {
        return m;
      }
    }
    return -1;
  }

  /** Where matches begin at the earliest that can stand as the scope says. */
  private int firstStart(Tokens tokens, int from, int to) {
    return switch (scope) {
      case MATCH -> from - LONGEST_MATCH;
      case AFTER -> to;
      case PRECEDING -> tokens.sentenceFirst(Math.max(0, tokens.sentence(from) - 1));
      case BEFORE, FOLLOWING, SENTENCE -> tokens.sentenceFirst(tokens.sentence(from));
      case CAPTION -> 0;
    };
  }

  /** Where they begin at the latest, and one more. */
  private int lastStart(Tokens tokens, int from, int to) {
    return switch (scope) {
      case MATCH -> to;
      case BEFORE -> from;
      case FOLLOWING -> {
        int next = Math.min(tokens.sentenceCount() - 1, tokens.sentence(to - 1) + 1);
        yield tokens.sentenceEnd(next);
      }
      case AFTER, PRECEDING, SENTENCE -> tokens.sentenceEnd(tokens.sentence(from));
      case CAPTION -> tokens.count();
    };
  }

  private boolean stands(Scan scan, Tokens tokens, int m, int from, int to) {
    return switch (scope) {
      case MATCH -> scan.from(m) < to && from < scan.to(m);
      case BEFORE ->
          scan.to(m) <= from && from - scan.to(m) <= within && sameSentence(tokens, scan, m, from);
      case AFTER ->
          scan.from(m) >= to && scan.from(m) - to <= within && sameSentence(tokens, scan, m, from);
      case PRECEDING ->
          tokens.sentence(scan.from(m)) + 1 == tokens.sentence(from)
              || (scan.to(m) <= from && sameSentence(tokens, scan, m, from));
      case FOLLOWING ->
          tokens.sentence(scan.from(m)) - 1 == tokens.sentence(to - 1)
              || (scan.from(m) >= to && sameSentence(tokens, scan, m, from));
      case SENTENCE -> sameSentence(tokens, scan, m, from);
      case CAPTION -> true;
    };
  }

  private static boolean sameSentence(Tokens tokens, Scan scan, int m, int token) {
    return tokens.sentence(scan.from(m)) == tokens.sentence(token);
  }
}

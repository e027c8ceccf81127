package org.wellword.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellword.phrase.PatternException;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.PhrasePattern;
import org.wellword.phrase.Scan;
import org.wellword.text.Tokenizer;

/**
 * Any patterns through the parser and the compiler, and captions over what came out.
 *
 * <p>A line {@code @name entry} adds to a named list, a line {@code > caption} is read with the
 * patterns, every other line is a pattern; escapes are those of {@link FuzzText}. Nothing but a
 * {@link PatternException} may come out, and its column lies in the pattern.
 */
public final class PatternFuzz {
  /** Further lines are left out: an input asks what few patterns cost. */
  private static final int MAX_PATTERNS = 64;

  private static final int MAX_CAPTIONS = 4;

  private PatternFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] data) {
    Map<String, List<String>> lists = new HashMap<>();
    List<String> sources = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    for (String raw : new String(data, StandardCharsets.UTF_8).split("\n", -1)) {
      String line = FuzzText.unescape(raw);
      int blank = line.indexOf(' ');
      if (line.startsWith("@") && blank > 0) {
        lists
            .computeIfAbsent(line.substring(1, blank), k -> new ArrayList<>())
            .add(line.substring(blank + 1));
      } else if (line.startsWith("> ")) {
        captions.add(line.substring(2));
      } else {
        sources.add(line);
      }
    }
    PhraseAutomaton.Builder builder = PhraseAutomaton.builder();
    for (String source : sources.subList(0, Math.min(sources.size(), MAX_PATTERNS))) {
      PhrasePattern.lemmasOf(source).forEach(PhrasePattern::formsOf);
      try {
        builder.add(PhrasePattern.parse(source, lists));
      } catch (PatternException e) {
        Invariants.holds(
            0 <= e.column() && e.column() <= source.length(), "column outside", e.column());
      }
    }
    try {
      read(builder.build(), captions.isEmpty() ? sources : captions);
    } catch (PatternException e) {
      Invariants.holds(builder.size() > 0, "nothing was refused as too much");
    }
  }

  private static void read(PhraseAutomaton automaton, List<String> captions) {
    Tokenizer tokenizer = new Tokenizer(automaton.vocabulary());
    Scan scan = new Scan(automaton, tokenizer.read(""));
    for (String caption : captions.subList(0, Math.min(captions.size(), MAX_CAPTIONS))) {
      scan.read(tokenizer.read(caption));
      Invariants must = new Invariants(caption);
      must.tokens(scan.tokens());
      must.scan(scan);
      for (int m = 0; m < scan.count(); m++) {
        Invariants.holds(
            0 <= scan.pattern(m) && scan.pattern(m) < automaton.patternCount(),
            "no such pattern",
            scan.pattern(m));
      }
    }
  }
}

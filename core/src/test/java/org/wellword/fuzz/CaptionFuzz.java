package org.wellword.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import org.wellword.pack.PackSource;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.PhrasePattern;
import org.wellword.phrase.Scan;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;

/** Any caption through the tokenizer, a scan and a checker; the input is {@link FuzzText}. */
public final class CaptionFuzz {
  private static final List<String> PATTERNS =
      List.of(
          "^it is raining$",
          "{rain} *{0,3} (again|today)",
          "(the|this) * storm",
          "awful (sky|clouds)?",
          "wind-blown",
          "(cats and dogs|frogs)",
          "<number> degrees",
          "\"MIST\"",
          "#RainyDay",
          "myth: rain",
          "is it cold \\?",
          "\u2614 again",
          "do not melt",
          "not \u2192 sunny");

  private static final PhraseAutomaton AUTOMATON = automaton();
  private static final Tokenizer TOKENIZER = new Tokenizer(AUTOMATON.vocabulary());
  private static final Scan SCAN = new Scan(AUTOMATON, TOKENIZER.read(""));
  private static final CaptionChecker CHECKER = checker();

  /** Captions up to this length are read several times, and must read the same. */
  private static final int COMPARED = 1_000;

  /** Leaves traces in all buffers that are reused. */
  private static final String ANOTHER =
      "\"Awful sky\" again? R a i n, st0rm and \uFF52\uFF41\uFF49\uFF4E! #RainyDay @me\n\u2614\uFE0F";

  private CaptionFuzz() {}

  private static PhraseAutomaton automaton() {
    PhraseAutomaton.Builder builder = PhraseAutomaton.builder();
    PATTERNS.forEach(p -> builder.add(PhrasePattern.parse(p, Map.of())));
    return builder.build();
  }

  private static CaptionChecker checker() {
    CaptionChecker.Builder builder = CaptionChecker.builder();
    for (String kind : List.of("playbook", "claims", "support", "resources", "campaigns")) {
      builder.addPack(pack(kind + ".json"));
    }
    CaptionChecker checker = builder.build();
    checker.prepareForMany();
    return checker;
  }

  private static PackSource pack(String name) {
    try (InputStream in = CaptionFuzz.class.getResourceAsStream("/fuzz/PackFuzz/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing pack " + name);
      }
      return new PackSource(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One input. */
  public static void fuzzerTestOneInput(byte[] data) {
    String caption = FuzzText.read(data);
    Invariants must = new Invariants(caption);
    Tokens tokens = TOKENIZER.read(caption);
    must.tokens(tokens);
    SCAN.read(tokens);
    must.scan(SCAN);
    CaptionReport report = CHECKER.checkCaption(caption);
    must.report(report, tokens.source());
    if (caption.length() <= COMPARED) {
      sameAgain(caption, report.toJson());
    }
  }

  private static void sameAgain(String caption, String json) {
    Tokenizer fresh = new Tokenizer(AUTOMATON.vocabulary());
    Scan freshScan = new Scan(AUTOMATON, fresh.read(caption));
    freshScan.read(freshScan.tokens());
    Invariants.holds(
        describe(SCAN).equals(describe(freshScan)), "reused buffers change the reading");
    CHECKER.checkCaption(ANOTHER);
    Invariants.holds(
        CHECKER.checkCaption(caption).toJson().equals(json), "another report the second time");
    Invariants.holds(
        CHECKER.explain(Caption.of(caption)).report().toJson().equals(json),
        "explain gives another report");
  }

  private static String describe(Scan scan) {
    Tokens tokens = scan.tokens();
    StringBuilder all = new StringBuilder();
    for (int t = 0; t < tokens.count(); t++) {
      all.append(tokens.kind(t)).append(' ').append(tokens.word(t)).append(' ');
      all.append(tokens.start(t)).append(' ').append(tokens.end(t)).append(' ');
      all.append(tokens.breakBefore(t)).append(tokens.quoted(t)).append('\n');
    }
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      all.append(tokens.sentenceFirst(s)).append(' ').append(tokens.line(s));
      all.append(tokens.question(s)).append('\n');
    }
    for (int a = 0; a < tokens.alternativeCount(); a++) {
      all.append(tokens.alternativeFrom(a)).append(' ').append(tokens.alternativeTo(a));
      all.append(tokens.alternativeReading(a)).append(tokens.alternativeWord(a)).append('\n');
    }
    for (int m = 0; m < scan.count(); m++) {
      all.append(scan.pattern(m)).append(' ').append(scan.from(m)).append(' ');
      all.append(scan.to(m)).append(scan.plain(m)).append('\n');
    }
    return all.toString();
  }
}

package org.wellword;

import java.util.List;
import java.util.Set;
import org.wellword.claim.Claim;
import org.wellword.claim.ClaimFinding;
import org.wellword.claim.Rebuttal;
import org.wellword.phrase.Scan;
import org.wellword.phrase.Trace;
import org.wellword.support.Resource;
import org.wellword.text.Tokens;

/**
 * A report with every step that led to it.
 *
 * @param report what a check gives
 * @param steps what happened, in order
 * @param outlines how a creator could set each claim right that was found, whatever the stance;
 *     each claim once, in the order of the report
 */
public record Explanation(CaptionReport report, List<Step> steps, List<Outline> outlines) {
  /** Keeps its own copies of the lists. */
  public Explanation {
    steps = List.copyOf(steps);
    outlines = List.copyOf(outlines);
  }

  /**
   * One thing that happened.
   *
   * @param name of the step: text, phrase, playbook, judge, stance or support
   * @param note what happened
   */
  public record Step(String name, String note) {}

  /**
   * A rebuttal, with help to name at its end.
   *
   * @param rebuttal what to say
   * @param help services of the caption's region on the topic, best first; an unknown region gets
   *     international ones
   */
  public record Outline(Rebuttal rebuttal, List<Resource> help) {
    /** Keeps its own copy of the list. */
    public Outline {
      help = List.copyOf(help);
    }
  }

  /** One line of JSON: {@code report} as a check gives it, {@code steps} and {@code rebuttals}. */
  public String toJson() {
    return ReportJson.write(this);
  }

  /** The outlines for the claims of a report. */
  static List<Outline> outlines(CaptionReport report, String region, PackSet packs) {
    return report.guidance().claims().stream()
        .map(ClaimFinding::claim)
        .distinct()
        .flatMap(id -> packs.claims().claims().stream().filter(c -> c.id().equals(id)))
        .map(c -> outline(c, region, packs))
        .toList();
  }

  private static Outline outline(Claim claim, String region, PackSet packs) {
    return new Outline(
        Rebuttal.of(claim, packs.sources()),
        packs.resources().select(region, Set.of(claim.topic()), false));
  }

  /** Notes the normal form and the matches of a scan. */
  static void describe(Scan scan, Trace trace) {
    Tokens tokens = scan.tokens();
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      StringBuilder words = new StringBuilder("sentence " + (s + 1) + ":");
      for (int t = tokens.sentenceFirst(s); t < tokens.sentenceEnd(s); t++) {
        words
            .append(tokens.breakBefore(t) == Tokens.SOFT_BREAK ? " , " : " ")
            .append(tokens.word(t));
      }
      trace.note("text", words.append(tokens.question(s) ? " (question)" : "").toString());
    }
    for (int a = 0; a < tokens.alternativeCount(); a++) {
      trace.note(
          "text",
          "also read as '"
              + tokens.alternativeWord(a)
              + "' ("
              + tokens.alternativeReading(a).label()
              + ")");
    }
    for (int m = 0; m < scan.count(); m++) {
      trace.note(
          "phrase", "[" + scan.span(m).start() + ", " + scan.span(m).end() + ") " + scan.source(m));
    }
  }
}

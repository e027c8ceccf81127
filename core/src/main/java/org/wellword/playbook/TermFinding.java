package org.wellword.playbook;

import java.util.List;
import org.wellword.text.Span;

/**
 * Wording in a caption that a rule advises against.
 *
 * @param rule id of the rule
 * @param group group of the rule, such as {@code suicide-reporting}
 * @param topic topic of the rule's pack
 * @param severity how strongly
 * @param spans where, in order; half-open ranges of UTF-16 code units of the caption
 * @param message why, and what reads better
 * @param suggestions wording to put in its place, best first; may be empty
 * @param citations ids of the sources
 * @param because what was matched, and how it was read
 * @param review whether a human should look at the caption
 */
public record TermFinding(
    String rule,
    String group,
    String topic,
    Severity severity,
    List<Span> spans,
    String message,
    List<String> suggestions,
    List<String> citations,
    List<String> because,
    boolean review) {
  /** Keeps its own copies of the lists. */
  public TermFinding {
    spans = List.copyOf(spans);
    suggestions = List.copyOf(suggestions);
    citations = List.copyOf(citations);
    because = List.copyOf(because);
  }
}

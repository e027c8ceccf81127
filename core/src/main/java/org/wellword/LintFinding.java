package org.wellword;

import java.util.Comparator;
import java.util.Locale;
import org.wellword.pack.PackProblem;

/**
 * Something in a pack that loads, but that its author may want to look at.
 *
 * @param level how much it matters
 * @param check which check says so, such as {@code dead-pattern}
 * @param at where, and what
 */
public record LintFinding(Level level, String check, PackProblem at) {
  /** How much a finding matters; in rising order. */
  public enum Level {
    /** Worth knowing; often as it should be. */
    NOTE,
    /** Should be mended. */
    WARNING;

    /** As printed. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final Comparator<LintFinding> BY_PLACE =
      Comparator.comparing((LintFinding f) -> f.at.file())
          .thenComparingInt(f -> f.at.line())
          .thenComparingInt(f -> f.at.column())
          .thenComparing(LintFinding::check)
          .thenComparing(f -> f.at.message());

  static LintFinding warning(String check, PackProblem at) {
    return new LintFinding(Level.WARNING, check, at);
  }

  static LintFinding note(String check, PackProblem at) {
    return new LintFinding(Level.NOTE, check, at);
  }

  /** {@code file:line:column: id: level: message [check]}. */
  @Override
  public String toString() {
    PackProblem told =
        new PackProblem(
            at.file(), at.line(), at.column(), at.id(), level.label() + ": " + at.message());
    return told + " [" + check + "]";
  }
}

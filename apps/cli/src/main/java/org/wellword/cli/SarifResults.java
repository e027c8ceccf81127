package org.wellword.cli;

import com.contrastsecurity.sarif.ArtifactChange;
import com.contrastsecurity.sarif.ArtifactContent;
import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Fix;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.Replacement;
import com.contrastsecurity.sarif.Result;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wellword.CaptionReport;
import org.wellword.claim.Assertion;
import org.wellword.claim.ClaimFinding;
import org.wellword.claim.Stance;
import org.wellword.claim.Verdict;
import org.wellword.playbook.Severity;
import org.wellword.playbook.TermFinding;
import org.wellword.support.Need;
import org.wellword.support.Resource;
import org.wellword.text.Span;

/**
 * A report as results of SARIF 2.1.0. Places are told in lines, columns and offsets; the caption's
 * words are not.
 */
final class SarifResults {
  static final String CLAIM = "claim:";
  static final String NEED = "need:";

  private final String uri;
  private final String caption;
  private final List<Result> results = new ArrayList<>();

  private SarifResults(String uri, String caption) {
    this.uri = uri;
    this.caption = caption;
  }

  /** The results of {@code report}, placed in {@code uri}. */
  static List<Result> of(CaptionReport report, String uri, String caption) {
    SarifResults all = new SarifResults(uri, caption);
    report.guidance().terms().forEach(all::term);
    report.guidance().claims().forEach(all::claim);
    if (report.support().need() != Need.NONE) {
      all.need(report.support());
    }
    return all.results;
  }

  static Result.Level level(Severity severity) {
    return switch (severity) {
      case INFO -> Result.Level.NOTE;
      case ADVISE -> Result.Level.WARNING;
      case WARN -> Result.Level.ERROR;
    };
  }

  static Result.Level level(Verdict verdict) {
    return switch (verdict) {
      case CONTESTED -> Result.Level.NOTE;
      case FALSE, MISLEADING -> Result.Level.WARNING;
      case DANGEROUS -> Result.Level.ERROR;
    };
  }

  /** One result a place, because each can be mended alone. */
  private void term(TermFinding term) {
    for (Span span : term.spans()) {
      Result result =
          result(term.rule(), term.message(), List.of(span))
              .withKind(Result.Kind.FAIL)
              .withLevel(level(term.severity()))
              .withProperties(
                  properties("severity", term.severity().label(), term.citations())
                      .withAdditionalProperty("review", term.review()));
      if (!term.suggestions().isEmpty()) {
        Set<Fix> fixes = new LinkedHashSet<>();
        term.suggestions().forEach(s -> fixes.add(fix(span, s)));
        result.setFixes(fixes);
      }
      results.add(result);
    }
  }

  private Fix fix(Span span, String suggestion) {
    return new Fix()
        .withDescription(new Message().withText("Write instead: " + suggestion))
        .withArtifactChanges(
            Set.of(
                new ArtifactChange()
                    .withArtifactLocation(artifact())
                    .withReplacements(
                        List.of(
                            new Replacement()
                                .withDeletedRegion(region(span))
                                .withInsertedContent(
                                    new ArtifactContent().withText(suggestion))))));
  }

  /** Only a claim that is told as true, and surely so, is held against the text. */
  private void claim(ClaimFinding claim) {
    boolean accused = claim.stance() == Stance.ENDORSES && claim.assertion() == Assertion.ASSERT;
    results.add(
        result(CLAIM + claim.claim(), claim.fact(), claim.spans())
            .withKind(accused ? Result.Kind.FAIL : Result.Kind.INFORMATIONAL)
            .withLevel(accused ? level(claim.verdict()) : Result.Level.NONE)
            .withProperties(
                properties("verdict", claim.verdict().label(), claim.citations())
                    .withAdditionalProperty("stance", claim.stance().label())
                    .withAdditionalProperty("assertion", claim.assertion().label())
                    .withAdditionalProperty(
                        "confidence", Math.round(claim.confidence() * 100) / 100.0)));
  }

  /** Need is for a person to look at; it is never a fault. */
  private void need(CaptionReport.Support support) {
    results.add(
        result(NEED + support.need().label(), SarifTool.NEED_MESSAGE, support.spans())
            .withKind(Result.Kind.REVIEW)
            .withLevel(Result.Level.NONE)
            .withProperties(
                new PropertyBag()
                    .withAdditionalProperty("who", support.who().label())
                    .withAdditionalProperty(
                        "resources", support.resources().stream().map(Resource::id).toList())));
  }

  private static PropertyBag properties(String name, String value, List<String> citations) {
    return new PropertyBag()
        .withAdditionalProperty(name, value)
        .withAdditionalProperty("citations", citations);
  }

  private Result result(String rule, String message, List<Span> spans) {
    return new Result()
        .withRuleId(rule)
        .withMessage(new Message().withText(message))
        .withLocations(spans.stream().map(this::location).toList());
  }

  private Location location(Span span) {
    return new Location()
        .withPhysicalLocation(
            new PhysicalLocation().withArtifactLocation(artifact()).withRegion(region(span)));
  }

  private ArtifactLocation artifact() {
    return new ArtifactLocation().withUri(uri);
  }

  /** Lines and columns from 1, the end one past the last; offsets from 0; all in UTF-16 units. */
  private Region region(Span span) {
    return new Region()
        .withStartLine(line(span.start()))
        .withStartColumn(column(span.start()))
        .withEndLine(line(span.end()))
        .withEndColumn(column(span.end()))
        .withCharOffset(span.start())
        .withCharLength(span.end() - span.start());
  }

  private int line(int offset) {
    return 1 + (int) caption.chars().limit(offset).filter(c -> c == '\n').count();
  }

  private int column(int offset) {
    return offset - caption.lastIndexOf('\n', offset - 1);
  }
}

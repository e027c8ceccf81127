package org.wellword.spark;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionReport;
import org.wellword.claim.ClaimFinding;
import org.wellword.playbook.TermFinding;
import org.wellword.support.Contact;
import org.wellword.support.Resource;
import org.wellword.text.Span;

/** Writes reports as rows of {@link ReportSchema#REPORT}. Immutable. */
final class ReportRow {
  private final Row engine;

  /**
   * For the reports of one checker.
   *
   * @param sha256 digest of its fingerprint
   * @param withPacks whether each row names all packs
   */
  ReportRow(CaptionReport.Engine engine, String sha256, boolean withPacks) {
    this.engine =
        RowFactory.create(
            engine.version(),
            withPacks
                ? rows(engine.packs(), p -> RowFactory.create(p.id(), p.version(), p.sha256()))
                : null,
            sha256);
  }

  Row of(CaptionReport report) {
    CaptionReport.Guidance guidance = report.guidance();
    CaptionReport.Support support = report.support();
    String text = report.text();
    return RowFactory.create(
        report.id(),
        RowFactory.create(
            guidance.level().label(),
            rows(guidance.terms(), t -> term(t, text)),
            rows(guidance.claims(), c -> claim(c, text))),
        RowFactory.create(
            support.need().label(),
            support.who().label(),
            spans(support.spans(), text),
            texts(support.because()),
            rows(support.resources(), ReportRow::resource)),
        RowFactory.create(
            report.policy().review() ? "review" : "none",
            rows(report.policy().signals(), s -> RowFactory.create(s.type(), s.id()))),
        rows(report.campaigns(), c -> RowFactory.create(c.id(), texts(c.hashtags()))),
        texts(report.topics()),
        report.restricted(),
        report.truncated(),
        engine);
  }

  private static Row term(TermFinding term, String text) {
    return RowFactory.create(
        term.rule(),
        term.group(),
        term.severity().label(),
        spans(term.spans(), text),
        term.message(),
        texts(term.suggestions()),
        texts(term.citations()),
        texts(term.because()));
  }

  private static Row claim(ClaimFinding claim, String text) {
    return RowFactory.create(
        claim.claim(),
        claim.topic(),
        claim.verdict().label(),
        claim.stance().label(),
        claim.assertion().label(),
        Math.round(claim.confidence() * 100) / 100.0, // as in the JSON
        spans(claim.spans(), text),
        claim.myth(),
        claim.fact(),
        texts(claim.citations()),
        texts(claim.because()));
  }

  private static Row resource(Resource resource) {
    return RowFactory.create(
        resource.id(),
        resource.name(),
        rows(resource.contacts(), ReportRow::contact),
        resource.checked(),
        resource.review(),
        resource.region(),
        resource.kind(),
        resource.audience(),
        texts(resource.languages()),
        resource.hours(),
        resource.cost(),
        resource.basis(),
        texts(resource.unconfirmed()),
        optional(resource.url()),
        optional(resource.note()),
        texts(resource.citations()));
  }

  private static Row contact(Contact contact) {
    return RowFactory.create(
        contact.kind(),
        optional(contact.number()),
        optional(contact.keyword()),
        optional(contact.international()),
        optional(contact.url()));
  }

  private static Object[] spans(List<Span> spans, String text) {
    return rows(spans, s -> RowFactory.create(s.start(), s.end(), s.of(text)));
  }

  /** Spark takes arrays without wrapping them. */
  private static <T> Object[] rows(List<T> values, Function<T, Row> row) {
    Object[] rows = new Object[values.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row.apply(values.get(i));
    }
    return rows;
  }

  private static Object[] texts(List<String> texts) {
    return texts.toArray();
  }

  private static @Nullable String optional(String text) {
    return text.isEmpty() ? null : text;
  }
}

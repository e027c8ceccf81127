package org.wellword;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellword.campaign.CampaignMention;
import org.wellword.claim.ClaimFinding;
import org.wellword.pack.JsonOut;
import org.wellword.playbook.TermFinding;
import org.wellword.signal.SignalMatch;
import org.wellword.support.Contact;
import org.wellword.support.Resource;
import org.wellword.support.ResourceDirectory;
import org.wellword.text.Span;

/** Writes reports in the fixed field order of the contract. */
final class ReportJson {
  /** An engine as it was written. */
  private record Written(CaptionReport.Engine engine, String json) {}

  private static volatile @Nullable Written lastEngine;

  private ReportJson() {}

  static String write(CaptionReport report) {
    JsonOut out = new JsonOut().object();
    report(out, report);
    return out.endObject().end();
  }

  static String write(Explanation explanation) {
    JsonOut out = new JsonOut().object().object("report");
    report(out, explanation.report());
    out.endObject().array("steps");
    for (Explanation.Step step : explanation.steps()) {
      out.object().field("name", step.name()).field("note", step.note()).endObject();
    }
    out.endArray().array("rebuttals");
    for (Explanation.Outline outline : explanation.outlines()) {
      outline.rebuttal().fields(out.object()).array("help");
      for (Resource resource : outline.help()) {
        resource(out.object(), resource);
        out.endObject();
      }
      out.endArray().endObject();
    }
    return out.endArray().endObject().end();
  }

  /** The fields of a report, into an object that is open. */
  private static void report(JsonOut out, CaptionReport report) {
    out.field("id", report.id());
    guidance(out, report);
    support(out, report);
    policy(out, report);
    out.array("campaigns");
    for (CampaignMention mention : report.campaigns()) {
      out.object().field("id", mention.id()).field("hashtags", mention.hashtags()).endObject();
    }
    out.endArray().field("topics", report.topics());
    if (report.restricted()) {
      out.field("restricted", true);
    }
    if (report.truncated()) {
      out.field("truncated", true);
    }
    out.raw("engine", engine(report.engine()));
  }

  /** Reports of one checker share their engine, which makes up most of a short report. */
  @SuppressWarnings("ReferenceEquality") // an equal one is only written anew
  private static String engine(CaptionReport.Engine engine) {
    Written known = lastEngine;
    if (known != null && known.engine == engine) {
      return known.json;
    }
    JsonOut out = new JsonOut().object().field("version", engine.version()).array("packs");
    for (CaptionReport.Pack pack : engine.packs()) {
      out.object()
          .field("id", pack.id())
          .field("version", pack.version())
          .field("sha256", pack.sha256())
          .endObject();
    }
    String json = out.endArray().endObject().end();
    lastEngine = new Written(engine, json);
    return json;
  }

  private static void guidance(JsonOut out, CaptionReport report) {
    out.object("guidance").field("level", report.guidance().level().label()).array("terms");
    for (TermFinding term : report.guidance().terms()) {
      out.object()
          .field("rule", term.rule())
          .field("group", term.group())
          .field("severity", term.severity().label());
      spans(out, term.spans(), report.text());
      out.field("message", term.message())
          .field("suggestions", term.suggestions())
          .field("citations", term.citations())
          .field("because", term.because())
          .endObject();
    }
    out.endArray().array("claims");
    for (ClaimFinding claim : report.guidance().claims()) {
      out.object()
          .field("claim", claim.claim())
          .field("topic", claim.topic())
          .field("verdict", claim.verdict().label())
          .field("stance", claim.stance().label())
          .field("assertion", claim.assertion().label())
          .field("confidence", claim.confidence());
      spans(out, claim.spans(), report.text());
      out.field("myth", claim.myth())
          .field("fact", claim.fact())
          .field("citations", claim.citations())
          .field("because", claim.because())
          .endObject();
    }
    out.endArray().endObject();
  }

  private static void support(JsonOut out, CaptionReport report) {
    CaptionReport.Support support = report.support();
    out.object("support").field("need", support.need().label()).field("who", support.who().label());
    spans(out, support.spans(), report.text());
    out.field("because", support.because()).array("resources");
    for (Resource resource : support.resources()) {
      resource(out.object(), resource);
      out.endObject();
    }
    out.endArray().endObject();
  }

  static String resources(ResourceDirectory directory, String region, List<Resource> shown) {
    JsonOut out =
        new JsonOut()
            .object()
            .field("region", region)
            .field("emergency", directory.emergency(region))
            .field("advice", directory.advice(region))
            .array("resources");
    for (Resource resource : shown) {
      resource(out.object(), resource);
      out.endObject();
    }
    return out.endArray().endObject().end();
  }

  /** The fields of a resource, into an object that is open. */
  private static void resource(JsonOut out, Resource resource) {
    out.field("id", resource.id()).field("name", resource.name()).array("contacts");
    for (Contact contact : resource.contacts()) {
      out.object().field("kind", contact.kind());
      optional(out, "number", contact.number());
      optional(out, "keyword", contact.keyword());
      optional(out, "international", contact.international());
      optional(out, "url", contact.url());
      out.endObject();
    }
    out.endArray()
        .field("checked", resource.checked())
        .field("review", resource.review())
        .field("region", resource.region())
        .field("kind", resource.kind())
        .field("audience", resource.audience())
        .field("languages", resource.languages())
        .field("hours", resource.hours())
        .field("cost", resource.cost())
        .field("basis", resource.basis())
        .field("unconfirmed", resource.unconfirmed());
    optional(out, "url", resource.url());
    optional(out, "note", resource.note());
    out.field("citations", resource.citations());
  }

  private static void optional(JsonOut out, String name, String value) {
    if (!value.isEmpty()) {
      out.field(name, value);
    }
  }

  private static void policy(JsonOut out, CaptionReport report) {
    out.object("policy")
        .field("action", report.policy().review() ? "review" : "none")
        .array("signals");
    for (CaptionReport.Signal signal : report.policy().signals()) {
      out.object().field("type", signal.type()).field("id", signal.id());
      if (signal.match() != null) {
        match(out, signal.match());
      }
      out.endObject();
    }
    out.endArray().endObject();
  }

  /** What is known of a shared signal, into an object that is open. */
  private static void match(JsonOut out, SignalMatch match) {
    out.field("distance", match.distance())
        .field("labels", match.labels())
        .field("parties", match.parties())
        .field("disputed", match.disputed())
        .field("expired", match.expired())
        .field("quarantined", match.quarantined())
        .field("allowed", match.allowed());
  }

  private static void spans(JsonOut out, List<Span> spans, String text) {
    out.array("spans");
    for (Span span : spans) {
      out.object()
          .field("start", span.start())
          .field("end", span.end())
          .field("text", span.of(text))
          .endObject();
    }
    out.endArray();
  }
}

package org.wellword.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import org.wellword.Explanation;
import org.wellword.campaign.CampaignMention;
import org.wellword.claim.Assertion;
import org.wellword.claim.ClaimFinding;
import org.wellword.claim.Stance;
import org.wellword.pack.Source;
import org.wellword.playbook.TermFinding;
import org.wellword.support.Contact;
import org.wellword.support.Need;
import org.wellword.support.Resource;
import org.wellword.support.Who;
import org.wellword.text.Span;
import picocli.CommandLine.Help.Ansi;

/** A report as a creator would want to read it. */
final class ReportText {
  private static final int WIDTH = 78;

  private final CaptionChecker checker;
  private final Ansi ansi;
  private final String today = LocalDate.now(ZoneOffset.UTC).toString();
  private final StringBuilder out = new StringBuilder();

  ReportText(CaptionChecker checker, Ansi ansi) {
    this.checker = checker;
    this.ansi = ansi;
  }

  String write(CaptionReport report, String caption, String region) {
    List<ClaimFinding> claims = report.guidance().claims().stream().filter(this::shown).toList();
    underline(report, claims, caption);
    int number = 1;
    for (TermFinding term : report.guidance().terms()) {
      term(term, number++, caption);
    }
    for (ClaimFinding claim : claims) {
      claim(claim, number++, caption);
    }
    if (number == 1 && report.support().need() == Need.NONE) {
      line("Nothing to change."); // to somebody in need, wording is not what matters
    }
    support(report, region);
    campaigns(report);
    if (report.policy().review()) {
      line("A person should look at this caption before it is shown widely.");
    }
    if (report.truncated()) {
      line("Only the beginning of this long caption was read.");
    }
    return out.toString().stripTrailing();
  }

  /** Claims that a creator should see; guesses and unclear ones are for reviewers. */
  private boolean shown(ClaimFinding claim) {
    return claim.assertion() == Assertion.ASSERT && claim.stance() != Stance.UNCLEAR;
  }

  /** Outlines of rebuttals: hook, fact, myth, sources, help. */
  String outlines(List<Explanation.Outline> outlines, String region) {
    for (Explanation.Outline outline : outlines) {
      line("  " + bold(outline.rebuttal().claim()));
      paragraph("Hook: " + outline.rebuttal().hook());
      paragraph("Fact: " + outline.rebuttal().fact());
      paragraph("Why the myth misleads: " + outline.rebuttal().why());
      line("    Sources:");
      outline.rebuttal().sources().forEach(this::source);
      line("    Help:");
      resources(region, outline.help()).lines().forEach(l -> line("  " + l));
    }
    return out.toString().stripTrailing();
  }

  private void underline(CaptionReport report, List<ClaimFinding> claims, String caption) {
    List<Underlined.Mark> marks = new ArrayList<>();
    int number = 1;
    for (TermFinding term : report.guidance().terms()) {
      for (Span span : term.spans()) {
        marks.add(new Underlined.Mark(span, number, '^'));
      }
      number++;
    }
    for (ClaimFinding claim : claims) {
      for (Span span : claim.spans()) {
        marks.add(new Underlined.Mark(span, number, '~'));
      }
      number++;
    }
    for (Span span : report.support().spans()) {
      marks.add(new Underlined.Mark(span, 0, '='));
    }
    for (String text : Underlined.lines(caption, marks, WIDTH)) {
      line(text);
    }
    line("");
  }

  private void term(TermFinding term, int number, String caption) {
    String colour =
        switch (term.severity()) {
          case WARN -> "red";
          case ADVISE -> "yellow";
          case INFO -> "cyan";
        };
    heading(number, colour, term.severity().label(), words(term.spans(), caption), term.rule());
    paragraph(term.message());
    if (!term.suggestions().isEmpty()) {
      paragraph("Write instead: " + String.join(" / ", term.suggestions()));
    }
    sources(term.citations());
    line("");
  }

  private void claim(ClaimFinding claim, int number, String caption) {
    boolean endorsed = claim.stance() == Stance.ENDORSES;
    String label =
        switch (claim.stance()) {
          case ENDORSES -> claim.verdict().label() + " claim";
          case DEBUNKS -> "well said: you set a myth right";
          case ASKS -> "a good question";
          case REPORTS -> "a claim that you pass on";
          case UNCLEAR -> "a claim";
        };
    heading(
        number, endorsed ? "yellow" : "green", label, words(claim.spans(), caption), claim.claim());
    paragraph("Fact: " + claim.fact());
    if (!claim.nuance().isEmpty()) {
      paragraph(claim.nuance());
    }
    sources(claim.citations());
    line("");
  }

  private void heading(int number, String colour, String label, String words, String id) {
    line(
        bold(number + "")
            + " "
            + ansi.new Text("@|" + colour + " " + label + "|@")
            + "  "
            + words
            + "  ("
            + id
            + ")");
  }

  private static String words(List<Span> spans, String caption) {
    return spans.stream()
        .map(s -> "\"" + s.of(caption).replace('\n', ' ') + "\"")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void sources(List<String> citations) {
    for (String citation : citations) {
      Source source = checker.sources().get(citation);
      if (source != null) {
        source(source);
      }
    }
  }

  private void source(Source source) {
    line("    " + source.publisher() + ": " + source.title());
    line("      " + source.url());
  }

  private void support(CaptionReport report, String region) {
    CaptionReport.Support support = report.support();
    if (support.resources().isEmpty()) {
      return;
    }
    if (support.need() == Need.NONE) {
      line(bold("Help that you could name in the caption"));
    } else if (support.who() == Who.OTHER) {
      line(bold("If somebody may be in danger, these services can tell you what to do"));
    } else {
      line(bold("If this is about you: you deserve support, and it is there"));
    }
    line(resources(region, support.resources()));
    line("");
  }

  /** Services, each with its ways of contact. */
  String resources(String region, List<Resource> resources) {
    StringBuilder text = new StringBuilder();
    String advice = checker.resources().advice(region);
    if (!advice.isEmpty()) {
      text.append("  ").append(advice).append('\n');
    }
    for (Resource resource : resources) {
      if (resource.kind().equals("emergency")) {
        continue; // said in the advice
      }
      text.append("  ").append(bold(resource.name()));
      if (!resource.audience().equals("everyone")) {
        text.append(" (").append(resource.audience()).append(')');
      }
      text.append(": ")
          .append(
              resource.contacts().stream()
                  .map(ReportText::contact)
                  .collect(Collectors.joining("; ")))
          .append('\n');
      text.append("      ").append(resource.hours());
      if (resource.unconfirmed().contains("hours")) {
        text.append(" (hours not confirmed)");
      }
      text.append("; checked ").append(resource.checked());
      if (resource.overdue(today)) {
        text.append(", overdue for review: confirm before you rely on it");
      }
      text.append("; ").append(resource.url()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  private static String contact(Contact contact) {
    String abroad =
        contact.international().isEmpty() ? "" : " (from abroad " + contact.international() + ")";
    return switch (contact.kind()) {
      case "phone" -> "call " + contact.number() + abroad;
      case "text" ->
          contact.keyword().isEmpty()
              ? "text " + contact.number()
              : "text " + contact.keyword() + " to " + contact.number();
      case "whatsapp" -> "WhatsApp " + contact.number();
      case "email" -> "email " + contact.url();
      default -> contact.kind() + " " + contact.url();
    };
  }

  private void campaigns(CaptionReport report) {
    for (CampaignMention mention : report.campaigns()) {
      checker.campaigns().campaigns().stream()
          .filter(c -> c.id().equals(mention.id()))
          .findFirst()
          .ifPresent(
              c -> line("Campaign: " + c.name() + " " + String.join(" ", mention.hashtags())));
    }
  }

  /** Text wrapped and set in by four columns. */
  private void paragraph(String text) {
    StringBuilder row = new StringBuilder("   ");
    for (String word : text.split(" ", -1)) {
      if (row.length() + 1 + word.length() > WIDTH && row.length() > 4) {
        line(row.toString());
        row = new StringBuilder("   ");
      }
      row.append(' ').append(word);
    }
    line(row.toString());
  }

  private String bold(String text) {
    return ansi.new Text("@|bold " + text + "|@").toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}

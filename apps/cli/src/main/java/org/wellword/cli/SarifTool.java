package org.wellword.cli;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wellword.CaptionChecker;
import org.wellword.claim.Claim;
import org.wellword.pack.Source;
import org.wellword.playbook.Rule;
import org.wellword.support.Need;

/** Tells SARIF what gave the results: the engine, and the rules and claims that were found. */
final class SarifTool {
  static final String NEED_MESSAGE =
      "The words may show that somebody needs help; a kind offer of help is in place.";

  private final CaptionChecker checker;

  SarifTool(CaptionChecker checker) {
    this.checker = checker;
  }

  /** The tool with the rules of the given ids, in the order of the packs. */
  Tool describe(Set<String> ids) {
    Set<ReportingDescriptor> rules = new LinkedHashSet<>();
    for (Rule rule : checker.rules()) {
      if (ids.contains(rule.id())) {
        rules.add(
            rule(rule.id(), rule.message(), rule.citations(), rule.topic())
                .withDefaultConfiguration(configuration(SarifResults.level(rule.severity()))));
      }
    }
    for (Claim claim : checker.claims()) {
      String id = SarifResults.CLAIM + claim.id();
      if (ids.contains(id)) {
        rules.add(
            rule(id, claim.myth(), claim.citations(), claim.topic())
                .withFullDescription(text(claim.fact()))
                .withDefaultConfiguration(configuration(SarifResults.level(claim.verdict()))));
      }
    }
    for (Need need : Need.values()) {
      String id = SarifResults.NEED + need.label();
      if (ids.contains(id)) {
        rules.add(
            rule(id, NEED_MESSAGE, List.of(), "support")
                .withDefaultConfiguration(configuration(Result.Level.NONE)));
      }
    }
    return new Tool()
        .withDriver(
            new ToolComponent()
                .withName("wellword")
                .withSemanticVersion(CaptionChecker.version())
                .withRules(rules)
                .withProperties(
                    new PropertyBag()
                        .withAdditionalProperty(
                            "packs",
                            checker.packs().stream()
                                .map(p -> p.id() + " " + p.version() + " " + p.sha256())
                                .toList())));
  }

  private ReportingDescriptor rule(
      String id, String description, List<String> citations, String topic) {
    ReportingDescriptor rule =
        new ReportingDescriptor()
            .withId(id)
            .withShortDescription(text(description))
            .withProperties(new PropertyBag().withTags(Set.of(topic)));
    for (String citation : citations) {
      Source source = checker.sources().get(citation);
      if (source != null) {
        return rule.withHelpUri(URI.create(source.url()));
      }
    }
    return rule;
  }

  private static MultiformatMessageString text(String text) {
    return new MultiformatMessageString().withText(text);
  }

  private static ReportingConfiguration configuration(Result.Level level) {
    return new ReportingConfiguration()
        .withLevel(ReportingConfiguration.Level.fromValue(level.value()));
  }
}

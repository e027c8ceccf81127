package org.wellword.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import org.wellword.PackLint;
import org.wellword.pack.PackException;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackSource;
import org.wellword.playbook.Rule;

/**
 * Any bytes as a pack. Nothing but a {@link PackException} with a reason may come out; a pack that
 * is accepted can be used.
 */
public final class PackFuzz {
  private static final List<String> CAPTIONS =
      List.of("", "An awful sky today, I am so cold", "Rain brings frogs #RainyDay\uD83C\uDF27");

  private static final List<LocalDate> DATES =
      List.of(LocalDate.of(2028, 2, 29), LocalDate.of(2026, 10, 31), LocalDate.of(2027, 1, 1));

  private PackFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] data) {
    PackSource source = new PackSource("fuzz.json", data);
    PackHead.idOf(source);
    PackLint.kind(source);
    Map<String, List<String>> lemmas = PackLint.lemmas(source);
    lemmas.forEach((lemma, forms) -> Invariants.holds(!forms.isEmpty(), "no form"));
    try (CaptionChecker checker = CaptionChecker.builder().addPack(source).build()) {
      use(checker);
      Invariants.holds(
          CaptionChecker.builder().addPack(source).lint(List.of()).stream()
              .allMatch(f -> f.at().line() > 0),
          "a finding without its place");
    } catch (PackException e) {
      Invariants.holds(!e.problems().isEmpty(), "refused without a reason");
    }
  }

  private static void use(CaptionChecker checker) {
    for (String caption : CAPTIONS) {
      CaptionReport report = checker.checkCaption(caption);
      new Invariants(caption).report(report, caption);
    }
    for (Rule rule : checker.rules()) {
      rule.suggestions().forEach(checker::checkCaption);
    }
    checker.testExamples(List.of());
    for (LocalDate date : DATES) {
      checker.campaigns().on(date, "");
    }
    for (String region : checker.resources().regions()) {
      checker.resourcesJson(region, checker.resources().of(region));
      checker.resources().select(region, List.of("weather"), true);
    }
  }
}

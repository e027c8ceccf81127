package org.wellword;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellword.claim.Assertion;
import org.wellword.claim.Claim;
import org.wellword.claim.ClaimFinding;
import org.wellword.claim.Stance;
import org.wellword.pack.Example;
import org.wellword.pack.PackProblem;
import org.wellword.playbook.Rule;
import org.wellword.playbook.TermFinding;
import org.wellword.support.Cue;
import org.wellword.support.Need;
import org.wellword.support.SetAside;
import org.wellword.text.Span;

/**
 * What came of running the examples of packs.
 *
 * @param total how many examples and suggestions were run
 * @param totals how many of each pack, by its id, sorted
 * @param failures those that came out otherwise than the pack says
 */
public record ExampleRun(int total, SortedMap<String, Integer> totals, List<Failure> failures) {
  /**
   * An example that came out otherwise than the pack says.
   *
   * @param example the example; examples are content of packs, not captions of people
   * @param found what came out instead
   */
  public record Failure(Example example, String found) {
    private PackProblem problem() {
      return new PackProblem(
          example.file(),
          example.line(),
          example.column(),
          example.entry(),
          "its example is to be " + example.expected() + ", found " + found);
    }

    /** {@code file:line: entry: expected ..., found ...: text}. */
    @Override
    public String toString() {
      return example.file()
          + ":"
          + example.line()
          + ": "
          + example.entry()
          + ": expected "
          + example.expected()
          + (example.spans().isEmpty() ? "" : " " + example.spans())
          + ", found "
          + found
          + ": "
          + example.text();
    }
  }

  /** What is wrong, by the place of each example in its pack. */
  List<PackProblem> problems() {
    return failures.stream().map(Failure::problem).toList();
  }

  static ExampleRun of(CaptionChecker checker, PackSet packs, Collection<String> packIds) {
    checker.prepareForMany(); // examples must also come through a first look
    List<Failure> failures = new ArrayList<>();
    SortedMap<String, Integer> totals = new TreeMap<>();
    for (Example example : (Iterable<Example>) examples(packs)::iterator) {
      if (packIds.isEmpty() || packIds.contains(example.pack())) {
        totals.merge(example.pack(), 1, Integer::sum);
        String found = run(checker.checkCaption(example.text()), example);
        if (!found.isEmpty()) {
          failures.add(new Failure(example, found));
        }
      }
    }
    int total = totals.values().stream().mapToInt(Integer::intValue).sum();
    return new ExampleRun(total, Collections.unmodifiableSortedMap(totals), List.copyOf(failures));
  }

  private static Stream<Example> examples(PackSet packs) {
    return Stream.of(
            packs.playbook().rules().stream().map(Rule::examples).flatMap(List::stream),
            packs.claims().claims().stream().map(Claim::examples).flatMap(List::stream),
            packs.needs().cues().stream().map(Cue::examples).flatMap(List::stream),
            packs.needs().asides().stream().map(SetAside::examples).flatMap(List::stream),
            packs.needs().moreExamples().stream())
        .flatMap(s -> s);
  }

  /** What was found instead of the expected, or "" when the example holds. */
  private static String run(CaptionReport report, Example example) {
    return switch (example.expected()) {
      case "flag", "pass" -> flag(report, example, example.expected().equals("flag"));
      case "clean" ->
          report.guidance().terms().isEmpty() ? "" : report.guidance().terms().get(0).rule();
      case "aside" -> report.support().need() == Need.NONE ? "" : need(report);
      case "kept" -> report.support().need() != Need.NONE ? "" : need(report);
      default -> claim(report, example);
    };
  }

  private static String need(CaptionReport report) {
    return report.support().need().label() + " " + report.support().because();
  }

  private static String flag(CaptionReport report, Example example, boolean flag) {
    for (TermFinding term : report.guidance().terms()) {
      if (term.rule().equals(example.entry())) {
        return flag && term.spans().equals(example.spans())
            ? ""
            : "flagged " + places(term.spans());
      }
    }
    String cue = "cue " + example.entry() + " (";
    boolean heard = report.support().because().stream().anyMatch(b -> b.startsWith(cue));
    if (heard && flag) {
      boolean strongest = cue(report, cue).endsWith("(" + report.support().need().label() + ")");
      List<Span> spans = report.support().spans();
      boolean exact =
          example.spans().isEmpty()
              || spans.containsAll(example.spans())
              || example.spans().stream().allMatch(s -> spans.stream().anyMatch(s::overlaps));
      return !strongest || exact ? "" : "flagged " + places(spans);
    }
    boolean topic = report.topics().contains(example.entry());
    if ((heard || topic) == flag) {
      return "";
    }
    return flag ? "nothing " + report.support().because() : need(report) + " " + report.topics();
  }

  private static String places(List<Span> spans) {
    return spans.stream()
        .map(s -> "[" + s.start() + ", " + s.end() + ")")
        .collect(Collectors.joining(" "));
  }

  private static String cue(CaptionReport report, String start) {
    return report.support().because().stream()
        .filter(b -> b.startsWith(start))
        .findFirst()
        .orElse("");
  }

  private static String claim(CaptionReport report, Example example) {
    boolean wanted = example.expected().equals("endorses");
    String found = "no such claim";
    for (ClaimFinding claim : report.guidance().claims()) {
      boolean accused = claim.stance() == Stance.ENDORSES && claim.assertion() == Assertion.ASSERT;
      if (claim.claim().equals(example.entry())) {
        found = claim.stance().label() + " " + claim.assertion().label() + " " + claim.because();
        if (accused == wanted) {
          return "";
        }
      } else if (accused && example.expected().equals("none")) {
        return "accused of " + claim.claim() + " " + claim.because();
      }
    }
    return wanted || !found.equals("no such claim") ? accusedOnly(found, wanted) : "";
  }

  private static String accusedOnly(String found, boolean wanted) {
    return wanted || found.startsWith("endorses assert") ? found : "";
  }
}

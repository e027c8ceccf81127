package org.wellword.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.ExampleRun;
import org.wellword.pack.Example;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackSource;
import org.wellword.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wellword pack test}. */
@Command(
    name = "test",
    description = {
      "Runs the examples inside packs, together with the bundled packs.",
      "Without FILE, tests the bundled packs themselves."
    },
    mixinStandardHelpOptions = true)
final class PackTestCommand implements Callable<Integer> {
  private static final int WIDTH = 74;
  private static final String ROW = "%-4s %-34s %s";

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Packs, or folders of packs.")
  private @Nullable List<Path> files;

  @Mixin private LockOption lock;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  PackTestCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CaptionChecker.Builder builder = CaptionChecker.builder().addBundled();
    List<String> ids = new ArrayList<>();
    for (PackSource pack : PackOptions.load(files)) {
      builder.addPack(pack);
      ids.add(PackHead.idOf(pack));
    }
    lock.pin(builder);
    try (CaptionChecker checker = builder.build()) {
      ExampleRun run = checker.testExamples(ids);
      run.failures().forEach(failure -> tell(failure, out));
      run.totals().forEach((pack, total) -> tally(pack, total, run, out));
      ids.stream()
          .filter(id -> !run.totals().containsKey(id))
          .forEach(id -> out.println(String.format(Locale.ROOT, ROW, "none", id, "no examples")));
      out.println(
          (run.total() - run.failures().size()) + " passed, " + run.failures().size() + " failed");
      return run.failures().isEmpty() ? Main.NOTHING : Main.FINDINGS;
    }
  }

  private static void tell(ExampleRun.Failure failure, PrintWriter out) {
    Example example = failure.example();
    out.println(
        Ansi.AUTO.string("@|red FAIL|@ ")
            + example.file()
            + ":"
            + example.line()
            + ":"
            + example.column()
            + ": "
            + example.entry());
    out.println("  expected  " + expected(example));
    out.println("  found     " + failure.found());
    List<Underlined.Mark> marks =
        example.spans().stream().map(s -> new Underlined.Mark(s, 0, '^')).toList();
    Underlined.lines(example.text(), marks, WIDTH).forEach(line -> out.println("    " + line));
  }

  private static String expected(Example example) {
    return switch (example.expected()) {
      case "flag" -> "flagged, exactly at " + spans(example.spans());
      case "pass" -> "not flagged by " + example.entry();
      case "clean" -> "a suggestion that no rule flags";
      case "aside" -> "no need: " + example.entry() + " sets the cue aside";
      case "kept" -> "a need that stands";
      case "none" -> "a near miss: no claim that is endorsed";
      default -> "a caption that " + example.expected();
    };
  }

  private static String spans(List<Span> spans) {
    return spans.isEmpty()
        ? "any place"
        : spans.stream()
            .map(s -> "[" + s.start() + ", " + s.end() + ")")
            .collect(Collectors.joining(", "));
  }

  private static void tally(String pack, int total, ExampleRun run, PrintWriter out) {
    long failed = run.failures().stream().filter(f -> f.example().pack().equals(pack)).count();
    String result = failed == 0 ? total + " passed" : failed + " of " + total + " failed";
    out.println(String.format(Locale.ROOT, ROW, failed == 0 ? "ok" : "FAIL", pack, result));
  }
}

package org.wellword.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.ExampleRun;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackSource;
import picocli.CommandLine.Command;
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
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Packs to test.")
  private @Nullable List<Path> files;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  PackTestCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CaptionChecker.Builder builder = CaptionChecker.builder().addBundled();
    List<String> ids = new ArrayList<>();
    for (Path file : files == null ? List.<Path>of() : files) {
      PackSource pack = PackSource.load(file);
      builder.addPack(pack);
      ids.add(PackHead.idOf(pack));
    }
    try (CaptionChecker checker = builder.build()) {
      ExampleRun run = checker.testExamples(ids);
      run.failures().forEach(out::println);
      out.println(
          (run.total() - run.failures().size()) + " passed, " + run.failures().size() + " failed");
      return run.failures().isEmpty() ? Main.NOTHING : Main.FINDINGS;
    }
  }
}

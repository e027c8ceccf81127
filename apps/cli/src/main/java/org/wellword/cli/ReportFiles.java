package org.wellword.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.wellword.insight.Observation;
import org.wellword.insight.StudyTally;
import org.wellword.pack.PackException;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Counts the reports of files, each thread into a tally of its own, which are merged at the end.
 */
final class ReportFiles {
  private static final int MOST_NAMED = 20;

  private final CommandSpec spec;
  private final int threads;
  private final List<StudyTally> tallies = Collections.synchronizedList(new ArrayList<>());
  private long bad;

  ReportFiles(CommandSpec spec, int threads) {
    this.spec = spec;
    this.threads = threads;
  }

  /** Lines that were no report. */
  long bad() {
    return bad;
  }

  /** The tally of all files, which are read one after another. */
  StudyTally read(List<Path> files) {
    for (Path file : files) {
      if (!standard(file) && !Files.isReadable(file)) {
        throw new Main.UserException("cannot read " + file);
      }
    }
    Progress progress = Progress.of("reports", spec);
    for (Path file : files) {
      read(file);
    }
    StudyTally whole = new StudyTally();
    tallies.forEach(whole::merge);
    progress.end(whole.captions(), bad == 0 ? "" : ", " + bad + " bad lines");
    return whole;
  }

  private static boolean standard(Path file) {
    return file.toString().equals("-");
  }

  private void read(Path file) {
    String name = standard(file) ? "standard input" : file.toString();
    ThreadLocal<StudyTally> own = ThreadLocal.withInitial(this::tally);
    BadLines lines = new BadLines();
    try (InputStream in = open(file);
        JsonLines run =
            new JsonLines(
                in, spec.commandLine().getErr(), Progress.of("lines of " + name, spec), threads)) {
      long found =
          run.reading((line, number) -> count(name, line, number, own.get())).run(lines::answer);
      bad += found;
      if (found > MOST_NAMED) {
        spec.commandLine().getErr().println(name + ": " + (found - MOST_NAMED) + " more bad lines");
      }
    } catch (IOException e) {
      throw new Main.UserException(
          "cannot read " + name + " to its end (" + e.getClass().getSimpleName() + ")");
    }
  }

  private StudyTally tally() {
    StudyTally tally = new StudyTally();
    tallies.add(tally);
    return tally;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = standard(file) ? System.in : Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static CaptionLine count(String name, byte[] line, long number, StudyTally tally) {
    try {
      tally.add(Observation.read(name, (int) Math.min(number, Integer.MAX_VALUE), line));
      return new CaptionLine(Map.of(), number, "");
    } catch (PackException e) {
      return new CaptionLine(Map.of(), number, e.problems().get(0).toString());
    }
  }

  /** Names the first lines that are no report; the rest is counted. */
  private static final class BadLines {
    private final AtomicInteger named = new AtomicInteger();

    JsonLines.Answer answer(CaptionLine line) {
      boolean bad = !line.error().isEmpty();
      boolean shown = bad && named.getAndIncrement() < MOST_NAMED;
      return new JsonLines.Answer(shown ? line.error() : "", false, bad);
    }
  }
}

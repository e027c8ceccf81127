package org.wellword.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.wellword.cli.Main;
import picocli.CommandLine;

/** One run of a job, as a user sees it, and of the command beside it. */
record JobRun(int exit, String out, String err) {
  static JobRun check(String... args) {
    LocalSpark.session();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    return run(CheckJob.commandLine(new PrintWriter(out), new PrintWriter(err)), out, err, args);
  }

  static JobRun study(String... args) {
    LocalSpark.session();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    return run(StudyJob.commandLine(new PrintWriter(out), new PrintWriter(err)), out, err, args);
  }

  private static JobRun run(CommandLine line, StringWriter out, StringWriter err, String... args) {
    int exit = line.execute(args);
    return new JobRun(exit, out.toString(), err.toString());
  }

  /** What {@code wellword} prints, as bytes of UTF-8 hold it. */
  static String command(byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input));
    try (PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8)) {
      int unused =
          Main.commandLine(new Main(), writer, new PrintWriter(new StringWriter())).execute(args);
    } finally {
      System.setIn(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The text files of all batches of an output, one after another. */
  static String written(Path output) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        if (file.toString().contains("batch=")) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }
}

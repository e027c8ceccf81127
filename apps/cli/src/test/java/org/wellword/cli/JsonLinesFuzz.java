package org.wellword.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import org.wellword.pack.PackSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Any bytes as the standard input of {@code check --jsonl}, with a small pack in the place of those
 * bundled: every line that is not blank gives one answer line, in order, on several threads as on
 * one; the exit code follows from them; an error names a column and never the text.
 */
public final class JsonLinesFuzz {
  private static final int THREADS = 3;

  private static final Pattern ERROR =
      Pattern.compile(
          "not valid UTF-8|expected a JSON object|something stands after the JSON object"
              + "|needs a field \"text\"|not valid JSON at column \\d+"
              + "|too deep, or too long a value|longer than \\d+ bytes"
              + "|mediaHashes: expected (an array|objects with \"type\" and \"value\"|at most \\d+)"
              + "|mediaHashes: expected \\d+ small hexadecimal digits for media-[a-z0-9]+,"
              + " got \\d+ characters of another kind"
              + "|mediaHashes: expected a type of pdq, sha256 or md5, got another"
              + "|expected a \"date\" such as 2026-10-10");

  private static final CaptionChecker CHECKER =
      CaptionChecker.builder()
          .addPack(
              new PackSource("tea.json", PackCommandTest.GOOD.getBytes(StandardCharsets.UTF_8)))
          .build();

  private JsonLinesFuzz() {}

  /** What a run says. */
  private record Answers(int exit, String out) {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] data) {
    Answers one = run(data, 1);
    Answers many = run(data, THREADS);
    holds(one.equals(many), "several threads answer otherwise", 0);
    holds(one.out.isEmpty() || one.out.endsWith("\n"), "the last line does not end", 0);

    List<byte[]> lines = lines(data);
    List<String> answers = one.out.isEmpty() ? List.of() : List.of(one.out.split("\n"));
    holds(lines.size() == answers.size(), "other lines than answers", answers.size());
    int exit = Main.NOTHING;
    for (int i = 0; i < lines.size(); i++) {
      exit = Math.max(exit, check(lines.get(i), answers.get(i), i));
    }
    holds(exit == one.exit, "exit code", one.exit);
  }

  /** Whether an answer belongs to its line; returns the exit code that it asks for. */
  private static int check(byte[] bytes, String answer, int number) {
    CaptionLine answered = CaptionLine.json(answer.getBytes(StandardCharsets.UTF_8), 1);
    holds(answered.error().isEmpty(), "an answer is not JSON", number);
    CaptionLine line = CaptionLine.json(bytes, 1).needing("text").dated();
    holds(answered.id().equals(written(line.id())), "an answer to another line", number);
    String error = answered.fields().get("error");
    if (error != null) {
      holds(ERROR.matcher(error).matches(), "an error that says more than it may", number);
      holds(error.equals(line.error()), "another error", number);
      return Main.BAD;
    }
    holds(line.error().isEmpty(), "a bad line was passed", number);
    Caption caption = line.caption("", "");
    CaptionReport report = CHECKER.checkCaption(caption);
    String json = report.toJson();
    String date = line.date().isEmpty() ? "" : ",\"date\":\"" + line.date() + "\"";
    String expected = json.substring(0, json.length() - 1) + date + "}";
    holds(answer.equals(written(expected)), "another report", number);
    return report.hasFindings() ? Main.FINDINGS : Main.NOTHING;
  }

  /** As UTF-8 writes it: half of a surrogate pair becomes a question mark. */
  private static String written(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Answers run(byte[] data, int threads) {
    StringWriter out = new StringWriter();
    CommandSpec spec =
        new CommandLine(new Main()).setErr(new PrintWriter(new StringWriter())).getCommandSpec();
    try (JsonLines run =
        new JsonLines(
            new ByteArrayInputStream(data),
            new PrintWriter(out),
            Progress.of("captions", spec),
            threads)) {
      int exit =
          run.check(line -> JsonLines.report(CHECKER::checkCaption, line.needing("text"), "", ""));
      return new Answers(exit, written(out.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that are not blank, without a mark of byte order before the first. */
  private static List<byte[]> lines(byte[] data) {
    List<byte[]> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean marked = new String(data, StandardCharsets.UTF_8).startsWith("\ufeff");
    for (int i = marked ? 3 : 0; i <= data.length; i++) {
      if (i < data.length && data[i] != '\n') {
        line.write(data[i]);
      } else {
        if (!new String(line.toByteArray(), StandardCharsets.ISO_8859_1).matches("[ \t\r]*")) {
          lines.add(line.toByteArray());
        }
        line.reset();
      }
    }
    return lines;
  }

  /** Messages hold numbers, never text. */
  private static void holds(boolean condition, String what, int number) {
    if (!condition) {
      throw new AssertionError(what + ": " + number);
    }
  }
}

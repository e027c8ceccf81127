package org.wellword.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import org.wellword.pack.JsonOut;

/**
 * Answers JSON lines with JSON lines, in order, on several threads. Memory is bounded: a few
 * batches for each thread are under way at a time.
 */
final class JsonLines implements AutoCloseable {
  private static final int BATCH = 256;

  /** A batch of fewer but long lines goes as well, so that memory is bounded. */
  private static final int BATCH_BYTES = 4 << 20;

  private static final int AHEAD = 4;

  /** A line as it was read; without its bytes when it has more than {@link CaptionLine} reads. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Line(byte @Nullable [] bytes, long number) {
    int length() {
      return bytes == null ? 0 : bytes.length;
    }

    CaptionLine as(CaptionLine.Form form) {
      return bytes == null ? CaptionLine.tooLong(number) : form.read(bytes, number);
    }
  }

  /** What became of a line. */
  record Answer(String json, boolean findings, boolean bad) {}

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final PrintWriter out;
  private final Progress progress;
  private final int threads;
  private final ExecutorService workers;
  private final Deque<Future<List<Answer>>> underWay = new ArrayDeque<>();
  private long lines;
  private long bad;
  private long findings;

  /** What of {@link #buffer} is still to be read. */
  private int from;

  private int to;

  /** Physical lines read, blank ones too. */
  private long read;

  private CaptionLine.Form form = CaptionLine::json;
  private String before = "";
  private String after = "\n";
  private boolean first = true;

  JsonLines(InputStream in, PrintWriter out, Progress progress, int threads) {
    this.in = in;
    this.out = out;
    this.progress = progress;
    this.threads = threads;
    this.workers = Executors.newFixedThreadPool(threads);
  }

  /** Reads lines of another form than JSON. */
  JsonLines reading(CaptionLine.Form lineForm) {
    form = lineForm;
    return this;
  }

  /** Puts {@code text} between the answers, in the place of a line feed after each. */
  JsonLines between(String text) {
    before = text;
    after = "";
    return this;
  }

  /** Answers every line; returns the exit code. */
  int check(Function<CaptionLine, Answer> answer) throws IOException {
    run(answer);
    String more = ", " + findings + " with findings" + (bad == 0 ? "" : ", " + bad + " bad lines");
    progress.end(lines, more);
    return exit();
  }

  int exit() {
    return bad > 0 ? Main.BAD : findings > 0 ? Main.FINDINGS : Main.NOTHING;
  }

  /** The report of a line, or what is wrong with it. */
  static Answer report(CaptionChecker checker, CaptionLine line, String region, String language) {
    if (!line.error().isEmpty()) {
      return new Answer(error(line), false, true);
    }
    CaptionReport report = checker.checkCaption(line.caption(region, language));
    return new Answer(dated(report.toJson(), line.date()), report.hasFindings(), false);
  }

  /** A report with the date of its line, if it has one, as the last field. */
  private static String dated(String json, String date) {
    return date.isEmpty()
        ? json
        : json.substring(0, json.length() - 1) + ",\"date\":\"" + date + "\"}";
  }

  static String error(CaptionLine line) {
    JsonOut json = new JsonOut().object();
    if (!line.id().isEmpty()) {
      json.field("id", line.id());
    }
    return json.field("error", line.error()).endObject().end();
  }

  /** Answers every line that is not blank; returns how many were bad. */
  long run(Function<CaptionLine, Answer> answer) throws IOException {
    List<Line> batch = new ArrayList<>(BATCH);
    int bytes = 0;
    @Nullable Line line;
    while ((line = readLine()) != null) {
      batch.add(line);
      bytes += line.length();
      if (batch.size() == BATCH || bytes >= BATCH_BYTES) {
        submit(batch, answer);
        batch = new ArrayList<>(BATCH);
        bytes = 0;
      }
    }
    submit(batch, answer);
    while (!underWay.isEmpty()) {
      write();
    }
    out.flush();
    return bad;
  }

  private void submit(List<Line> batch, Function<CaptionLine, Answer> answer) {
    underWay.add(
        workers.submit(
            () -> {
              List<Answer> answers = new ArrayList<>(batch.size());
              for (Line line : batch) {
                answers.add(answer.apply(line.as(form)));
              }
              return answers;
            }));
    if (underWay.size() > threads * AHEAD) {
      write();
    }
  }

  private void write() {
    try {
      for (Answer answer : underWay.remove().get()) {
        if (!answer.json().isEmpty()) {
          out.write(first ? "" : before);
          out.write(answer.json());
          out.write(after);
          first = false;
        }
        lines++;
        bad += answer.bad() ? 1 : 0;
        findings += answer.findings() ? 1 : 0;
      }
      progress.at(lines);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Main.UserException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Main.UserException user) {
        throw user;
      }
      throw new IllegalStateException(e.getCause());
    }
    if (out.checkError()) {
      throw new Main.UserException("the output cannot be written");
    }
  }

  /** The next line without its end, or null; blank lines are passed over. */
  private @Nullable Line readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean blank = true;
    boolean tooLong = false;
    while (from < to || fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        blank &= buffer[end] == ' ' || buffer[end] == '\t' || buffer[end] == '\r';
        end++;
      }
      tooLong |= end - from > CaptionLine.MAX_BYTES - line.size();
      if (!tooLong) {
        line.write(buffer, from, end - from);
      }
      from = end;
      if (end < to) {
        from++;
        read++;
        if (!blank) {
          return new Line(tooLong ? null : line.toByteArray(), read);
        }
        line.reset();
        tooLong = false;
      }
    }
    return blank ? null : new Line(tooLong ? null : line.toByteArray(), read + 1);
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  long lines() {
    return lines;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}

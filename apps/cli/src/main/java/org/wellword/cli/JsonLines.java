package org.wellword.cli;

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
import org.wellword.Caption;
import org.wellword.CaptionReport;
import org.wellword.pack.JsonOut;

/**
 * Answers JSON lines with JSON lines, in order, on several threads. Memory is bounded: a few
 * batches for each thread are under way at a time. One run each; not thread-safe.
 */
public final class JsonLines implements AutoCloseable {
  private static final int BATCH = 256;
  private static final int AHEAD = 4;

  /** A batch of fewer but long lines goes as well, so that memory is bounded. */
  private static final int BATCH_BYTES = 4 << 20;

  /**
   * What became of a line.
   *
   * @param json the answer, or "" for none
   * @param findings whether there is something to say
   * @param bad whether the line could not be read
   */
  public record Answer(String json, boolean findings, boolean bad) {}

  private final LineReader in;
  private final PrintWriter out;
  private final Progress progress;
  private final int threads;
  private final ExecutorService workers;
  private final boolean ownsWorkers;
  private final Deque<Future<List<Answer>>> underWay = new ArrayDeque<>();
  private long lines;
  private long bad;
  private long findings;

  private CaptionLine.Form form = CaptionLine::json;
  private String before = "";
  private String after = "\n";
  private boolean first = true;
  private int batchLines = BATCH;
  private long maxLines = Long.MAX_VALUE;
  private boolean atOnce;

  JsonLines(InputStream in, PrintWriter out, Progress progress, int threads) {
    this(in, out, progress, threads, Executors.newFixedThreadPool(threads), true);
  }

  private JsonLines(
      InputStream in,
      PrintWriter out,
      Progress progress,
      int threads,
      ExecutorService workers,
      boolean ownsWorkers) {
    this.in = new LineReader(in);
    this.out = out;
    this.progress = progress;
    this.threads = threads;
    this.workers = workers;
    this.ownsWorkers = ownsWorkers;
  }

  /**
   * For one of many streams that share workers: nothing is told of its progress, and whatever has
   * come is answered before more is waited for.
   *
   * @param threads how many workers this stream may keep busy
   * @param workers not closed with the stream
   */
  public static JsonLines shared(
      InputStream in, PrintWriter out, int threads, ExecutorService workers) {
    JsonLines lines = new JsonLines(in, out, Progress.silent(), threads, workers, false);
    lines.atOnce = true;
    return lines;
  }

  /**
   * Sets bounds. A line that is too long is answered with an error and passed over; behind the last
   * line that is read stands an error too.
   *
   * @param line most bytes of a line
   * @param count most lines
   * @param batch lines that are handed to a worker together
   */
  public JsonLines within(int line, long count, int batch) {
    in.bound(line);
    maxLines = count;
    batchLines = batch;
    return this;
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

  /**
   * The report of a line, or what is wrong with it. The date of the line, if it has one, becomes
   * the report's last field.
   *
   * @param check checks a caption
   * @param region of a caption whose line names none
   * @param language of a caption whose line names none
   */
  public static Answer report(
      Function<Caption, CaptionReport> check, CaptionLine given, String region, String language) {
    CaptionLine line = given.needing("text").dated();
    if (!line.error().isEmpty()) {
      return new Answer(error(line), false, true);
    }
    CaptionReport report = check.apply(line.caption(region, language));
    return new Answer(dated(report.toJson(), line.date()), report.hasFindings(), false);
  }

  /**
   * A report with its date as the last field.
   *
   * @param json of the report
   * @param date that {@link CaptionLine#dated} took, or "" for none
   */
  public static String dated(String json, String date) {
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
  public long run(Function<CaptionLine, Answer> answer) throws IOException {
    List<LineReader.Line> batch = new ArrayList<>(batchLines);
    long taken = 0;
    int bytes = 0;
    LineReader.@Nullable Line line;
    while ((line = in.next()) != null) {
      boolean last = ++taken > maxLines;
      batch.add(
          last ? LineReader.Line.wrong(line.number(), "more than " + maxLines + " lines") : line);
      bytes += line.bytes().length;
      boolean waits = atOnce && in.mustWait();
      if (batch.size() == batchLines || bytes >= BATCH_BYTES || waits || last) {
        submit(batch, answer);
        batch = new ArrayList<>(batchLines);
        bytes = 0;
      }
      if (last) {
        break;
      }
      if (waits) {
        writeAll();
      }
    }
    submit(batch, answer);
    writeAll();
    return bad;
  }

  private void writeAll() {
    while (!underWay.isEmpty()) {
      write();
    }
    out.flush();
  }

  private void submit(List<LineReader.Line> batch, Function<CaptionLine, Answer> answer) {
    underWay.add(
        workers.submit(
            () -> {
              List<Answer> answers = new ArrayList<>(batch.size());
              for (LineReader.Line line : batch) {
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

  long lines() {
    return lines;
  }

  @Override
  public void close() {
    underWay.forEach(batch -> batch.cancel(true));
    if (ownsWorkers) {
      workers.shutdownNow();
    }
  }
}

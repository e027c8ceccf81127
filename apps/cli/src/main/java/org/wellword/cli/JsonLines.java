package org.wellword.cli;

import java.io.BufferedInputStream;
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
  private static final int AHEAD = 4;

  /** What became of a line. */
  record Answer(String json, boolean findings, boolean bad) {}

  private final BufferedInputStream in;
  private final PrintWriter out;
  private final Progress progress;
  private final int threads;
  private final ExecutorService workers;
  private final Deque<Future<List<Answer>>> underWay = new ArrayDeque<>();
  private long lines;
  private long bad;
  private long findings;

  JsonLines(InputStream in, PrintWriter out, Progress progress, int threads) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.out = out;
    this.progress = progress;
    this.threads = threads;
    this.workers = Executors.newFixedThreadPool(threads);
  }

  /** Checks every line as a caption; returns the exit code. */
  int check(CaptionChecker checker, String region, String language) throws IOException {
    run(line -> answer(checker, line.needing("text"), region, language));
    String more = ", " + findings + " with findings" + (bad == 0 ? "" : ", " + bad + " bad lines");
    progress.end(lines, more);
    return bad > 0 ? Main.BAD : findings > 0 ? Main.FINDINGS : Main.NOTHING;
  }

  private static Answer answer(
      CaptionChecker checker, CaptionLine line, String region, String language) {
    if (!line.error().isEmpty()) {
      return new Answer(error(line), false, true);
    }
    CaptionReport report = checker.checkCaption(line.caption(region, language));
    return new Answer(report.toJson(), report.hasFindings(), false);
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
    List<byte[]> batch = new ArrayList<>(BATCH);
    byte @Nullable [] line;
    while ((line = readLine()) != null) {
      batch.add(line);
      if (batch.size() == BATCH) {
        submit(batch, answer);
        batch = new ArrayList<>(BATCH);
      }
    }
    submit(batch, answer);
    while (!underWay.isEmpty()) {
      write();
    }
    out.flush();
    return bad;
  }

  private void submit(List<byte[]> batch, Function<CaptionLine, Answer> answer) {
    underWay.add(
        workers.submit(
            () -> {
              List<Answer> answers = new ArrayList<>(batch.size());
              for (byte[] line : batch) {
                answers.add(answer.apply(CaptionLine.read(line, line.length)));
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
          out.write(answer.json());
          out.write('\n');
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
  private byte @Nullable [] readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean blank = true;
    int b;
    while ((b = in.read()) >= 0) {
      if (b == '\n' && !blank) {
        return line.toByteArray();
      }
      if (b == '\n') {
        line.reset();
      } else {
        blank &= b == ' ' || b == '\t' || b == '\r';
        line.write(b);
      }
    }
    return blank ? null : line.toByteArray();
  }

  long lines() {
    return lines;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}

package org.wellword.cli;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reports as {@code check --jsonl} writes them, with a caption's words in all places. */
final class Reports {
  /** Stands wherever a report quotes its caption, and must never be found again. */
  static final String WORDS = "a secret breakfast";

  private Reports() {}

  static String line(String day, String need, String topic, boolean guidance) {
    String term =
        "{\"rule\":\"tea.brew\",\"spans\":[{\"start\":0,\"end\":3,\"text\":\"" + WORDS + "\"}]}";
    String claim =
        "{\"claim\":\"depression.laziness\",\"stance\":\"endorses\",\"spans\":[{\"text\":\""
            + WORDS
            + "\"}]}";
    return "{\"id\":\"secret-id\",\"guidance\":{\"level\":\""
        + (guidance ? "warn" : "none")
        + "\",\"terms\":["
        + (guidance ? term : "")
        + "],\"claims\":["
        + (guidance ? claim : "")
        + "]},\"support\":{\"need\":\""
        + need
        + "\",\"who\":\""
        + (need.equals("none") ? "none" : "self")
        + "\",\"spans\":[],\"because\":[\""
        + WORDS
        + "\"]},\"policy\":{\"action\":\"none\",\"signals\":[]},\"campaigns\":[],\"topics\":[\""
        + topic
        + "\"],\"engine\":{\"version\":\"0.1.0\",\"packs\":[{\"id\":\"claims-en\",\"version\":\"0.1.0\"}]}"
        + (day.isEmpty() ? "" : ",\"date\":\"" + day + "\"")
        + "}\n";
  }

  /** Captions of October 2026, with more guidance on the tenth than else. */
  static String october() {
    return IntStream.range(0, 30 * 60)
        .mapToObj(
            i -> {
              int day = 1 + i % 30;
              int turn = i / 30;
              boolean guidance = day == 10 ? turn < 40 : turn < 12;
              return line(
                  LocalDate.of(2026, 10, day).toString(),
                  turn % 5 == 1 ? "offer" : "none",
                  turn % 3 == 0 ? "depression" : "anxiety",
                  guidance);
            })
        .collect(Collectors.joining());
  }
}

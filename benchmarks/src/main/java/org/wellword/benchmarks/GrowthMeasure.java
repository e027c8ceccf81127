package org.wellword.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.wellword.CaptionChecker;

/** How does the cost of a check grow with the caption, and with the number of rules? */
final class GrowthMeasure {
  private static final int CHARS_IN_ALL = 400_000;
  private static final int FEWEST = 64;

  private GrowthMeasure() {}

  /**
   * All bundled packs; captions of a stream one after the other, cut behind a word. Long ordinary
   * ones hold some words that a first look cannot pass, so that they are read in full.
   */
  static RecordTable byLength(Effort effort) {
    RecordTable table =
        RecordTable.of(
            "A whole check by length of the caption, CPU time: see GrowthMeasure.",
            "stream",
            "chars",
            "cpu_ns",
            "cpu_ns_min",
            "cpu_ns_max",
            "cpu_ns_a_char");
    try (CheckCounter counter = CheckEngine.WELLWORD.open()) {
      for (CheckStream stream : List.of(CheckStream.ORDINARY, CheckStream.ON_TOPIC)) {
        List<String> captions = stream.captions();
        for (int chars : effort.lengths()) {
          List<String> cut = ofLength(captions, chars);
          Spread micros = effort.cost().measure(cut, counter::count);
          table.row(
              stream,
              chars,
              1e3 * micros.median(),
              1e3 * micros.least(),
              1e3 * micros.most(),
              1e3 * micros.median() * cut.size() / chars(cut));
        }
      }
    }
    return table.note("at least " + FEWEST + " captions of each length");
  }

  private static int chars(List<String> captions) {
    return captions.stream().mapToInt(String::length).sum();
  }

  /**
   * Captions of at most {@code chars} code units, made of those of a stream in turn. They end with
   * a word: half a word looks like a disguise and costs more than captions do.
   */
  static List<String> ofLength(List<String> stream, int chars) {
    int count = Math.clamp(CHARS_IN_ALL / chars, FEWEST, stream.size());
    List<String> captions = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < count; i++) {
      StringBuilder caption = new StringBuilder();
      while (caption.length() <= chars) {
        caption.append(stream.get(next)).append('\n');
        next = (next + 1) % stream.size();
      }
      int end = Math.max(caption.lastIndexOf(" ", chars), caption.lastIndexOf("\n", chars));
      captions.add(caption.substring(0, end > chars / 2 ? end : chars));
    }
    return captions;
  }

  /** Playbooks of generated rules alone, a phrase of {@link PhraseList} each. */
  static RecordTable byRules(Effort effort) {
    RecordTable table =
        RecordTable.of(
            "A check by number of rules, CPU time a caption: see GrowthMeasure.",
            "stream",
            "rules",
            "cpu_ns",
            "cpu_ns_min",
            "cpu_ns_max",
            "build_ms",
            "heap_mb");
    int most = effort.rules().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> phrases = PhraseList.first(most);
    for (int rules : effort.rules()) {
      byRules(table, effort, phrases.subList(0, rules));
    }
    return table;
  }

  private static void byRules(RecordTable table, Effort effort, List<String> phrases) {
    CaptionChecker.Builder builder = CaptionChecker.builder();
    RulePacks.of(phrases).forEach(builder::addPack);
    long heap = Heap.retained(builder::build);
    long before = System.nanoTime();
    try (CheckCounter counter = new CheckerCounter(builder)) {
      double millis = (System.nanoTime() - before) / 1e6;
      for (CheckStream stream : List.of(CheckStream.ORDINARY, CheckStream.ON_TOPIC)) {
        Spread micros = effort.cost().measure(stream.captions(), counter::count);
        table.row(
            stream,
            phrases.size(),
            1e3 * micros.median(),
            1e3 * micros.least(),
            1e3 * micros.most(),
            millis,
            heap / (double) (1 << 20));
      }
    }
  }
}

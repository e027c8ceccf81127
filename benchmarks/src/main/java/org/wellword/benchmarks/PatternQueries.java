package org.wellword.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.wellword.pack.PackSource;
import org.wellword.phrase.PhrasePattern;
import org.wellword.phrase.PhrasePattern.AnyNumber;
import org.wellword.phrase.PhrasePattern.Choice;
import org.wellword.phrase.PhrasePattern.Exact;
import org.wellword.phrase.PhrasePattern.Gap;
import org.wellword.phrase.PhrasePattern.Lemma;
import org.wellword.phrase.PhrasePattern.Maybe;
import org.wellword.phrase.PhrasePattern.Node;
import org.wellword.phrase.PhrasePattern.Sequence;
import org.wellword.phrase.PhrasePattern.Word;
import tools.jackson.databind.JsonNode;

/**
 * The bundled rules and cues as term and phrase queries of Lucene, one query a pattern, as far as
 * that goes: words at their places, several words at one place ({@link MultiPhraseQuery}), an
 * alternative each for parts that may be missing and for lengths of a gap. Left out are numbers,
 * marks, what begins or ends a sentence, patterns with more than {@value #MOST} alternatives, and
 * every exception, which makes the work of Lucene smaller than that of the packs.
 */
final class PatternQueries {
  /** Alternatives of one pattern. */
  static final int MOST = 16;

  private final Map<String, Query> queries = new LinkedHashMap<>();
  private int patterns;
  private int alternatives;

  /** Without patterns. */
  PatternQueries() {}

  /** Reads the rules, the cues of need and the cues of stance. */
  static PatternQueries bundled() {
    PatternQueries read = new PatternQueries();
    for (PackSource pack : SomePacks.where(p -> true).packs()) {
      JsonNode root = SomePacks.root(pack);
      Map<String, List<String>> lists = new LinkedHashMap<>();
      root.path("lists").properties().forEach(e -> lists.put(e.getKey(), texts(e.getValue())));
      for (String field : List.of("rules", "cues")) {
        for (JsonNode entry : root.path(field)) {
          String id = entry.path("id").asString();
          for (String source : texts(entry.path("patterns"))) {
            read.add(id + "/" + read.patterns, source, lists);
          }
        }
      }
    }
    return read;
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  /** Adds a pattern, when it can be expressed. */
  void add(String id, String source, Map<String, List<String>> lists) {
    patterns++;
    List<Query> ways =
        runs(PhrasePattern.parse(source, lists)).orElse(List.of()).stream()
            .filter(run -> !run.isEmpty())
            .distinct()
            .map(PatternQueries::query)
            .toList();
    alternatives += ways.size();
    if (!ways.isEmpty()) {
      queries.put(id, any(ways));
    }
  }

  /** By id of the rule or cue, and the number of its pattern. */
  Map<String, Query> queries() {
    return queries;
  }

  /** How many of how many patterns, in a sentence. */
  String describe() {
    return "%d of %d patterns as queries, of %d alternatives"
        .formatted(queries.size(), patterns, alternatives);
  }

  /**
   * The ways to say a pattern: by position the words that may stand there, none for any word. Empty
   * when it is no run of plain words.
   */
  static Optional<List<List<Set<String>>>> runs(PhrasePattern pattern) {
    return pattern.atStart() || pattern.atEnd()
        ? Optional.empty()
        : ways(pattern.body()).filter(ways -> ways.size() <= MOST);
  }

  private static Optional<List<List<Set<String>>>> ways(Node node) {
    return switch (node) {
      case Word w -> words(w.word());
      case Exact e -> words(e.form());
      case AnyNumber n -> Optional.empty();
      case Lemma l -> choice(l.forms().stream().map(PatternQueries::words).toList());
      case Choice c -> choice(c.options().stream().map(PatternQueries::ways).toList());
      case Gap g -> Optional.of(gaps(g));
      case Maybe m ->
          ways(m.part())
              .map(
                  ways -> {
                    List<List<Set<String>>> all = new ArrayList<>(ways);
                    all.add(List.of());
                    return all;
                  });
      case Sequence s -> sequence(s.parts());
    };
  }

  /** One word of a pattern as the terms that the analyzer of captions makes of it. */
  private static Optional<List<List<Set<String>>>> words(String word) {
    List<Set<String>> terms = new ArrayList<>();
    Terms.read(MonitorQueries.ANALYZER, word, term -> terms.add(Set.of(term.toString())));
    return terms.isEmpty() ? Optional.empty() : Optional.of(List.of(terms));
  }

  private static List<List<Set<String>>> gaps(Gap gap) {
    List<List<Set<String>>> ways = new ArrayList<>();
    for (int words = gap.min(); words <= gap.max(); words++) {
      ways.add(java.util.Collections.nCopies(words, Set.of()));
    }
    return ways;
  }

  /** Options of one word share a position; longer ones stand alone. */
  private static Optional<List<List<Set<String>>>> choice(
      List<Optional<List<List<Set<String>>>>> options) {
    Set<String> single = new TreeSet<>();
    Set<List<Set<String>>> ways = new LinkedHashSet<>();
    for (Optional<List<List<Set<String>>>> option : options) {
      for (List<Set<String>> way : option.orElse(List.of())) {
        if (way.size() == 1 && !way.get(0).isEmpty()) {
          single.addAll(way.get(0));
        } else {
          ways.add(way);
        }
      }
    }
    if (!single.isEmpty()) {
      ways.add(List.of(single));
    }
    return ways.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(ways));
  }

  private static Optional<List<List<Set<String>>>> sequence(List<Node> parts) {
    List<List<Set<String>>> ways = List.of(List.of());
    for (Node part : parts) {
      Optional<List<List<Set<String>>>> next = ways(part);
      if (next.isEmpty() || ways.size() * next.get().size() > MOST) {
        return Optional.empty();
      }
      List<List<Set<String>>> longer = new ArrayList<>();
      for (List<Set<String>> way : ways) {
        for (List<Set<String>> end : next.get()) {
          List<Set<String>> joined = new ArrayList<>(way);
          joined.addAll(end);
          longer.add(joined);
        }
      }
      ways = longer;
    }
    return Optional.of(ways);
  }

  private static Query query(List<Set<String>> run) {
    if (run.size() == 1) {
      return any(terms(run.get(0)).stream().map(term -> (Query) new TermQuery(term)).toList());
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (int position = 0; position < run.size(); position++) {
      if (!run.get(position).isEmpty()) {
        phrase.add(terms(run.get(position)).toArray(Term[]::new), position);
      }
    }
    return phrase.build();
  }

  private static List<Term> terms(Set<String> words) {
    return words.stream().map(word -> new Term(MonitorQueries.FIELD, word)).toList();
  }

  private static Query any(List<Query> queries) {
    if (queries.size() == 1) {
      return queries.get(0);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }
}

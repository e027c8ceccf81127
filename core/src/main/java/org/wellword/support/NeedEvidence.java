package org.wellword.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wellword.phrase.Scan;
import org.wellword.text.Span;

/** What one caption shows so far. Not thread-safe. */
final class NeedEvidence {
  Need need = Need.NONE;
  Who who = Who.NONE;
  boolean nameHelp;
  @Nullable LearnedNeed learned;
  final Set<Span> spans = new TreeSet<>();
  final Set<String> because = new LinkedHashSet<>();
  final Set<String> topics = new TreeSet<>();

  void topic(NeedTopic topic) {
    topics.add(topic.topic());
    nameHelp |= topic.nameHelp();
  }

  void cue(Cue cue, Span span, List<String> readAs) {
    topics.add(cue.topic());
    because.add("cue " + cue.id() + " (" + cue.need().label() + ")");
    because.addAll(readAs);
    if (cue.need().compareTo(need) > 0) {
      need = cue.need();
      who = cue.who();
      spans.clear();
    }
    if (cue.need() == need) {
      spans.add(span);
      who = cue.who() == Who.SELF ? Who.SELF : who;
    }
  }

  /** Whether a cue was heard within {@code sentence}. */
  boolean heardIn(Span sentence) {
    return spans.stream().anyMatch(s -> s.start() < sentence.end() && sentence.start() < s.end());
  }

  void anchor(LearnedNeed entry) {
    learned = entry;
  }

  /** The lessons hear more than the cues. */
  void raise(Need more, Scan scan, int from, int to) {
    String id = learned == null ? "lessons" : learned.id();
    because.add("cue " + id + " (" + more.label() + "): the wording as a whole");
    if (need == Need.NONE) {
      spans.clear();
      who = learned == null ? Who.SELF : learned.who(scan, from, to);
      if (learned != null) {
        topics.add(learned.topic());
      }
    }
    if (spans.isEmpty()) {
      spans.add(scan.tokens().span(from, to));
    }
    need = more;
  }

  /** Takes what the cues said for less than they said. */
  void lower(Need less) {
    because.add("no more than " + less.label() + ": the wording as a whole shows little need");
    need = less;
  }

  NeedReading reading() {
    return new NeedReading(need, who, apart(), List.copyOf(because), Set.copyOf(topics), nameHelp);
  }

  /** The spans without those that lie inside another, in their order. */
  private List<Span> apart() {
    List<Span> longestFirst = new ArrayList<>(spans);
    longestFirst.sort(
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed()));
    List<Span> kept = new ArrayList<>();
    int covered = -1;
    for (Span span : longestFirst) {
      if (span.end() > covered) {
        kept.add(span);
        covered = span.end();
      }
    }
    return List.copyOf(kept);
  }
}

package org.wellword.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wellword.pack.Example;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.phrase.ContextPhrase;
import org.wellword.phrase.PatternRange;
import org.wellword.phrase.PatternReader;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.ReadAs;
import org.wellword.phrase.Scan;
import org.wellword.phrase.Trace;
import org.wellword.text.Span;

/** The cues of all support packs, compiled. Immutable and thread-safe. */
public final class NeedReader {
  /** Words that show a topic, without showing need. */
  private record Topic(
      String topic,
      boolean nameHelp,
      String restrictFrom,
      PatternRange patterns,
      List<Example> examples) {}

  private static final int NOTHING = 0;

  private static final int MOST_WEIGHED = 64;

  private final List<Cue> cues;
  private final List<SetAside> asides;
  private final List<Topic> topics;
  private final List<WeighedWords> weighed;
  private final int firstPattern;

  /**
   * By pattern from {@link #firstPattern}: a cue as 1, 2, ..., then weighed words; a topic as -1,
   * -2, ..., else 0.
   */
  private final int[] ownerOf;

  private NeedReader(Builder builder) {
    cues = List.copyOf(builder.cues);
    asides = List.copyOf(builder.asides);
    topics = List.copyOf(builder.topics);
    weighed = List.copyOf(builder.weighed);
    firstPattern = builder.firstPattern;
    ownerOf = new int[builder.automaton.size() - firstPattern];
    for (int c = 0; c < cues.size(); c++) {
      own(cues.get(c).patterns(), c + 1);
    }
    for (int t = 0; t < topics.size(); t++) {
      own(topics.get(t).patterns, -t - 1);
    }
    for (int w = 0; w < weighed.size(); w++) {
      own(weighed.get(w).anchors(), cues.size() + w + 1);
    }
  }

  private void own(PatternRange patterns, int owner) {
    Arrays.fill(ownerOf, patterns.from() - firstPattern, patterns.to() - firstPattern, owner);
  }

  /** The cues, in the order of their packs. */
  public List<Cue> cues() {
    return cues;
  }

  /** The reasons to set cues aside. */
  public List<SetAside> asides() {
    return asides;
  }

  /**
   * By topic, the level of guidance ({@code info}, {@code advise} or {@code warn}) from which a
   * caption about it is not for a restricted mode; topics without such a level are missing.
   */
  public Map<String, String> restrictions() {
    Map<String, String> levels = new TreeMap<>();
    for (Topic topic : topics) {
      if (!topic.restrictFrom.isEmpty()) {
        levels.put(topic.topic, topic.restrictFrom);
      }
    }
    return levels;
  }

  /** Examples of the topic words and of the weighed words. */
  public List<Example> moreExamples() {
    return Stream.concat(
            topics.stream().flatMap(t -> t.examples.stream()),
            weighed.stream().flatMap(w -> w.examples().stream()))
        .toList();
  }

  /** Reads a scan. */
  public NeedReading read(Scan scan, Trace trace) {
    Evidence evidence = null;
    for (int m = 0; m < scan.count(); m++) {
      int p = scan.pattern(m) - firstPattern;
      int owner = p >= 0 && p < ownerOf.length ? ownerOf[p] : NOTHING;
      if (owner != NOTHING) {
        evidence = evidence == null ? new Evidence() : evidence;
        if (owner < 0) {
          evidence.topic(topics.get(-owner - 1));
        } else if (owner <= cues.size()) {
          hear(cues.get(owner - 1), m, scan, evidence, trace);
        } else {
          evidence.toWeigh |= 1L << (owner - cues.size() - 1);
        }
      }
    }
    for (int w = 0; evidence != null && w < weighed.size(); w++) {
      if ((evidence.toWeigh & 1L << w) != 0 || evidence.need == weighed.get(w).need()) {
        weigh(weighed.get(w), scan, evidence, trace);
      }
    }
    return evidence == null ? NeedReading.NOTHING : evidence.reading();
  }

  private static void weigh(WeighedWords words, Scan scan, Evidence evidence, Trace trace) {
    WeighedWords.Weighed found = words.weigh(scan);
    if (found == null) {
      return;
    }
    trace.note("support", words.id() + " weighs " + found.weight() + ": " + found.terms());
    if (found.weight() >= words.atLeast()) {
      evidence.words(words, found);
    } else if (found.weight() <= words.atMost() && evidence.need == words.need()) {
      evidence.lower("the words together weigh too little");
    }
  }

  private void hear(Cue cue, int match, Scan scan, Evidence evidence, Trace trace) {
    for (ContextPhrase second : cue.with()) {
      if (second.find(scan, scan.from(match), scan.to(match)) < 0) {
        trace.note("support", cue.id() + " stands alone, not with: " + second.why());
        return;
      }
    }
    String aside = setAside(cue, scan, match);
    if (aside.isEmpty()) {
      trace.note("support", cue.id() + " says " + cue.need().label());
      evidence.cue(cue, scan.span(match), ReadAs.of(scan, match));
    } else {
      trace.note("support", cue.id() + " set aside: " + aside);
      evidence.because.add("set aside " + cue.id() + ": " + aside);
    }
  }

  private String setAside(Cue cue, Scan scan, int match) {
    int from = scan.from(match);
    int to = scan.to(match);
    for (ContextPhrase exception : cue.exceptions()) {
      if (exception.find(scan, from, to) >= 0) {
        return exception.why();
      }
    }
    for (SetAside aside : asides) {
      if (aside.needs().contains(cue.need()) && aside.phrase().find(scan, from, to) >= 0) {
        return aside.phrase().why();
      }
    }
    return "";
  }

  /** What one caption shows so far. */
  private static final class Evidence {
    Need need = Need.NONE;
    Who who = Who.NONE;
    boolean nameHelp;
    long toWeigh;
    final Set<Span> spans = new TreeSet<>();
    final Set<String> because = new LinkedHashSet<>();
    final Set<String> topics = new TreeSet<>();

    void topic(Topic topic) {
      topics.add(topic.topic);
      nameHelp |= topic.nameHelp;
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

    /** Weighed words add to what cues say only when they show more need. */
    void words(WeighedWords words, WeighedWords.Weighed found) {
      because.add("cue " + words.id() + " (" + words.need().label() + ")");
      because.add("heavy words: " + String.join(", ", found.terms()));
      if (words.need().compareTo(need) > 0) {
        topics.add(words.topic());
        need = words.need();
        who = found.who();
        spans.clear();
        spans.add(found.span());
      }
    }

    /** Takes what the cues said for less than they said. */
    void lower(String why) {
      because.add("no more than " + Need.CONSIDER.label() + ": " + why);
      need = Need.CONSIDER;
    }

    NeedReading reading() {
      return new NeedReading(
          need, who, apart(), List.copyOf(because), Set.copyOf(topics), nameHelp);
    }

    /** The spans without those that lie inside another. */
    private List<Span> apart() {
      List<Span> kept = new ArrayList<>();
      for (Span span : spans) {
        boolean inside =
            spans.stream()
                .anyMatch(
                    s -> !s.equals(span) && s.start() <= span.start() && s.end() >= span.end());
        if (!inside) {
          kept.add(span);
        }
      }
      return List.copyOf(kept);
    }
  }

  /** Collects support packs, all of them before those of another kind. Not thread-safe. */
  public static final class Builder {
    private final PhraseAutomaton.Builder automaton;
    private final int firstPattern;
    private final List<Cue> cues = new ArrayList<>();
    private final List<SetAside> asides = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final List<WeighedWords> weighed = new ArrayList<>();

    /** A builder whose patterns go into {@code automaton}. */
    public Builder(PhraseAutomaton.Builder automaton) {
      this.automaton = automaton;
      this.firstPattern = automaton.size();
    }

    /** Reads a pack; what is wrong becomes a problem of {@code root}. */
    public void add(PackNode root, PackHead head) {
      PatternReader patterns = new PatternReader(automaton, root);
      for (PackNode node : root.list("cues")) {
        cues.add(Cue.read(node, head, patterns));
      }
      for (PackNode node : root.list("setAside")) {
        asides.add(SetAside.read(node, head, patterns));
      }
      for (PackNode node : root.list("topics")) {
        String topic = node.id("topic");
        node.enter(topic);
        List<Example> examples = new ArrayList<>();
        PackNode given = node.object("examples");
        examples.addAll(Example.read(given, "flag", head, topic, "flag"));
        examples.addAll(Example.read(given, "pass", head, topic, "pass"));
        given.done();
        topics.add(
            new Topic(
                topic,
                node.flag("nameHelp"),
                node.has("restrictFrom")
                    ? node.oneOf("restrictFrom", "info", "advise", "warn")
                    : "",
                patterns.read(node, "patterns"),
                List.copyOf(examples)));
        node.done();
        node.enter("");
      }
      for (PackNode node : root.list("weighed")) {
        weighed.add(WeighedWords.read(node, head, patterns));
        if (weighed.size() > MOST_WEIGHED) {
          node.problem("more than " + MOST_WEIGHED + " entries in \"weighed\" of all packs");
        }
      }
      root.done();
    }

    /** The reader; call it when the last pack has been added. */
    public NeedReader build() {
      return new NeedReader(this);
    }
  }
}

package org.wellword.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wellword.learn.Lazy;
import org.wellword.learn.Meaning;
import org.wellword.learn.StretchVectors;
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
import org.wellword.text.Tokens;

/** The cues of all support packs, compiled. Immutable and thread-safe. */
public final class NeedReader {
  private static final int NOTHING = 0;

  /** More sentences than this are not compared for the heaviest. */
  private static final int MAX_SENTENCES = 40;

  private final List<Cue> cues;
  private final List<SetAside> asides;
  private final List<NeedTopic> topics;
  private final List<LearnedNeed> learned;
  private final Lazy<Optional<NeedLessons>> lessons;
  private final int firstPattern;

  /**
   * By pattern from {@link #firstPattern}: a cue as 1, 2, ..., then learned need; a topic as -1,
   * -2, ..., else 0.
   */
  private final int[] ownerOf;

  private NeedReader(Builder builder, Meaning meaning) {
    lessons = new Lazy<>(() -> NeedLessons.of(meaning));
    cues = List.copyOf(builder.cues);
    asides = List.copyOf(builder.asides);
    topics = List.copyOf(builder.topics);
    learned = List.copyOf(builder.learned);
    firstPattern = builder.firstPattern;
    ownerOf = new int[builder.automaton.size() - firstPattern];
    for (int c = 0; c < cues.size(); c++) {
      own(cues.get(c).patterns(), c + 1);
    }
    for (int t = 0; t < topics.size(); t++) {
      own(topics.get(t).patterns(), -t - 1);
    }
    for (int w = 0; w < learned.size(); w++) {
      own(learned.get(w).anchors(), cues.size() + w + 1);
    }
  }

  private void own(PatternRange patterns, int owner) {
    Arrays.fill(ownerOf, patterns.from() - firstPattern, patterns.to() - firstPattern, owner);
  }

  /**
   * Reads now what the first caption would wait for.
   *
   * @throws org.wellword.pack.PackException when a file of the meaning layer is corrupt
   */
  public void prepare() {
    Optional<NeedLessons> unused = lessons.get();
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
    for (NeedTopic topic : topics) {
      if (!topic.restrictFrom().isEmpty()) {
        levels.put(topic.topic(), topic.restrictFrom());
      }
    }
    return levels;
  }

  /** Examples of the topic words and of learned need. */
  public List<Example> moreExamples() {
    return Stream.concat(
            topics.stream().flatMap(t -> t.examples().stream()),
            learned.stream().flatMap(l -> l.examples().stream()))
        .toList();
  }

  /**
   * Reads a scan.
   *
   * @param vectors of the caption's stretches
   * @param asked whether a {@link org.wellword.learn.Screen} says that the lessons may have
   *     something to tell
   */
  public NeedReading read(Scan scan, StretchVectors vectors, boolean asked, Trace trace) {
    if (!asked && !scan.hasPrimary()) {
      return NeedReading.NOTHING; // whether or not there was a first look
    }
    NeedEvidence evidence = null;
    for (int m = 0; m < scan.count(); m++) {
      int p = scan.pattern(m) - firstPattern;
      int owner = p >= 0 && p < ownerOf.length ? ownerOf[p] : NOTHING;
      if (owner != NOTHING) {
        evidence = evidence == null ? new NeedEvidence() : evidence;
        if (owner < 0) {
          evidence.topic(topics.get(-owner - 1));
        } else if (owner <= cues.size()) {
          hear(cues.get(owner - 1), m, scan, evidence, trace);
        } else {
          evidence.anchor(learned.get(owner - cues.size() - 1));
        }
      }
    }
    if (evidence == null) {
      return NeedReading.NOTHING;
    }
    boolean judged = (asked && evidence.learned != null) || evidence.need != Need.NONE;
    if (judged && lessons.get().isPresent()) {
      judge(lessons.get().get(), scan, vectors, evidence, trace);
    }
    return evidence.reading();
  }

  private void judge(
      NeedLessons taught, Scan scan, StretchVectors vectors, NeedEvidence evidence, Trace trace) {
    Tokens tokens = scan.tokens();
    float[] p = taught.judge(tokens, 0, tokens.count(), vectors);
    int body = body(tokens);
    if (evidence.need.compareTo(Need.OFFER) >= 0 && body < tokens.count() && body > 0) {
      p = NeedJudge.surer(p, taught.judge(tokens, 0, body, vectors));
    }
    int sentences = Math.min(tokens.sentenceCount(), MAX_SENTENCES);
    for (int s = 0; s < sentences && tokens.sentenceCount() > 1; s++) {
      int from = tokens.sentenceFirst(s);
      int to = tokens.sentenceEnd(s);
      if (evidence.heardIn(tokens.span(from, to))) {
        p = NeedJudge.surer(p, taught.judge(tokens, from, to, vectors)); // the rest hides no cue
      }
    }
    Need need = NeedJudge.judge(evidence.need, p);
    if (trace.listens()) {
      trace.note("need", NeedJudge.note(evidence.need, p));
    }
    if (need.compareTo(evidence.need) < 0) {
      evidence.lower(need);
    } else if (need != evidence.need) {
      int heaviest = 0;
      double most = -1;
      for (int s = 0; s < sentences; s++) {
        float[] q = taught.judge(tokens, tokens.sentenceFirst(s), tokens.sentenceEnd(s), vectors);
        double heavy = 1 - q[Need.NONE.ordinal()];
        if (heavy > most) {
          most = heavy;
          heaviest = s;
        }
      }
      evidence.raise(need, scan, tokens.sentenceFirst(heaviest), tokens.sentenceEnd(heaviest));
    }
  }

  /** How many tokens stand before the hashtags at the end. */
  private static int body(Tokens tokens) {
    String source = tokens.source();
    int end = source.length();
    for (int i = end; i > 0 && (i == end || source.charAt(i) == '#'); ) {
      end = i;
      while (i > 0 && Character.isWhitespace(source.charAt(i - 1))) {
        i--;
      }
      while (i > 0 && !Character.isWhitespace(source.charAt(i - 1))) {
        i--;
      }
    }
    int body = tokens.count();
    while (body > 0 && tokens.start(body - 1) >= end) {
      body--;
    }
    return body;
  }

  private void hear(Cue cue, int match, Scan scan, NeedEvidence evidence, Trace trace) {
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

  /** Collects support packs, all of them before those of another kind. Not thread-safe. */
  public static final class Builder {
    private final PhraseAutomaton.Builder automaton;
    private final int firstPattern;
    private final List<Cue> cues = new ArrayList<>();
    private final List<SetAside> asides = new ArrayList<>();
    private final List<NeedTopic> topics = new ArrayList<>();
    private final List<LearnedNeed> learned = new ArrayList<>();

    /** A builder whose patterns go into {@code automaton}. */
    public Builder(PhraseAutomaton.Builder automaton) {
      this.automaton = automaton;
      this.firstPattern = automaton.size();
    }

    /**
     * Reads a pack; what is wrong becomes a problem of {@code root}.
     *
     * @param screened whether a {@link org.wellword.learn.Screen} was taught the pack's cues
     */
    public void add(PackNode root, PackHead head, boolean screened) {
      PatternReader patterns = new PatternReader(automaton, root);
      for (PackNode node : root.list("cues")) {
        cues.add(Cue.read(node, head, patterns, screened));
      }
      for (PackNode node : root.list("setAside")) {
        asides.add(SetAside.read(node, head, patterns));
      }
      for (PackNode node : root.list("topics")) {
        String topic = node.id("topic");
        node.enter(topic);
        List<Example> examples = Example.readFlagAndPass(node, head, topic);
        topics.add(
            new NeedTopic(
                topic,
                node.flag("nameHelp"),
                node.has("restrictFrom")
                    ? node.oneOf("restrictFrom", "info", "advise", "warn")
                    : "",
                patterns.read(node, "patterns"),
                examples));
        node.done();
        node.enter("");
      }
      for (PackNode node : root.list("learned")) {
        learned.add(LearnedNeed.read(node, head, patterns));
      }
      root.done();
    }

    /**
     * The reader; call it when the last pack has been added.
     *
     * @param meaning where the lessons and the vectors come from
     */
    public NeedReader build(Meaning meaning) {
      return new NeedReader(this, meaning);
    }
  }
}

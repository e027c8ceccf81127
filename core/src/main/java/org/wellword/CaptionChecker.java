package org.wellword;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.wellword.campaign.CampaignCalendar;
import org.wellword.campaign.CampaignMention;
import org.wellword.claim.Claim;
import org.wellword.claim.ClaimFinding;
import org.wellword.learn.Meaning;
import org.wellword.learn.PerThread;
import org.wellword.learn.Screen;
import org.wellword.pack.PackException;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackLock;
import org.wellword.pack.PackProvider;
import org.wellword.pack.PackSource;
import org.wellword.pack.Source;
import org.wellword.phrase.Trace;
import org.wellword.playbook.Rule;
import org.wellword.playbook.TermFinding;
import org.wellword.signal.SignalBank;
import org.wellword.signal.SignalMatch;
import org.wellword.support.NeedReading;
import org.wellword.support.Resource;
import org.wellword.support.ResourceDirectory;
import org.wellword.text.Tokens;

/**
 * Checks captions against packs.
 *
 * <p>Immutable and thread-safe; build one and share it. A check is linear in the caption, never
 * blocks, and no caption makes it throw. Close it when no check is under way any more.
 */
public final class CaptionChecker implements AutoCloseable {
  /** Whether this Java has Flight Recorder; without it {@link Recordings} is never loaded. */
  private static final boolean RECORDS = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private final PackSet packs;
  private final @Nullable SignalBank signals;
  private final ReportComposer reports;
  private final CaptionReport nothing;
  private final PerThread<Scratch> scratch;
  private final AtomicInteger readInFull = new AtomicInteger();

  private CaptionChecker(PackSet packs, @Nullable SignalBank signals) {
    this.packs = packs;
    this.signals = signals;
    this.reports = new ReportComposer(packs, version());
    this.nothing = unremarkable(Caption.of(""), List.of());
    this.scratch = new PerThread<>(() -> new Scratch(packs, readInFull));
  }

  /**
   * A checker with the packs that are found on the module or class path.
   *
   * @throws PackException when there is none, or when one of them cannot be read
   */
  public static CaptionChecker bundled() {
    return builder().addBundled().build();
  }

  /** A builder without packs. */
  public static Builder builder() {
    return new Builder();
  }

  /** Checks a caption of which nothing but the text is known. */
  public CaptionReport checkCaption(String text) {
    return checkCaption(Caption.of(text));
  }

  /**
   * Checks a caption. A recording of Java Flight Recorder that enables the event {@code
   * org.wellword.CaptionCheck} learns how long it took and what kinds of findings there are.
   */
  public CaptionReport checkCaption(Caption caption) {
    return RECORDS && Recordings.areOn() ? recorded(caption) : check(caption, Trace.NONE);
  }

  private CaptionReport recorded(Caption caption) {
    CheckEvent event = new CheckEvent();
    event.begin();
    CaptionReport report = check(caption, Trace.NONE);
    event.end();
    if (event.shouldCommit()) {
      event.commit(caption, report, scratch.get().inFull);
    }
    return report;
  }

  /** Checks a caption and tells every step. Slower than a check; for people. */
  public Explanation explain(Caption caption) {
    List<Explanation.Step> steps = new ArrayList<>();
    CaptionReport report =
        check(caption, (step, note) -> steps.add(new Explanation.Step(step, note)));
    return new Explanation(report, steps, Explanation.outlines(report, caption.region(), packs));
  }

  /** A check that no recording learns about. */
  CaptionReport checkUnseen(Caption caption) {
    return check(caption, Trace.NONE);
  }

  private CaptionReport check(Caption caption, Trace trace) {
    Scratch mine = scratch.get();
    mine.inFull = false;
    List<SignalMatch> matches =
        signals == null ? List.of() : signals.match(caption.text(), caption.mediaHashes());
    if (mine.settles(caption.text()) && !trace.listens()) {
      return nothing(caption, matches);
    }
    Tokens tokens = mine.tokenizer.read(caption.text());
    if (mine.settles(tokens) && !trace.listens()) {
      return nothing(caption, matches);
    }
    mine.inFull = true;
    mine.scan.read(tokens);
    mine.vectors.begin();
    if (trace.listens()) {
      matches.forEach(match -> trace.note("signals", match.toString()));
      Explanation.describe(mine.scan, trace);
      trace.note("screen", Screen.describe(mine.asked));
    }
    List<TermFinding> terms = packs.playbook().check(mine.scan, trace);
    List<ClaimFinding> claims =
        packs.claims().check(mine.scan, mine.vectors, (mine.asked & Screen.CLAIMS) != 0, trace);
    NeedReading need =
        packs.needs().read(mine.scan, mine.vectors, (mine.asked & Screen.NEED) != 0, trace);
    List<CampaignMention> mentions = packs.calendar().mentions(mine.scan);
    boolean empty =
        terms.isEmpty()
            && claims.isEmpty()
            && need.equals(NeedReading.NOTHING)
            && mentions.isEmpty();
    return empty && !tokens.truncated()
        ? nothing(caption, matches)
        : reports.compose(
            caption, tokens.source(), tokens.truncated(), terms, claims, need, mentions, matches);
  }

  /** Most captions end here; those without an id share one report. */
  private CaptionReport nothing(Caption caption, List<SignalMatch> matches) {
    return caption.id().isEmpty() && matches.isEmpty() ? nothing : unremarkable(caption, matches);
  }

  /** A report of a caption whose words tell nothing. */
  private CaptionReport unremarkable(Caption caption, List<SignalMatch> matches) {
    return reports.compose(
        caption,
        caption.text(),
        false,
        List.of(),
        List.of(),
        NeedReading.NOTHING,
        List.of(),
        matches);
  }

  /**
   * Reads and builds now what is otherwise read for the first caption about mental health, or built
   * when the first thousand captions have been read, so that no later caption waits for it.
   *
   * @throws PackException when a file of the meaning layer is corrupt
   */
  public void prepareForMany() {
    packs.claims().prepare();
    packs.needs().prepare();
    packs.automaton().skimmer();
    readInFull.set(Scratch.BEFORE_SKIMMING);
  }

  /** What every report says about its origin; each report has this very object. */
  CaptionReport.Engine engine() {
    return nothing.engine();
  }

  /** What was loaded, by id. */
  public List<PackHead> packs() {
    return packs.heads();
  }

  /** What citations refer to, by id, sorted. */
  public Map<String, Source> sources() {
    return packs.sources();
  }

  /** The playbook's rules. */
  public List<Rule> rules() {
    return packs.playbook().rules();
  }

  /** The claims of the corpus. */
  public List<Claim> claims() {
    return packs.claims().claims();
  }

  /** Services by region. */
  public ResourceDirectory resources() {
    return packs.resources();
  }

  /**
   * Services as one line of JSON, with the advice for immediate danger.
   *
   * @param region ISO 3166 code, or "" when unknown
   */
  public String resourcesJson(String region, List<Resource> shown) {
    return ReportJson.resources(packs.resources(), region, shown);
  }

  /** Awareness campaigns. */
  public CampaignCalendar campaigns() {
    return packs.calendar();
  }

  /**
   * Runs the examples of packs, which are their tests.
   *
   * @param packIds whose examples; empty for all packs
   */
  public ExampleRun testExamples(Collection<String> packIds) {
    return ExampleRun.of(this, packs, packIds);
  }

  /** Frees what it keeps for the threads that have used it. */
  @Override
  public void close() {
    scratch.close();
    packs.claims().close();
  }

  /** The version of the engine. */
  public static String version() {
    try (InputStream in = CaptionChecker.class.getResourceAsStream("version.txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Collects packs. Not thread-safe. */
  public static final class Builder {
    private final PackChoice packs = new PackChoice();
    private @Nullable SignalBank signals;

    private Builder() {}

    /**
     * Adds the packs of every {@link PackProvider} on the module or class path.
     *
     * @throws PackException when there is none
     */
    public Builder addBundled() {
      packs.addBundled();
      return this;
    }

    /**
     * Adds the packs of a provider, as {@link #addPack} does, and the files that it has beside
     * them; of two providers with a file of the same name the first one gives it.
     */
    public Builder addProvider(PackProvider provider) {
      packs.add(provider);
      return this;
    }

    /** Adds a pack; one of the same id that was added before is replaced. */
    public Builder addPack(PackSource document) {
      packs.add(document);
      return this;
    }

    /** Compares words only, and leaves the files of the meaning layer unread. */
    public Builder withoutMeaning() {
      packs.meaning = false;
      return this;
    }

    /** Takes the files of the meaning layer from where others take them, who read them once. */
    Builder sharing(Meaning files) {
      packs.shared = files;
      return this;
    }

    /**
     * Lets {@link #build} read, in a daemon thread of its own that ends by itself, what otherwise
     * the first caption about mental health waits for: some 30 MB in memory, and a tenth of a
     * second of a cold start.
     */
    public Builder readAhead() {
      packs.ahead = true;
      return this;
    }

    /**
     * Switches services off, or names others in their place, without a new release of the packs; a
     * list that was given before is replaced. Reports name it among the packs, as {@code outages}.
     *
     * @param list as {@link ResourceDirectory.Builder#addOutages} describes it
     */
    public Builder outages(PackSource list) {
      packs.outages = list;
      return this;
    }

    /**
     * Takes only those packs beside the bundled ones that a lock names, all of them, and as it pins
     * them; compared before any of them is read.
     */
    public Builder lock(PackLock pins) {
      packs.lock = pins;
      return this;
    }

    /**
     * Looks captions and their media up among shared signals; a bank that was given before is
     * replaced. Without one, hashes of media are not looked at.
     */
    public Builder signals(SignalBank bank) {
      signals = bank;
      return this;
    }

    /**
     * Reads, checks and compiles the packs.
     *
     * @throws PackException with everything that is wrong in any of them
     */
    public CaptionChecker build() {
      return new CaptionChecker(packs.load(), signals);
    }

    /**
     * Reads, checks and compiles the packs, and looks for what an author may want to mend.
     *
     * @param packIds which packs to look at, among all of them; empty for all
     * @return findings by file and place
     * @throws PackException with everything that is wrong in any of the packs
     */
    public List<LintFinding> lint(Collection<String> packIds) {
      PackSet loaded = packs.load();
      try {
        return PackLint.findings(loaded, packs.documents(), packIds);
      } finally {
        loaded.claims().close();
      }
    }
  }
}

package org.wellword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wellword.campaign.CampaignCalendar;
import org.wellword.claim.Claims;
import org.wellword.learn.Meaning;
import org.wellword.learn.Screen;
import org.wellword.pack.PackException;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.pack.PackProblem;
import org.wellword.pack.PackReader;
import org.wellword.pack.PackSource;
import org.wellword.pack.Source;
import org.wellword.phrase.PatternException;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.playbook.Playbook;
import org.wellword.support.NeedReader;
import org.wellword.support.ResourceDirectory;

/**
 * Reads packs and compiles every engine from them, or refuses them all.
 *
 * @param heads what was loaded, by id
 * @param sources what citations refer to, by id
 * @param automaton the patterns of all engines
 * @param playbook wording
 * @param claims myths and facts
 * @param needs cues of need
 * @param resources services
 * @param calendar campaigns
 * @param meaning the files of the meaning layer
 * @param screen tells about which captions lessons are asked
 * @param outages what identifies the operator's list of services that are off; null without one
 */
record PackSet(
    List<PackHead> heads,
    Map<String, Source> sources,
    PhraseAutomaton automaton,
    Playbook playbook,
    Claims claims,
    NeedReader needs,
    ResourceDirectory resources,
    CampaignCalendar calendar,
    Meaning meaning,
    Screen screen,
    CaptionReport.@Nullable Pack outages) {
  /** A pack whose head has been read. */
  private record Opened(PackReader reader, PackNode root, PackHead head) {}

  /** The order in which kinds are compiled; each engine's patterns stand together. */
  private static final List<String> KINDS =
      List.of("playbook", "claims", "support", "resources", "campaigns");

  /**
   * Reads and compiles, without a meaning layer.
   *
   * @throws PackException with everything that is wrong in any of the packs
   */
  static PackSet load(List<PackSource> documents) {
    return load(documents, Set.of(), null, Meaning.NONE, false);
  }

  /**
   * Reads and compiles.
   *
   * @param bundled ids of the packs that come with the library; they may not override rules
   * @param offList the operator's list of services that are off, if there is one
   * @param meaning the files of the meaning layer
   * @param ahead whether what the first caption needs is read in another thread meanwhile
   * @throws PackException with everything that is wrong in any of the packs
   */
  static PackSet load(
      List<PackSource> documents,
      Set<String> bundled,
      @Nullable PackSource offList,
      Meaning meaning,
      boolean ahead) {
    List<Opened> packs = open(documents);
    PhraseAutomaton.Builder automaton = PhraseAutomaton.builder();
    Playbook.Builder playbook = new Playbook.Builder(automaton);
    each(packs, "playbook", p -> playbook.add(p.root, p.head));
    playbook.applyChanges();
    for (Opened pack : packs) {
      if (bundled.contains(pack.head.id()) && pack.root.has("overrides")) {
        pack.root.problemIn(
            "overrides", "a bundled pack overrides no rule; change the rule itself");
      }
    }
    Screen screen = Screen.of(meaning);
    Claims.Builder claims = new Claims.Builder(automaton, screen);
    each(packs, "claims", p -> claims.add(p.root, p.head));
    NeedReader.Builder needs = new NeedReader.Builder(automaton);
    each(
        packs,
        "support",
        p -> needs.add(p.root, p.head, screen.isTaught() && bundled.contains(p.head.id())));
    ResourceDirectory.Builder resources = new ResourceDirectory.Builder();
    each(packs, "resources", p -> resources.add(p.root, p.head));
    CampaignCalendar.Builder campaigns = new CampaignCalendar.Builder(automaton);
    each(packs, "campaigns", p -> campaigns.add(p.root, p.head));
    Map<String, Source> sources = sources(packs);
    CaptionReport.Pack outages = offList == null ? null : outages(offList, resources);
    refuse(packs.stream().flatMap(p -> p.reader.problems().stream()).toList());
    // The playbook and the needs size their tables by the patterns added since their beginning.
    Playbook compiled = playbook.build();
    CampaignCalendar calendar = campaigns.build();
    NeedReader needReader = needs.build(meaning);
    Claims built = claims.build(meaning);
    if (ahead) {
      Thread.ofPlatform()
          .daemon()
          .name("wellword-read-ahead")
          .start(() -> prepare(built, needReader));
    }
    return new PackSet(
        packs.stream().map(Opened::head).sorted(Comparator.comparing(PackHead::id)).toList(),
        sources,
        compile(automaton),
        compiled,
        built,
        needReader,
        resources.build(),
        calendar,
        meaning,
        screen,
        outages);
  }

  private static void prepare(Claims claims, NeedReader needs) {
    try {
      claims.prepare();
      needs.prepare();
    } catch (PackException e) {
      return; // the first caption that needs the file meets the same, and tells it
    }
  }

  private static CaptionReport.Pack outages(PackSource list, ResourceDirectory.Builder resources) {
    PackReader reader = new PackReader(list, new HashMap<>());
    String updated = resources.addOutages(reader.root());
    refuse(reader.problems());
    return new CaptionReport.Pack("outages", updated, list.sha256());
  }

  private static PhraseAutomaton compile(PhraseAutomaton.Builder automaton) {
    try {
      return automaton.build();
    } catch (PatternException e) {
      throw new PackException(List.of(automaton.problem(e)));
    }
  }

  private static List<Opened> open(List<PackSource> documents) {
    Map<String, String> ids = new HashMap<>();
    List<Opened> packs = new ArrayList<>();
    List<PackProblem> unreadable = new ArrayList<>();
    for (PackSource document : documents) {
      PackReader reader = new PackReader(document, ids);
      try {
        PackNode root = reader.root();
        packs.add(new Opened(reader, root, PackHead.read(root, document)));
      } catch (PackException e) {
        unreadable.addAll(e.problems());
      }
    }
    refuse(unreadable);
    packs.sort(
        Comparator.comparingInt((Opened p) -> KINDS.indexOf(p.head.kind()))
            .thenComparing(p -> p.head.id()));
    return packs;
  }

  private static void each(
      List<Opened> packs, String kind, java.util.function.Consumer<Opened> action) {
    packs.stream().filter(p -> p.head.kind().equals(kind)).forEach(action);
  }

  private static Map<String, Source> sources(List<Opened> packs) {
    Map<String, Source> sources = new TreeMap<>();
    for (Opened pack : packs) {
      for (Source source : pack.head.sources().values()) {
        Source other = sources.putIfAbsent(source.id(), source);
        if (other != null && !other.url().equals(source.url())) {
          pack.root.problemIn(
              "sources", "source " + source.id() + " has another address in another pack");
        }
      }
    }
    return new LinkedHashMap<>(sources);
  }

  private static void refuse(List<PackProblem> problems) {
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
  }
}

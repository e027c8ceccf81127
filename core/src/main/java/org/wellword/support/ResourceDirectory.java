package org.wellword.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;

/** The services of all resource packs, by region. Immutable and thread-safe. */
public final class ResourceDirectory {
  /** The region code of services for the whole world. */
  public static final String WORLD = "001";

  /** The topic of services made for children, teenagers and young adults. */
  public static final String YOUNG_PEOPLE = "young-people";

  private static final String EMERGENCY = "emergency";

  private static final int SHOWN = 4;

  /** Ranks of international pages on the topic, and of what is not shown. */
  private static final int ABROAD = 4;

  private static final int OTHERS = 7;

  private record Region(String code, List<String> emergency, String advice, List<Resource> all) {}

  /** What is asked again and again, with the same answer. */
  private record Asked(String region, Set<String> topics, String audience, boolean danger) {}

  /** So many answers are kept; there are fewer unless packs have very many topics. */
  private static final int ANSWERS = 4_096;

  private final Map<Asked, List<Resource>> answers = new ConcurrentHashMap<>();
  private final Map<String, Region> regions;
  private final Map<String, Outage> outages;

  private ResourceDirectory(Map<String, Region> regions, Map<String, Outage> outages) {
    this.regions = regions;
    this.outages = outages;
  }

  /** Codes of the regions that have services, sorted, {@link #WORLD} included. */
  public Collection<String> regions() {
    return regions.keySet();
  }

  /** What is switched off, in the order of the operator's list. */
  public List<Outage> outages() {
    return List.copyOf(outages.values());
  }

  /**
   * All services of a region that are in service, in the order of its pack, fallbacks in the place
   * of those that are off; empty when the region is unknown.
   */
  public List<Resource> of(String region) {
    return listed(region).stream()
        .map(this::inService)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .distinct()
        .toList();
  }

  /**
   * What a list of services shows: all of a region, or of the world where the region is unknown;
   * those to show when a topic or an audience is named.
   *
   * @param topic what it is about, or ""
   * @param audience as in {@link #select(String, Collection, String, boolean)}, or ""
   */
  public List<Resource> listed(String region, String topic, String audience) {
    if (!topic.isEmpty() || !audience.isEmpty()) {
      return select(region, topic.isEmpty() ? List.of() : List.of(topic), audience, false);
    }
    List<Resource> own = of(region);
    return own.isEmpty() ? of(WORLD) : own;
  }

  /** What to do in immediate danger; in an unknown region, how to find the local number. */
  public String advice(String region) {
    Region known = find(region);
    Region world = regions.get(WORLD);
    return known != null ? known.advice : world == null ? "" : world.advice;
  }

  /** Emergency numbers as dialled in the region; empty when it is unknown. */
  public List<String> emergency(String region) {
    Region known = find(region);
    return known == null ? List.of() : known.emergency;
  }

  /** As {@link #select(String, Collection, String, boolean)}, for an unknown audience. */
  public List<Resource> select(String region, Collection<String> topics, boolean danger) {
    return select(region, topics, "", danger);
  }

  /**
   * The services to show, best first, at most four beside those that must be shown together: those
   * made for the audience, then services for one of the topics, crisis lines for everyone,
   * international pages on one of the topics (not in danger), and the others. Where a region has
   * nothing that is open to everyone, the international directories follow; an unknown region gets
   * them alone, never another country's services. One that is switched off gives its place to its
   * fallback, if it has one.
   *
   * @param region ISO 3166 code, or "" when unknown
   * @param topics what it is about; may be empty
   * @param audience who needs it, as a topic of services made for them, such as {@link
   *     #YOUNG_PEOPLE} or {@code veterans}, or "" when unknown
   * @param danger whether life may be in danger, so that the emergency services come first
   */
  public List<Resource> select(
      String region, Collection<String> topics, String audience, boolean danger) {
    Region known = find(region);
    Asked asked = new Asked(known == null ? "" : known.code, Set.copyOf(topics), audience, danger);
    List<Resource> answer = answers.get(asked);
    if (answer == null) {
      answer = selectNow(asked.region, asked.topics, audience, danger);
      if (answers.size() < ANSWERS) {
        answers.put(asked, answer);
      }
    }
    return answer;
  }

  private List<Resource> selectNow(
      String region, Collection<String> topics, String audience, boolean danger) {
    Map<Resource, Integer> ranks = new LinkedHashMap<>();
    listed(region).forEach(r -> ranks.put(r, rank(r, topics, audience)));
    if (!danger) {
      listed(WORLD).stream()
          .filter(r -> r.topics().stream().anyMatch(topics::contains))
          .forEach(r -> ranks.putIfAbsent(r, ABROAD));
    }
    Set<Resource> chosen = new LinkedHashSet<>();
    if (danger) {
      addEmergencyServices(region, chosen);
    }
    add(ranks, chosen);
    if (listed(region).isEmpty() || chosen.stream().noneMatch(ResourceDirectory::helpsEveryone)) {
      Map<Resource, Integer> world = new LinkedHashMap<>();
      listed(WORLD).forEach(r -> world.put(r, rank(r, topics, audience)));
      add(world, chosen);
    }
    return List.copyOf(chosen);
  }

  private void add(Map<Resource, Integer> ranks, Set<Resource> chosen) {
    List<Resource> sorted = new ArrayList<>(ranks.keySet());
    sorted.sort(Comparator.comparing(ranks::get));
    for (Resource listed : sorted) {
      Resource resource = inService(listed);
      if (resource != null
          && chosen.size() < SHOWN
          && ranks.getOrDefault(listed, OTHERS) < OTHERS) {
        chosen.add(resource);
        for (Resource other : listed(resource.region())) {
          Resource paired = inService(other);
          if (paired != null && resource.together().contains(other.id())) {
            chosen.add(paired);
          }
        }
      }
    }
  }

  private static boolean helpsEveryone(Resource resource) {
    return resource.audience().equals("everyone")
        && !resource.kind().equals("information")
        && !resource.kind().equals(EMERGENCY);
  }

  private @Nullable Region find(String region) {
    return regions.get(region.toUpperCase(Locale.ROOT));
  }

  /** Also what is switched off. */
  private List<Resource> listed(String region) {
    Region known = find(region);
    return known == null ? List.of() : known.all;
  }

  /** The service itself, its fallback when it is off, or nothing. */
  private @Nullable Resource inService(Resource resource) {
    Outage outage = outages.get(resource.id());
    if (outage == null) {
      return resource;
    }
    for (String region : List.of(resource.region(), WORLD)) {
      for (Resource other : listed(region)) {
        if (other.id().equals(outage.use())) {
          return other;
        }
      }
    }
    return null;
  }

  /** The emergency numbers as an entry, as fresh as the first of the region's services. */
  private void addEmergencyServices(String region, Set<Resource> chosen) {
    Region known = find(region);
    Region own = known != null ? known : regions.get(WORLD);
    List<Resource> dates = own == null || own.all.isEmpty() ? listed(WORLD) : own.all;
    if (own == null || dates.isEmpty()) {
      return;
    }
    List<Contact> contacts =
        own.emergency.stream().map(n -> new Contact("phone", n, "", "", "")).toList();
    chosen.add(
        new Resource(
            (own.code.equals(WORLD) ? "intl" : own.code.toLowerCase(Locale.ROOT)) + ".emergency",
            own.code,
            "Emergency services",
            EMERGENCY,
            List.of(),
            "everyone",
            List.of(),
            contacts,
            "24/7",
            "free",
            dates.get(0).checked(),
            dates.get(0).review(),
            "general",
            List.of(),
            "",
            own.advice,
            List.of(),
            List.of()));
  }

  private static int rank(Resource resource, Collection<String> topics, String audience) {
    boolean everyone = resource.audience().equals("everyone");
    boolean crisis = resource.kind().equals("crisis") || resource.kind().equals("directory");
    boolean meant = resource.topics().stream().anyMatch(topics::contains);
    boolean general =
        resource.topics().isEmpty()
            || resource.topics().contains("suicide")
            || resource.topics().contains("self-harm");
    if (resource.topics().contains(audience)) {
      return 0;
    }
    if (meant && everyone) {
      return crisis ? 1 : 2;
    }
    if (general && everyone) {
      return crisis ? 3 : 5;
    }
    return meant || general || resource.topics().contains(YOUNG_PEOPLE) ? 6 : OTHERS;
  }

  /** Collects resource packs. Not thread-safe. */
  public static final class Builder {
    private final Map<String, Region> regions = new TreeMap<>();
    private final Map<String, Outage> outages = new LinkedHashMap<>();

    /** An empty builder. */
    public Builder() {}

    /** Reads a pack; what is wrong becomes a problem of {@code root}. */
    public void add(PackNode root, PackHead head) {
      String code = root.matching("region", "[A-Z]{2}|001", "an ISO 3166 code, or 001");
      List<Resource> all = new ArrayList<>();
      List<String> emergency = root.allMatching("emergency", Contact.NUMBER, Contact.A_NUMBER);
      String advice = root.text("advice");
      for (PackNode node : root.list("resources")) {
        all.add(Resource.read(node, code, head));
      }
      Set<String> ids = new LinkedHashSet<>();
      all.forEach(r -> ids.add(r.id()));
      for (PackNode node : root.list("resources")) {
        for (PackNode other : node.list("together")) {
          if (!ids.contains(other.asText())) {
            other.problem("\"together\" names a service that is not here");
          }
        }
      }
      if (regions.put(code, new Region(code, emergency, advice, List.copyOf(all))) != null) {
        root.problemIn(
            "region", "region " + code + " has two packs; the other is not " + head.id());
      }
      root.done();
    }

    /**
     * Reads an operator's list of services that are off; to be called when all packs were added.
     *
     * <p>{@code {"kind": "outages", "updated": "2026-11-20", "outages": [{"id": "us.988", "use":
     * "us.crisis-text-line", "why": "network fault"}]}}. A service that is not known, stands twice,
     * or gets a fallback of another country or one that is off itself, becomes a problem of {@code
     * root}.
     *
     * @return the date of the list
     */
    public String addOutages(PackNode root) {
      root.oneOf("kind", "outages");
      String updated = root.date("updated");
      Map<String, String> known = new TreeMap<>();
      regions.values().forEach(r -> r.all.forEach(s -> known.put(s.id(), r.code)));
      outages.putAll(Outage.readAll(root, known));
      root.done();
      return updated;
    }

    /** The directory. */
    public ResourceDirectory build() {
      return new ResourceDirectory(new TreeMap<>(regions), new LinkedHashMap<>(outages));
    }
  }
}

package org.wellword.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;

/** The services of all resource packs, by region. Immutable and thread-safe. */
public final class ResourceDirectory {
  /** The region code of services for the whole world. */
  public static final String WORLD = "001";

  private static final int SHOWN = 4;

  private record Region(String code, List<String> emergency, String advice, List<Resource> all) {}

  private final Map<String, Region> regions;

  private ResourceDirectory(Map<String, Region> regions) {
    this.regions = regions;
  }

  /** Codes of the regions that have services, sorted, {@link #WORLD} included. */
  public Collection<String> regions() {
    return regions.keySet();
  }

  /** All services of a region, in the order of its pack; empty when it is unknown. */
  public List<Resource> of(String region) {
    Region known = regions.get(region.toUpperCase(Locale.ROOT));
    return known == null ? List.of() : known.all;
  }

  /** What to do in immediate danger; in an unknown region, how to find the local number. */
  public String advice(String region) {
    Region known = regions.get(region.toUpperCase(Locale.ROOT));
    Region world = regions.get(WORLD);
    return known != null ? known.advice : world == null ? "" : world.advice;
  }

  /** Emergency numbers as dialled in the region; empty when it is unknown. */
  public List<String> emergency(String region) {
    Region known = regions.get(region.toUpperCase(Locale.ROOT));
    return known == null ? List.of() : known.emergency;
  }

  /**
   * The services to show, best first, at most four beside those that must be shown together:
   * services for one of the topics, then crisis lines for everyone, then the others. An unknown
   * region gets the international directories.
   *
   * @param region ISO 3166 code, or "" when unknown
   * @param topics what it is about; may be empty
   * @param danger whether life may be in danger, so that the emergency services come first
   */
  public List<Resource> select(String region, Collection<String> topics, boolean danger) {
    List<Resource> all = of(region);
    if (all.isEmpty()) {
      all = of(WORLD);
    }
    List<Resource> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(r -> rank(r, topics)));
    Set<Resource> chosen = new LinkedHashSet<>();
    for (Resource resource : sorted) {
      if (danger && chosen.isEmpty()) {
        chosen.add(emergencyServices(region, resource));
      }
      if (chosen.size() < SHOWN && rank(resource, topics) < OTHERS) {
        chosen.add(resource);
        for (Resource other : all) {
          if (resource.together().contains(other.id())) {
            chosen.add(other);
          }
        }
      }
    }
    return List.copyOf(chosen);
  }

  /** The emergency numbers as an entry, as fresh as the rest of the region's pack. */
  private Resource emergencyServices(String region, Resource dates) {
    String code = dates.region();
    List<Contact> contacts =
        emergency(region).stream().map(n -> new Contact("phone", n, "", "", "")).toList();
    return new Resource(
        (code.equals(WORLD) ? "intl" : code.toLowerCase(Locale.ROOT)) + ".emergency",
        code,
        "Emergency services",
        "emergency",
        List.of(),
        "everyone",
        List.of(),
        contacts,
        "24/7",
        "free",
        dates.checked(),
        dates.review(),
        "general",
        List.of(),
        "",
        advice(region),
        List.of());
  }

  private static final int OTHERS = 5;

  private static int rank(Resource resource, Collection<String> topics) {
    boolean everyone = resource.audience().equals("everyone");
    boolean crisis = resource.kind().equals("crisis") || resource.kind().equals("directory");
    boolean meant = resource.topics().stream().anyMatch(topics::contains);
    boolean general =
        resource.topics().isEmpty()
            || resource.topics().contains("suicide")
            || resource.topics().contains("self-harm");
    if (meant && everyone) {
      return crisis ? 0 : 1;
    }
    if (general && everyone) {
      return crisis ? 2 : 3;
    }
    return meant || general ? 4 : OTHERS;
  }

  /** Collects resource packs. Not thread-safe. */
  public static final class Builder {
    private final Map<String, Region> regions = new TreeMap<>();

    /** An empty builder. */
    public Builder() {}

    /** Reads a pack; what is wrong becomes a problem of {@code root}. */
    public void add(PackNode root, PackHead head) {
      String code = root.matching("region", "[A-Z]{2}|001", "an ISO 3166 code, or 001");
      List<Resource> all = new ArrayList<>();
      List<String> emergency = root.texts("emergency");
      String advice = root.text("advice");
      for (PackNode node : root.list("resources")) {
        all.add(Resource.read(node, code));
      }
      Set<String> ids = new LinkedHashSet<>();
      all.forEach(r -> ids.add(r.id()));
      for (Resource resource : all) {
        if (!ids.containsAll(resource.together())) {
          root.problem("\"together\" of " + resource.id() + " names a service that is not here");
        }
      }
      if (regions.put(code, new Region(code, emergency, advice, List.copyOf(all))) != null) {
        root.problem("region " + code + " has two packs; the other is not " + head.id());
      }
      root.done();
    }

    /** The directory. */
    public ResourceDirectory build() {
      return new ResourceDirectory(new TreeMap<>(regions));
    }
  }
}

package org.wellword.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellword.pack.PackNode;

/**
 * A service that an operator has taken out of the directory until further notice.
 *
 * @param id of the service
 * @param use id of the service to show in its place, or ""
 * @param why a few words for those who run the directory
 */
public record Outage(String id, String use, String why) {
  /**
   * The outages of a list by id, in its order; what is wrong becomes a problem of its entry.
   *
   * @param regions of the services that are known, by id
   */
  static Map<String, Outage> readAll(PackNode root, Map<String, String> regions) {
    Map<String, Outage> outages = new LinkedHashMap<>();
    List<PackNode> nodes = root.list("outages");
    for (PackNode node : nodes) {
      Outage outage = new Outage(node.id("id"), node.optionalText("use"), node.text("why"));
      node.done();
      String region = regions.get(outage.id());
      String other = regions.getOrDefault(outage.use(), "");
      if (region == null) {
        node.problem("no service " + outage.id() + " in the packs");
      } else if (!outage.use().isEmpty()
          && !other.equals(region)
          && !other.equals(ResourceDirectory.WORLD)) {
        node.problem(outage.use() + " is no service of region " + region + " or the world");
      }
      if (outages.put(outage.id(), outage) != null) {
        node.problem(outage.id() + " stands twice");
      }
    }
    for (PackNode node : nodes) {
      String use = node.optionalText("use");
      if (outages.containsKey(use)) {
        node.problem("the fallback " + use + " is off itself");
      }
    }
    return outages;
  }
}

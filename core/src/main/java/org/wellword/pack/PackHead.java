package org.wellword.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What identifies a pack.
 *
 * @param kind playbook, claims, support, resources or campaigns
 * @param id such as {@code playbook-en-suicide}
 * @param version semantic version
 * @param language BCP 47 tag
 * @param title a short name
 * @param licence SPDX expression
 * @param sources what its citations refer to, by id
 * @param sha256 digest of the document, 64 hexadecimal digits
 * @param file name of its source, for messages
 */
public record PackHead(
    String kind,
    String id,
    String version,
    String language,
    String title,
    String licence,
    Map<String, Source> sources,
    String sha256,
    String file) {
  /** Reads the common fields of {@code root}; its problems are reported there. */
  public static PackHead read(PackNode root, PackSource document) {
    String kind = root.oneOf("kind", "playbook", "claims", "support", "resources", "campaigns");
    root.kind(kind);
    String id = root.uniqueId("id");
    String version = root.formed("version", TextForm.VERSION);
    String language = root.formed("language", TextForm.LANGUAGE);
    String title = root.text("title");
    String licence = root.text("licence");
    for (PackNode entry : root.list("changelog")) {
      entry.formed("version", TextForm.VERSION);
      entry.date("date");
      entry.text("changes");
      entry.done();
    }
    root.optionalText("$schema");
    Map<String, Source> sources = new HashMap<>();
    for (PackNode entry : root.list("sources")) {
      Source source = Source.read(entry);
      if (!source.id().isEmpty() && sources.put(source.id(), source) != null) {
        entry.problemIn("id", "source " + source.id() + " stands twice");
      }
      entry.done();
    }
    return new PackHead(
        kind,
        id,
        version,
        language,
        title,
        licence,
        Map.copyOf(sources),
        document.sha256(),
        document.name());
  }

  /**
   * The id of a document, or its name when it has none that can be read. Reads no further than the
   * id; what is wrong with the document is told when it is loaded.
   */
  public static String idOf(PackSource document) {
    String id = PackReader.field(document, "id");
    return id.isBlank() ? document.name() : id;
  }

  /** The citations of {@code node}, each checked against the sources of this pack. */
  public List<String> citations(PackNode node) {
    List<String> ids = new ArrayList<>();
    for (PackNode item : node.list("citations")) {
      String id = item.asText();
      if (sources.containsKey(id)) {
        ids.add(id);
      } else if (!id.isEmpty()) {
        String quoted = StrangeText.quoted(id);
        item.problem("citation " + quoted + " is not among the sources of the pack");
      }
    }
    if (node.list("citations").isEmpty()) {
      node.problemIn("citations", "needs at least one citation");
    }
    return List.copyOf(ids);
  }
}

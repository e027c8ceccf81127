package org.wellword.cli.guide;

import java.util.List;
import java.util.Locale;
import org.wellword.pack.PackHead;

/**
 * Ids of topics as people write them.
 *
 * @param packs whose titles say how
 */
public record TopicNames(List<PackHead> packs) {
  /** An id as a title of a pack writes it; its slug is the id again, for links in Markdown. */
  public String of(String id) {
    for (PackHead pack : packs) {
      for (String word : pack.title().split("[^\\p{L}-]+", -1)) {
        if (word.equalsIgnoreCase(id)) {
          return capitalised(word); // ADHD, self-harm
        }
      }
    }
    return words(id);
  }

  /** An id as words, without asking anybody. */
  static String words(String id) {
    return capitalised(id.replace('-', ' '));
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

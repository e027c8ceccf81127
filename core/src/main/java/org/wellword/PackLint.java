package org.wellword;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wellword.pack.PackException;
import org.wellword.pack.PackReader;
import org.wellword.pack.PackSource;
import org.wellword.phrase.PhrasePattern;

/** Looks at a pack on behalf of its author, without building a checker. */
public final class PackLint {
  private PackLint() {}

  /** The kind that a document says it is, or "" when it cannot be read. */
  public static String kind(PackSource document) {
    try {
      return new PackReader(document, new HashMap<>()).root().optionalText("kind");
    } catch (PackException e) {
      return "";
    }
  }

  /** Every lemma that stands in braces in a document, with the forms that it matches, sorted. */
  public static Map<String, List<String>> lemmas(PackSource document) {
    Map<String, List<String>> lemmas = new TreeMap<>();
    List<String> texts = new ArrayList<>();
    try {
      new PackReader(document, new HashMap<>()).root().collectTexts(texts);
    } catch (PackException e) {
      return lemmas;
    }
    for (String text : texts) {
      for (String lemma : PhrasePattern.lemmasOf(text)) {
        lemmas.put(lemma, PhrasePattern.formsOf(lemma));
      }
    }
    return lemmas;
  }
}

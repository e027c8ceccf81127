package org.wellword;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wellword.pack.PackException;
import org.wellword.pack.PackNode;
import org.wellword.pack.PackReader;
import org.wellword.pack.PackSource;
import org.wellword.phrase.PatternCost;
import org.wellword.phrase.PatternException;
import org.wellword.phrase.PhrasePattern;

/** Looks at packs on behalf of their authors. */
public final class PackLint {
  /**
   * What one pattern costs.
   *
   * @param file name of the pack's source
   * @param line where the pattern stands, from 1
   * @param column where it stands in the line, from 1
   * @param pattern as written
   * @param cost what it costs
   */
  public record Priced(String file, int line, int column, String pattern, PatternCost cost) {}

  private static final Set<String> PATTERN_FIELDS = Set.of("patterns", "addPatterns", "anchors");

  /** Longer than any caption. */
  private static final int MAX_VALIDATED = 2_500;

  private PackLint() {}

  /** The kind that a document says it is, or "" when it cannot be read. */
  public static String kind(PackSource document) {
    try {
      return root(document).optionalText("kind");
    } catch (PackException e) {
      return "";
    }
  }

  /**
   * Whether a document can be held against a JSON Schema: it is JSON within all bounds, and has no
   * text on which a regular expression, which may nest as deep as a text is long, exhausts the
   * stack. What cannot is still read, and told, by the reader.
   */
  public static boolean canBeValidated(PackSource document) {
    PackReader reader = new PackReader(document, new HashMap<>());
    List<String> texts = new ArrayList<>();
    try {
      reader.root().collectTexts(texts);
      return reader.problems().isEmpty()
          && texts.stream().allMatch(text -> text.length() <= MAX_VALIDATED);
    } catch (PackException e) {
      return false; // told when the pack is loaded
    }
  }

  /** Every lemma that stands in braces in a document, with the forms that it matches, sorted. */
  public static Map<String, List<String>> lemmas(PackSource document) {
    Map<String, List<String>> lemmas = new TreeMap<>();
    List<String> texts = new ArrayList<>();
    try {
      root(document).collectTexts(texts);
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

  /**
   * What every pattern of a document costs, the dearest first; patterns that cannot be read are
   * left out.
   */
  public static List<Priced> costs(PackSource document) {
    List<Priced> costs = new ArrayList<>();
    try {
      PackNode root = root(document);
      Map<String, List<String>> lists = lists(root);
      root.itemsOf(PATTERN_FIELDS).forEach(item -> price(document.name(), item, lists, costs));
    } catch (PackException e) {
      return List.of(); // told when the pack is loaded
    }
    costs.sort(
        Comparator.comparingLong((Priced p) -> -p.cost.size() * p.cost.ways())
            .thenComparingInt(Priced::line)
            .thenComparingInt(Priced::column));
    return List.copyOf(costs);
  }

  private static void price(
      String file, PackNode item, Map<String, List<String>> lists, List<Priced> costs) {
    String pattern = item.asText();
    try {
      PatternCost cost = PatternCost.of(PhrasePattern.parse(pattern, lists));
      costs.add(new Priced(file, item.line(), item.column(), pattern, cost));
    } catch (PatternException e) {
      // told when the pack is loaded
    }
  }

  static PackNode root(PackSource document) {
    return new PackReader(document, new HashMap<>()).root();
  }

  static Map<String, List<String>> lists(PackNode root) {
    Map<String, List<String>> lists = new HashMap<>();
    root.entries("lists").forEach((name, node) -> lists.put(name, node.asTexts()));
    return lists;
  }

  /** What there is to say about the packs with the given ids, among {@code documents}. */
  static List<LintFinding> findings(
      PackSet packs, List<PackSource> documents, Collection<String> packIds) {
    List<LintFinding> findings = new ArrayList<>();
    Map<String, PackNode> roots = new TreeMap<>();
    documents.forEach(
        document -> {
          PackNode root = root(document);
          roots.put(root.optionalText("id"), root);
        });
    LintEvidence evidence = new LintEvidence(packs, LintEntry.read(packs, roots));
    roots.forEach(
        (id, root) -> {
          if (packIds.isEmpty() || packIds.contains(id)) {
            findings.addAll(SourceLint.of(packs, id, root));
            findings.addAll(new EntryLint(evidence, id).findings());
          }
        });
    findings.sort(LintFinding.BY_PLACE);
    return List.copyOf(findings);
  }
}

package org.wellword.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.wellword.phrase.PhrasePattern.AnyNumber;
import org.wellword.phrase.PhrasePattern.Choice;
import org.wellword.phrase.PhrasePattern.Exact;
import org.wellword.phrase.PhrasePattern.Gap;
import org.wellword.phrase.PhrasePattern.Lemma;
import org.wellword.phrase.PhrasePattern.Maybe;
import org.wellword.phrase.PhrasePattern.Node;
import org.wellword.phrase.PhrasePattern.Sequence;
import org.wellword.phrase.PhrasePattern.Word;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokens;

/**
 * The pattern language by the letter of its description, slow and without an automaton: the oracle
 * of {@link PhraseOracleTest}. Knows no contractions; its patterns must hold none.
 */
final class NaiveMatcher {
  /** Where a part ended, and whether the next word may stand behind a soft break. */
  private record Place(int at, boolean soft) {}

  private final Tokens tokens;
  private int first;

  NaiveMatcher(Tokens tokens) {
    this.tokens = tokens;
  }

  /** All matches as {@code [from, to)}. */
  Set<String> matches(PhrasePattern pattern) {
    Set<String> found = new LinkedHashSet<>();
    for (first = 0; first < tokens.count(); first++) {
      for (Place end : after(pattern.body(), new Place(first, false))) {
        if ((!pattern.atStart() || clear(tokens.sentenceFirst(tokens.sentence(first)), first))
            && (!pattern.atEnd()
                || clear(end.at, tokens.sentenceEnd(tokens.sentence(end.at - 1))))) {
          found.add("[" + first + ", " + end.at + ")");
        }
      }
    }
    return found;
  }

  /** Whether no word stands in {@code [from, to)}. */
  private boolean clear(int from, int to) {
    for (int t = from; t < to; t++) {
      if (tokens.kind(t) == TokenKind.WORD || tokens.kind(t) == TokenKind.NUMBER) {
        return false;
      }
    }
    return true;
  }

  private Set<Place> after(Node node, Place from) {
    return switch (node) {
      case Word w -> union(reading(from).map(p -> word(w.word(), p)).toList());
      case Exact e -> union(reading(from).map(p -> exact(e.form(), p)).toList());
      case AnyNumber n -> union(reading(from).map(this::number).toList());
      case Lemma l ->
          union(l.forms().stream().flatMap(f -> reading(from).map(p -> word(f, p))).toList());
      case Choice c -> union(c.options().stream().map(o -> after(o, from)).toList());
      case Maybe m -> union(List.of(Set.of(from), after(m.part(), from)));
      case Gap g -> gap(g, from);
      case Sequence s -> {
        Set<Place> places = Set.of(from);
        for (Node part : s.parts()) {
          places = union(places.stream().map(p -> after(part, p)).toList());
        }
        yield places;
      }
    };
  }

  /** Where the next word may stand: here, and behind the emoji that stand here. */
  private Stream<Place> reading(Place from) {
    List<Place> places = new ArrayList<>(List.of(from));
    int at = from.at;
    if (at != first && joined(at)) {
      while (joined(at + 1) && tokens.kind(at) == TokenKind.EMOJI) {
        places.add(new Place(++at, from.soft));
      }
    }
    return places.stream();
  }

  /** Whether token {@code t} is there and no sentence ends before it. */
  private boolean joined(int t) {
    return t < tokens.count() && tokens.breakBefore(t) != Tokens.HARD_BREAK;
  }

  private static Set<Place> union(List<Set<Place>> sets) {
    Set<Place> all = new LinkedHashSet<>();
    sets.forEach(all::addAll);
    return all;
  }

  private boolean reaches(Place place, boolean mark) {
    if (place.at >= tokens.count()) {
      return false;
    }
    int before = tokens.breakBefore(place.at);
    return place.at == first
        || before == Tokens.JOINED
        || (before == Tokens.SOFT_BREAK && (place.soft || mark));
  }

  private Set<Place> word(String word, Place from) {
    boolean mark = !Character.isLetterOrDigit(word.codePointAt(0));
    boolean soft = mark && word.charAt(0) != '#';
    Set<Place> ends = new LinkedHashSet<>();
    if (reaches(from, mark)) {
      if (isText(from.at) && tokens.word(from.at).equals(word)) {
        ends.add(new Place(from.at + 1, soft));
      }
      for (int a = 0; a < tokens.alternativeCount(); a++) {
        if (tokens.alternativeFrom(a) == from.at && tokens.alternativeWord(a).equals(word)) {
          ends.add(new Place(tokens.alternativeTo(a), soft));
        }
      }
    }
    return ends;
  }

  private boolean isText(int t) {
    return tokens.kind(t) != TokenKind.HANDLE && tokens.kind(t) != TokenKind.LINK;
  }

  private Set<Place> exact(String form, Place from) {
    if (!reaches(from, false)
        || !isText(from.at)
        || !tokens.word(from.at).equals(form.toLowerCase(Locale.ROOT))) {
      return Set.of();
    }
    String original = tokens.span(from.at, from.at + 1).of(tokens.source());
    boolean same = original.equals(form) || original.equals("#" + form);
    return same ? Set.of(new Place(from.at + 1, false)) : Set.of();
  }

  private Set<Place> number(Place from) {
    return reaches(from, false) && tokens.kind(from.at) == TokenKind.NUMBER
        ? Set.of(new Place(from.at + 1, false))
        : Set.of();
  }

  /** Marks and emoji are free, wherever in the gap they stand; no sentence end is crossed. */
  private Set<Place> gap(Gap gap, Place from) {
    Set<Place> ends = new LinkedHashSet<>();
    List<Integer> open = new ArrayList<>(List.of(from.at));
    for (int words = 0; words <= gap.max(); words++) {
      List<Integer> next = new ArrayList<>();
      for (int at : open) {
        for (int t = at; ; t++) {
          if (words >= gap.min()) {
            ends.add(new Place(t, true));
          }
          if (t >= tokens.count() || tokens.breakBefore(t) == Tokens.HARD_BREAK) {
            break;
          }
          if (tokens.kind(t) != TokenKind.EMOJI && tokens.kind(t) != TokenKind.MARK) {
            next.add(t + 1);
            break;
          }
        }
      }
      open = next;
    }
    return ends;
  }
}

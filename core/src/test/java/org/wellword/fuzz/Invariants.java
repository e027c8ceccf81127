package org.wellword.fuzz;

import com.ibm.icu.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import org.wellword.CaptionReport;
import org.wellword.phrase.Scan;
import org.wellword.text.Span;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What must hold for every caption. Messages hold offsets, never text. */
final class Invariants {
  private static final JsonFactory JSON = new JsonFactory();

  /** A grapheme of more code units than this may be cut. */
  private static final int HOSTILE_GRAPHEME = 60;

  private final String caption;
  private final BitSet boundaries = new BitSet();

  Invariants(String caption) {
    this.caption = caption;
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(caption);
    for (int at = 0; at != BreakIterator.DONE; at = graphemes.next()) {
      boundaries.set(at);
    }
  }

  static void holds(boolean condition, String what, int... numbers) {
    if (!condition) {
      throw new AssertionError(what + " " + java.util.Arrays.toString(numbers));
    }
  }

  /** The span lies inside {@code text} and splits neither a surrogate pair nor a grapheme. */
  private void span(String text, int start, int end) {
    holds(0 <= start && start < end && end <= text.length(), "span outside", start, end);
    holds(!insidePair(start) && !insidePair(end), "span splits a surrogate pair", start, end);
    boolean whole = boundaries.get(start) && (boundaries.get(end) || end == text.length());
    holds(whole, "span splits a grapheme", start, end);
  }

  private boolean insidePair(int at) {
    return at > 0
        && at < caption.length()
        && Character.isSurrogatePair(caption.charAt(at - 1), caption.charAt(at));
  }

  void tokens(Tokens tokens) {
    String source = tokens.source();
    holds(caption.startsWith(source), "source is not the beginning of the caption");
    holds(tokens.truncated() == (source.length() < caption.length()), "truncated");
    holds(tokens.truncated() == (caption.length() > Tokenizer.MAX_LENGTH), "cut", source.length());
    int cut = source.length();
    holds(!insidePair(cut), "cut inside a surrogate pair", cut);
    boolean hostile =
        boundaries.nextSetBit(cut) - boundaries.previousSetBit(cut) > HOSTILE_GRAPHEME;
    holds(boundaries.get(cut) || hostile, "cut inside a grapheme", cut);
    for (int t = 0; t < tokens.count(); t++) {
      token(tokens, t);
    }
    for (int a = 0; a < tokens.alternativeCount(); a++) {
      int from = tokens.alternativeFrom(a);
      int to = tokens.alternativeTo(a);
      holds(0 <= from && from < to && to <= tokens.count(), "alternative outside", from, to);
      holds(a == 0 || tokens.alternativeFrom(a - 1) <= from, "alternatives out of order", from);
      holds(!tokens.alternativeWord(a).isEmpty(), "empty alternative", from, to);
    }
  }

  private void token(Tokens tokens, int t) {
    span(tokens.source(), tokens.start(t), tokens.end(t));
    holds(!tokens.word(t).isEmpty(), "empty word", t);
    int sentence = tokens.sentence(t);
    holds(0 <= sentence && sentence < tokens.sentenceCount(), "sentence outside", t, sentence);
    boolean inside = tokens.sentenceFirst(sentence) <= t && t < tokens.sentenceEnd(sentence);
    holds(inside, "token outside its sentence", t, sentence);
    boolean first = t == tokens.sentenceFirst(sentence);
    holds(first == (tokens.breakBefore(t) == Tokens.HARD_BREAK), "break before", t);
    if (t > 0) {
      boolean ordered =
          tokens.start(t - 1) <= tokens.start(t) && tokens.end(t - 1) <= tokens.end(t);
      holds(ordered, "tokens out of order", t, tokens.start(t), tokens.end(t));
    }
  }

  void scan(Scan scan) {
    Tokens tokens = scan.tokens();
    for (int m = 0; m < scan.count(); m++) {
      int from = scan.from(m);
      int to = scan.to(m);
      holds(0 <= from && from < to && to <= tokens.count(), "match outside", from, to);
      holds(m == 0 || scan.from(m - 1) <= from, "matches out of order", m);
      holds(tokens.sentence(from) == tokens.sentence(to - 1), "match across sentences", from, to);
      span(tokens.source(), scan.span(m).start(), scan.span(m).end());
    }
  }

  void report(CaptionReport report, String source) {
    holds(report.text().isEmpty() || report.text().equals(source), "report on another text");
    report.guidance().terms().forEach(t -> spans(report, t.spans()));
    report.guidance().claims().forEach(c -> spans(report, c.spans()));
    spans(report, report.support().spans());
    json(report.toJson());
  }

  private void spans(CaptionReport report, Iterable<Span> spans) {
    for (Span span : spans) {
      span(report.text(), span.start(), span.end());
    }
  }

  /** The report parses, and the text of every span in it stands at its place in the caption. */
  private void json(String json) {
    holds(json.indexOf('\n') < 0, "more than one line");
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      int start = -1;
      int end = -1;
      while (parser.nextToken() != null) {
        JsonToken token = parser.currentToken();
        String name = parser.currentName();
        if (token == JsonToken.VALUE_NUMBER_INT && "start".equals(name)) {
          start = parser.getIntValue();
        } else if (token == JsonToken.VALUE_NUMBER_INT && "end".equals(name)) {
          end = parser.getIntValue();
        } else if (token == JsonToken.VALUE_STRING && "text".equals(name)) {
          holds(caption.substring(start, end).equals(parser.getString()), "span text", start, end);
        }
      }
    }
  }
}

package org.wellword.pack;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads claims of any corpus, one at a time, in bounded memory: JSON lines {@code
 * {"id","claim","title"?,"text"?}}, or schema.org {@code ClaimReview} as one object, an array, a
 * {@code @graph}, a {@code DataFeed}, or JSON lines; in one file they may stand mixed.
 *
 * <p>Fields that are not known, and things of another type, are passed over. A claim without its
 * words is an error, as is a file that holds things and no claim.
 */
public final class ClaimReviewReader {
  /** Fields whose elements are looked through, and need not fit into memory together. */
  private static final Set<String> CONTAINERS =
      Set.of("@graph", "dataFeedElement", "item", "itemListElement", "mainEntity");

  /** More values than this in one claim are refused. */
  private static final int MAX_VALUES = 100_000;

  /** More characters than this in one claim are refused. */
  private static final int MAX_LENGTH = 16 << 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_LENGTH)
                  .maxNestingDepth(64)
                  .build())
          .build();

  private final String name;
  private final JsonParser parser;
  private final Consumer<ClaimReview> sink;
  private long count;
  private long others;
  private int values;
  private int length;

  private ClaimReviewReader(String name, JsonParser parser, Consumer<ClaimReview> sink) {
    this.name = name;
    this.parser = parser;
    this.sink = sink;
  }

  /**
   * Reads all claims; {@code in} is not closed.
   *
   * @param name of the file, for messages
   * @param sink takes each claim, in order; one without an id gets {@code review-N}, N from 1
   * @return how many there were
   * @throws PackException when it is not JSON, or a claim lacks what it needs; with the line
   */
  public static long read(String name, InputStream in, Consumer<ClaimReview> sink) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), new UnclosedStream(in))) {
      ClaimReviewReader reader = new ClaimReviewReader(name, parser, sink);
      try {
        reader.all();
      } catch (JacksonIOException e) {
        throw e; // of no place
      } catch (StreamConstraintsException e) { // knows no place
        throw reader.refused(parser.currentTokenLocation(), "too deep, or too long a value");
      } catch (JacksonException e) {
        throw reader.refused(e.getLocation(), "not valid JSON"); // never what stands there
      }
      return reader.count;
    } catch (JacksonIOException e) {
      throw PackException.of(name, "cannot be read, or is not UTF-8");
    }
  }

  private void all() {
    while (parser.nextToken() != null) {
      if (!parser.currentToken().isStructStart()) {
        throw refused(parser.currentTokenLocation(), "expected a JSON object or an array of them");
      }
      element();
    }
    if (count == 0 && others > 0) {
      throw PackException.of(name, "holds no claim and no ClaimReview");
    }
  }

  private void element() {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        element();
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      object();
    }
  }

  private void object() {
    TokenStreamLocation at = parser.currentTokenLocation();
    Map<String, Object> fields = new LinkedHashMap<>();
    values = 0;
    length = 0;
    boolean container = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = LooseJson.local(parser.currentName());
      if (parser.nextToken().isStructStart() && CONTAINERS.contains(field)) {
        container = true;
        int before = values;
        int lengthBefore = length;
        element();
        values = before;
        length = lengthBefore;
      } else {
        put(fields, field, content());
      }
    }
    boolean typed = fields.containsKey("@type");
    if (typed ? LooseJson.isA(fields, "ClaimReview") : fields.containsKey("claimReviewed")) {
      take(LooseJson.review(fields, "review-" + (count + 1)), at);
    } else if (fields.containsKey("claim") && !typed) {
      if (LooseJson.scalar(fields, "id").isBlank()) {
        throw refused(at, "needs a field \"id\"");
      }
      take(LooseJson.plain(fields), at);
    } else if (typed || container) {
      others++;
    } else {
      throw refused(at, "needs a field \"claim\", or \"claimReviewed\" of a ClaimReview");
    }
  }

  private void take(ClaimReview review, TokenStreamLocation at) {
    if (review.claim().isBlank()) {
      throw refused(at, "needs the words of the claim, \"claim\" or \"claimReviewed\"");
    }
    count++;
    sink.accept(review);
  }

  private @Nullable Object content() {
    if (++values > MAX_VALUES) {
      throw refused(parser.currentTokenLocation(), "more than " + MAX_VALUES + " values");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String field = LooseJson.local(parser.currentName());
          parser.nextToken();
          put(fields, field, content());
        }
        yield fields;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          Object element = content();
          if (element != null) {
            list.add(element);
          }
        }
        yield list;
      }
      case VALUE_NULL -> null;
      default -> {
        length += parser.getStringLength();
        if (length > MAX_LENGTH) {
          throw refused(parser.currentTokenLocation(), "more than " + MAX_LENGTH + " characters");
        }
        yield parser.getString();
      }
    };
  }

  private static void put(Map<String, Object> fields, String field, @Nullable Object value) {
    if (value != null) {
      fields.put(field, value);
    }
  }

  private PackException refused(@Nullable TokenStreamLocation at, String message) {
    int line = at == null ? 0 : Math.max(1, at.getLineNr());
    int column = at == null ? 0 : Math.max(1, at.getColumnNr());
    return new PackException(List.of(new PackProblem(name, line, column, "", message)));
  }
}

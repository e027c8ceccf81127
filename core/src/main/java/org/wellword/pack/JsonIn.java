package org.wellword.pack;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON document, field by field; what nobody asks for is passed over and never kept. The
 * counterpart of {@link JsonOut}. Not thread-safe.
 *
 * {@snippet :
 * JsonIn.read("reports.jsonl", 7, line, in -> in.object(field -> {
 *   if (field.equals("topics")) {
 *     in.each(() -> topics.add(in.text()));
 *   }
 * }));
 * }
 */
public final class JsonIn {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(16 << 20).maxNestingDepth(64).build())
          .build();

  private final String name;
  private final int line;
  private final JsonParser parser;

  private JsonIn(String name, int line, JsonParser parser) {
    this.name = name;
    this.line = line;
    this.parser = parser;
  }

  /**
   * Reads a document that stands on one line.
   *
   * @param name of the file, for messages
   * @param line of the document in the file, from 1
   * @param json the document in UTF-8
   * @param value reads it
   * @throws PackException when it is not JSON, or not what {@code value} expects; it names file,
   *     line and column, and never what stands there
   */
  public static void read(String name, int line, byte[] json, Consumer<JsonIn> value) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      JsonIn in = new JsonIn(name, line, parser);
      try {
        parser.nextToken();
        value.accept(in);
        if (parser.nextToken() != null) {
          throw in.refused("something stands after the JSON value");
        }
      } catch (JacksonIOException e) {
        throw in.refused("not valid UTF-8");
      } catch (JacksonException e) {
        throw in.refused(e.getLocation(), "not valid JSON");
      }
    }
  }

  /** Reads an object; a field that {@code field} leaves alone is passed over. */
  public void object(Consumer<String> field) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw refused("expected an object");
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      value(() -> field.accept(key));
    }
  }

  /** Reads an array; an element that {@code element} leaves alone is passed over. */
  public void each(Runnable element) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw refused("expected an array");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(element);
    }
  }

  /** A value that was read as a whole leaves its end behind; one that was not is skipped. */
  private void value(Runnable read) {
    if (parser.currentToken() == null) {
      throw refused("not valid JSON");
    }
    read.run();
    parser.skipChildren();
  }

  /** The value, which is a text. */
  public String text() {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw refused("expected a text");
    }
    return parser.getString();
  }

  /** The value, which is one of some words. */
  public String oneOf(List<String> words) {
    String text = text();
    if (!words.contains(text)) {
      throw refused("expected one of " + String.join(", ", words));
    }
    return text;
  }

  /** The value, which is a whole number from 0. */
  public long count() {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
        || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        || parser.getLongValue() < 0) {
      throw refused("expected a whole number from 0");
    }
    return parser.getLongValue();
  }

  /** What to throw when the value just read is not as it should be. */
  public PackException refused(String reason) {
    return refused(parser.currentTokenLocation(), reason);
  }

  private PackException refused(TokenStreamLocation at, String reason) {
    int column = at == null ? 1 : Math.max(1, at.getColumnNr());
    return new PackException(List.of(new PackProblem(name, line, column, "", reason)));
  }
}

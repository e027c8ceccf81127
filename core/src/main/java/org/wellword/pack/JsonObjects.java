package org.wellword.pack;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON of strangers one object at a time, in memory bounded by the largest object: nesting of
 * {@value #MAX_DEPTH}, texts of {@value #MAX_TEXT} characters and {@value #MAX_VALUES} values an
 * object at the most. Of a name that stands twice the last counts. No message holds a value.
 */
public final class JsonObjects {
  private static final int MAX_DEPTH = 24;
  private static final int MAX_TEXT = 100_000;
  private static final int MAX_VALUES = 100_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .maxNumberLength(40)
                  .maxNameLength(200)
                  .build())
          .build();

  private final String file;
  private final JsonParser parser;

  /** Lines before the text that the parser sees. */
  private final long before;

  private int values;

  private JsonObjects(String file, JsonParser parser, long before) {
    this.file = file;
    this.parser = parser;
    this.before = before;
  }

  /**
   * The object on a line.
   *
   * @param file for messages
   * @param number of the line, from 1
   * @param bytes a buffer that holds the line in UTF-8 from its start
   * @param length of the line in bytes
   * @throws PackException when it is anything but one object, with line and column
   */
  public static JsonObject line(String file, long number, byte[] bytes, int length) {
    return parse(
        file,
        JSON.createParser(ObjectReadContext.empty(), bytes, 0, length),
        number - 1,
        reader -> {
          reader.object();
          JsonObject object = reader.whole();
          if (reader.parser.nextToken() != null) {
            throw reader.refused("something stands after the JSON object");
          }
          return object;
        });
  }

  /**
   * Reads a stream of objects and arrays of objects. An object with an array in the field {@code
   * container} is a page: its elements are handed over one by one, and then the page without them.
   *
   * @param file for messages
   * @param before how many lines of the file stand before this text
   * @param in in UTF-8; not closed
   * @param container name of the field with the elements
   * @param element takes each object, in order
   * @param page takes the rest of each page
   * @throws PackException when it is not such JSON, with line and column; what was handed over
   *     before stands
   */
  public static void pages(
      String file,
      long before,
      InputStream in,
      String container,
      Consumer<JsonObject> element,
      Consumer<JsonObject> page) {
    parse(
        file,
        JSON.createParser(ObjectReadContext.empty(), new UnclosedStream(in)),
        before,
        reader -> {
          while (reader.parser.nextToken() != null) {
            reader.elements(container, element, page);
          }
          return file;
        });
  }

  private static <T> T parse(
      String file,
      JsonParser opened,
      long before,
      java.util.function.Function<JsonObjects, T> work) {
    try (JsonParser parser = opened) {
      JsonObjects reader = new JsonObjects(file, parser, before);
      try {
        return work.apply(reader);
      } catch (JacksonException e) {
        // Never Jackson's message, which may show what stands there.
        throw reader.refused("not valid JSON within the bounds", e.getLocation());
      }
    }
  }

  private void object() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw refused("expected a JSON object");
    }
  }

  private void elements(String container, Consumer<JsonObject> element, Consumer<JsonObject> page) {
    switch (parser.currentToken()) {
      case START_ARRAY -> {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements(container, element, page);
        }
      }
      case START_OBJECT -> {
        values = 0;
        TokenStreamLocation at = parser.currentTokenLocation();
        Map<String, Object> fields = new LinkedHashMap<>();
        boolean paged = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(container)) {
            paged = true;
            inside(element);
            values = 0;
          } else {
            put(fields, name);
          }
        }
        (paged ? page : element).accept(at(fields, at));
      }
      default -> throw refused("expected a JSON object or an array of them");
    }
  }

  private void inside(Consumer<JsonObject> element) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw refused("expected a JSON object");
      }
      element.accept(whole());
    }
  }

  private JsonObject whole() {
    values = 0;
    return (JsonObject) java.util.Objects.requireNonNull(content());
  }

  private void put(Map<String, Object> fields, String name) {
    Object value = content();
    if (value == null) {
      fields.remove(name);
    } else {
      fields.put(name, value);
    }
  }

  private @Nullable Object content() {
    if (++values > MAX_VALUES) {
      throw refused("more than " + MAX_VALUES + " values in one object");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        TokenStreamLocation at = parser.currentTokenLocation();
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          put(fields, name);
        }
        yield at(fields, at);
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          Object value = content();
          if (value != null) {
            list.add(value);
          }
        }
        yield list;
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getString();
    };
  }

  private JsonObject at(Map<String, Object> fields, TokenStreamLocation at) {
    return new JsonObject(fields, line(at), Math.max(1, at.getColumnNr()));
  }

  private int line(TokenStreamLocation at) {
    return (int) Math.min(Integer.MAX_VALUE, before + Math.max(1, at.getLineNr()));
  }

  private PackException refused(String message) {
    return refused(message, parser.currentTokenLocation());
  }

  private PackException refused(String message, @Nullable TokenStreamLocation at) {
    int line = at == null ? (int) before + 1 : line(at);
    int column = at == null ? 1 : Math.max(1, at.getColumnNr());
    return new PackException(List.of(new PackProblem(file, line, column, "", message)));
  }
}

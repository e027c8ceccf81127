package org.wellword.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellword.Caption;
import org.wellword.insight.Observation;
import org.wellword.signal.MediaHash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * One line of JSON input, read into flat text fields.
 *
 * @param fields texts, numbers and truth values by name; nested values are left out
 * @param mediaHashes the field {@code mediaHashes}, which is nested
 * @param number of the line, from 1
 * @param error what is wrong with the line, or ""; never holds its text
 */
public record CaptionLine(
    Map<String, String> fields, List<MediaHash> mediaHashes, long number, String error) {
  /** A longer line is not read; a caption has some thousand characters. */
  static final int MAX_BYTES = 4 << 20;

  private static final String NOT_UTF_8 = "not valid UTF-8";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_BYTES)
                  .maxNestingDepth(64)
                  .build())
          .build();

  CaptionLine(Map<String, String> fields, long number, String error) {
    this(fields, List.of(), number, error);
  }

  /** How a line becomes a caption. */
  @FunctionalInterface
  interface Form {
    CaptionLine read(byte[] line, long number);
  }

  /** A line of JSON. */
  public static CaptionLine json(byte[] line, long number) {
    Map<String, String> fields = new HashMap<>();
    List<MediaHash> hashes = new ArrayList<>();
    if (line.length > MAX_BYTES) {
      return new CaptionLine(fields, number, longerThan(MAX_BYTES));
    }
    String text = decode(line);
    if (text == null) {
      return new CaptionLine(fields, number, NOT_UTF_8);
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new CaptionLine(fields, number, "expected a JSON object");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("mediaHashes")) {
          readHashes(parser, hashes);
        } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
          fields.put(name, whole(parser.getString()));
        } else {
          parser.skipChildren();
        }
      }
      return parser.nextToken() == null
          ? new CaptionLine(fields, List.copyOf(hashes), number, "")
          : new CaptionLine(fields, number, "something stands after the JSON object");
    } catch (StreamConstraintsException e) {
      return new CaptionLine(fields, number, "too deep, or too long a value");
    } catch (JacksonException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      return new CaptionLine(fields, number, "not valid JSON at column " + column);
    } catch (IllegalArgumentException e) {
      return new CaptionLine(fields, number, wrongHashes(e));
    }
  }

  /** What is wrong with a line of more bytes than are read. */
  static String longerThan(int bytes) {
    return "longer than " + bytes + " bytes";
  }

  /**
   * A text as UTF-8 can hold it: half of a surrogate pair, which an escape of JSON can write, gives
   * way to U+FFFD. Encoders would put a question mark there, which has a meaning.
   */
  public static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (Character.isSupplementaryCodePoint(c)) {
        i++;
      } else if (isHalf(c)) {
        int[] points = text.codePoints().map(p -> isHalf(p) ? 0xFFFD : p).toArray();
        return new String(points, 0, points.length);
      }
    }
    return text;
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  /**
   * Reads an array of {@code {"type","value"}} at which {@code parser} stands; other fields are
   * passed over.
   *
   * @throws IllegalArgumentException for anything else; its message may be told
   */
  public static void readHashes(JsonParser parser, List<MediaHash> hashes) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new IllegalArgumentException("expected an array");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("expected objects with \"type\" and \"value\"");
      }
      String type = "";
      String hash = "";
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals("type")) {
          type = parser.getString();
        } else if (parser.currentToken() == JsonToken.VALUE_STRING && name.equals("value")) {
          hash = parser.getString();
        } else {
          parser.skipChildren();
        }
      }
      addHash(hashes, type, hash);
    }
  }

  /**
   * Adds one hash of a line.
   *
   * @throws IllegalArgumentException when it is none, or one too many; the message may be told
   */
  public static void addHash(List<MediaHash> hashes, String type, String value) {
    hashes.add(MediaHash.of(type, value));
    if (hashes.size() > Caption.MAX_MEDIA_HASHES) {
      throw new IllegalArgumentException("expected at most " + Caption.MAX_MEDIA_HASHES);
    }
  }

  /** What is wrong with hashes that were refused. */
  public static String wrongHashes(IllegalArgumentException refused) {
    return "mediaHashes: " + refused.getMessage();
  }

  /** A line {@code id, tab, text}. */
  static CaptionLine tabbed(byte[] line, long number) {
    String text = decode(line);
    if (text == null) {
      return new CaptionLine(Map.of(), number, NOT_UTF_8);
    }
    int tab = text.indexOf('\t');
    return tab < 0
        ? new CaptionLine(Map.of(), number, "expected an id, a tab and a text")
        : of(text.substring(0, tab).strip(), text.substring(tab + 1).strip(), number);
  }

  /** A line that is a caption; its number is its id. */
  static CaptionLine plain(byte[] line, long number) {
    String text = decode(line);
    return text == null
        ? new CaptionLine(Map.of(), number, NOT_UTF_8)
        : of(Long.toString(number), text.strip(), number);
  }

  private static CaptionLine of(String id, String text, long number) {
    return new CaptionLine(Map.of("id", id, "text", text), number, "");
  }

  private static @Nullable String decode(byte[] line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The caller's name for it, or "". */
  public String id() {
    return fields.getOrDefault("id", "");
  }

  /** The same line with an error when a field is missing. */
  public CaptionLine needing(String field) {
    return error.isEmpty() && !fields.containsKey(field)
        ? new CaptionLine(fields, number, "needs a field \"" + field + "\"")
        : this;
  }

  /** The same line with an error when it names a date that is none. */
  public CaptionLine dated() {
    return error.isEmpty() && !date().isEmpty() && Observation.day(date()).isEmpty()
        ? new CaptionLine(fields, number, "expected a \"date\" such as 2026-10-10")
        : this;
  }

  /** When the caption was published, as the line says it, or "". */
  public String date() {
    return fields.getOrDefault("date", "");
  }

  /** The caption, with what the line leaves open filled in. */
  public Caption caption(String region, String language) {
    return new Caption(
        fields.getOrDefault("text", ""),
        id(),
        fields.getOrDefault("region", region),
        fields.getOrDefault("language", language),
        mediaHashes);
  }
}

package org.wellword.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.wellword.Caption;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * One line of JSON input, read into flat text fields.
 *
 * @param fields texts, numbers and truth values by name; nested values are left out
 * @param error what is wrong with the line, or ""; never holds its text
 */
record CaptionLine(Map<String, String> fields, String error) {
  private static final int MAX_TEXT = 16 << 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(MAX_TEXT).maxNestingDepth(64).build())
          .build();

  static CaptionLine read(byte[] line, int length) {
    Map<String, String> fields = new HashMap<>();
    String text;
    try {
      text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString();
    } catch (CharacterCodingException e) {
      return new CaptionLine(fields, "not valid UTF-8");
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new CaptionLine(fields, "expected a JSON object");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
          fields.put(name, parser.getString());
        } else {
          parser.skipChildren();
        }
      }
      return parser.nextToken() == null
          ? new CaptionLine(fields, "")
          : new CaptionLine(fields, "something stands after the JSON object");
    } catch (JacksonException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      return new CaptionLine(fields, "not valid JSON at column " + column);
    }
  }

  String id() {
    return fields.getOrDefault("id", "");
  }

  /** The same line with an error when a field is missing. */
  CaptionLine needing(String field) {
    return error.isEmpty() && !fields.containsKey(field)
        ? new CaptionLine(fields, "needs a field \"" + field + "\"")
        : this;
  }

  /** The caption, with what the line leaves open filled in. */
  Caption caption(String region, String language) {
    return new Caption(
        fields.getOrDefault("text", ""),
        id(),
        fields.getOrDefault("region", region),
        fields.getOrDefault("language", language));
  }
}

package org.wellword.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.wellword.Caption;
import org.wellword.cli.CaptionLine;
import org.wellword.signal.MediaHash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the body of a check, strictly: what it does not know, it refuses. */
final class CaptionRequest {
  private static final int MAX_NESTING = 8;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
          .build();

  private static final Pattern REGION = Pattern.compile("[A-Za-z]{2}|[0-9]{3}|");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|");
  private static final int MAX_ID = 256;

  private CaptionRequest() {}

  /**
   * Reads a body.
   *
   * @throws Problem.Raised 400 for what is not JSON in UTF-8, 422 for what is not a caption
   */
  static Caption read(byte[] body) {
    String text = decode(body);
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new Problem.Raised(400, "The body is empty.");
      }
      if (first != JsonToken.START_OBJECT) {
        throw new Problem.Raised(422, "Expected a JSON object.");
      }
      Caption caption = fields(parser);
      if (parser.nextToken() != null) {
        throw new Problem.Raised(400, "Something stands after the JSON object.");
      }
      return caption;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new Problem.Raised(400, "Not valid JSON at line " + line + ", column " + column + ".");
    }
  }

  private static String decode(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      return text; // nothing was replaced; several times as fast as the strict way
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new Problem.Raised(400, "The body is not valid UTF-8.");
    }
  }

  private static Caption fields(JsonParser parser) {
    Caption caption = Caption.of("");
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (!seen.add(name)) {
        throw new Problem.Raised(400, "A field stands twice.");
      }
      caption =
          switch (name) {
            case "text" ->
                new Caption(
                    text(parser, name),
                    caption.id(),
                    caption.region(),
                    caption.language(),
                    caption.mediaHashes());
            case "id" -> caption.withId(id(text(parser, name)));
            case "region" -> caption.withRegion(region(422, text(parser, name)));
            case "language" -> caption.withLanguage(language(text(parser, name)));
            case "mediaHashes" -> caption.withMediaHashes(hashes(parser));
            default ->
                throw new Problem.Raised(
                    422,
                    "A field is not known; there are text, region, language, id and mediaHashes.");
          };
    }
    if (!seen.contains("text")) {
      throw new Problem.Raised(422, "The field \"text\" is missing.");
    }
    return caption;
  }

  private static List<MediaHash> hashes(JsonParser parser) {
    List<MediaHash> hashes = new ArrayList<>();
    try {
      CaptionLine.readHashes(parser, hashes);
    } catch (IllegalArgumentException e) {
      throw new Problem.Raised(422, "The field \"mediaHashes\": " + e.getMessage() + ".");
    }
    return hashes;
  }

  private static String text(JsonParser parser, String name) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw new Problem.Raised(422, "The field \"" + name + "\" takes a string.");
    }
    return CaptionLine.whole(parser.getString());
  }

  private static String id(String value) {
    if (value.length() > MAX_ID) {
      throw new Problem.Raised(422, "The field \"id\" takes up to " + MAX_ID + " characters.");
    }
    return value;
  }

  /** A region that has the form of one, or ""; which are known, the packs decide. */
  static String region(int otherwise, String value) {
    if (!REGION.matcher(value).matches()) {
      throw new Problem.Raised(
          otherwise, "\"region\" takes an ISO 3166 code of two letters, such as KE.");
    }
    return value;
  }

  private static String language(String value) {
    if (!LANGUAGE.matcher(value).matches()) {
      throw new Problem.Raised(422, "\"language\" takes a BCP 47 tag, such as en.");
    }
    return value;
  }
}

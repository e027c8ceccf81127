package org.wellword.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into {@link PackNode}s. Not thread-safe; one reader a document. */
public final class PackReader {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(24)
                  .maxStringLength(100_000)
                  .maxNumberLength(32)
                  .maxNameLength(200)
                  .maxDocumentLength(PackSource.MAX_BYTES)
                  .build())
          .build();

  /** What the nodes of one document share. */
  static final class Context {
    final PackSource source;
    final List<PackProblem> problems = new ArrayList<>();
    final Map<String, String> ids;
    String entry = "";
    String kind = "";

    Context(PackSource source, Map<String, String> ids) {
      this.source = source;
      this.ids = ids;
    }
  }

  private static final int MAX_VALUES = 500_000;

  private final Context context;
  private final PackSource source;
  private final TextPlaces places;
  private int values;

  /**
   * A reader of {@code source}.
   *
   * @param ids the ids that packs read together have used so far, with their places; grows
   */
  public PackReader(PackSource source, Map<String, String> ids) {
    this.source = source;
    this.context = new Context(source, ids);
    this.places = new TextPlaces(source.bytes());
  }

  /** What is wrong so far. */
  public List<PackProblem> problems() {
    return context.problems;
  }

  /**
   * Reads the document.
   *
   * @throws PackException when it is not JSON, too large, too deep, or not an object
   */
  public PackNode root() {
    if (source.bytes().length > PackSource.MAX_BYTES) {
      throw PackException.of(source.name(), "larger than " + PackSource.MAX_BYTES + " bytes");
    }
    int wrong = TextPlaces.firstWrong(source.bytes());
    if (wrong >= 0) {
      throw refused(wrong, "not valid JSON: not UTF-8");
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source.bytes())) {
      try {
        return root(parser);
      } catch (StreamConstraintsException e) { // knows no place
        throw refused(parser.currentTokenLocation(), reason(e));
      } catch (JacksonException e) {
        throw refused(e.getLocation(), reason(e));
      }
    }
  }

  private PackNode root(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw refused(parser.currentTokenLocation(), "expected a JSON object");
    }
    PackNode root = value(parser);
    if (parser.nextToken() != null) {
      throw refused(parser.currentTokenLocation(), "something stands after the JSON object");
    }
    return root;
  }

  /** A text among the fields of the document, or "" when the document up to there has none. */
  static String field(PackSource source, String name) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source.bytes())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return "";
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = parser.currentName().equals(name);
        JsonToken value = parser.nextToken();
        if (wanted) {
          return value == JsonToken.VALUE_STRING ? parser.getString() : "";
        }
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      return ""; // told when the document is read
    }
    return "";
  }

  private PackException refused(@Nullable TokenStreamLocation at, String message) {
    return refused(at == null ? 0 : Math.max(0, at.getByteOffset()), message);
  }

  private PackException refused(long offset, String message) {
    TextPlaces place = new TextPlaces(source.bytes()).to(offset);
    return new PackException(
        List.of(new PackProblem(source.name(), place.line(), place.column(), "", message)));
  }

  /**
   * Jackson adds notes on the source of the text and on its own settings, which help nobody here.
   */
  private static String reason(JacksonException e) {
    String message =
        e.getOriginalMessage()
            .replaceAll("\\s*\\(?[^(]*\\[Source:.*", "")
            .replaceAll(", from `StreamReadConstraints[^`]*`", "");
    return "not valid JSON: " + message.strip();
  }

  private PackNode value(JsonParser parser) {
    int offset = (int) parser.currentTokenLocation().getByteOffset();
    if (++values > MAX_VALUES) {
      throw refused(offset, "more than " + MAX_VALUES + " values");
    }
    int line = places.to(offset).line();
    int column = places.column();
    PackNode node = new PackNode(content(parser), line, column, offset, context);
    node.refuseStrangeText();
    return node;
  }

  private String name(JsonParser parser) {
    String name = parser.currentName();
    if (StrangeText.firstIn(name) >= 0) {
      throw refused(
          parser.currentTokenLocation(),
          "a name of a field holds a control character or half of one");
    }
    return name;
  }

  private @Nullable Object content(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, PackNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = name(parser);
          parser.nextToken();
          fields.put(name, value(parser));
        }
        yield fields;
      }
      case START_ARRAY -> {
        List<PackNode> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(parser));
        }
        yield values;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? (Object) parser.getDoubleValue()
              : (Object) parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }
}

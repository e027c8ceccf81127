package org.wellword.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object in JSON of strangers, with its place. What is missing, or of another kind than asked
 * for, reads as empty; nothing here throws. Numbers are held as they were written. Immutable.
 */
public final class JsonObject {
  /** A text, a truth value, a {@link JsonObject}, or a list of these. */
  private final Map<String, Object> fields;

  private final int line;
  private final int column;

  JsonObject(Map<String, Object> fields, int line, int column) {
    this.fields = fields;
    this.line = line;
    this.column = column;
  }

  /** Line of its opening brace, from 1. */
  public int line() {
    return line;
  }

  /** Column of its opening brace, from 1. */
  public int column() {
    return column;
  }

  /** The names of its fields, in the order of the file; null values count as missing. */
  public Set<String> names() {
    return fields.keySet();
  }

  /** Whether it has the field, with a value that is not null. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** A text or number as written, without blanks around it; or "". */
  public String text(String name) {
    return fields.get(name) instanceof String s ? s.strip() : "";
  }

  /** Whether the field is true. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  /** The texts and numbers of an array, or the one that stands in its place. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object value : list(fields.get(name))) {
      if (value instanceof String s && !s.isBlank()) {
        texts.add(s.strip());
      }
    }
    return texts;
  }

  /** The objects of an array, or the one that stands in its place. */
  public List<JsonObject> objects(String name) {
    List<JsonObject> objects = new ArrayList<>();
    for (Object value : list(fields.get(name))) {
      if (value instanceof JsonObject object) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** The first object of a field, or an empty one at this place. */
  public JsonObject object(String name) {
    return objects(name).stream().findFirst().orElse(new JsonObject(Map.of(), line, column));
  }

  private static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
  }

  /** A problem at this place. */
  public PackProblem problem(String file, String message) {
    return new PackProblem(file, line, column, "", message);
  }
}

package org.wellword.pack;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON document, field by field, on one line. Not thread-safe. */
public final class JsonOut {
  private static final JsonFactory JSON = new JsonFactory();

  private final StringWriter out = new StringWriter();
  private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out);

  /** An empty document. */
  public JsonOut() {}

  /** Opens an object. */
  public JsonOut object() {
    json.writeStartObject();
    return this;
  }

  /** Opens an object in a field. */
  public JsonOut object(String name) {
    json.writeName(name);
    return object();
  }

  /** Closes an object. */
  public JsonOut endObject() {
    json.writeEndObject();
    return this;
  }

  /** Opens an array in a field. */
  public JsonOut array(String name) {
    json.writeName(name);
    json.writeStartArray();
    return this;
  }

  /** Closes an array. */
  public JsonOut endArray() {
    json.writeEndArray();
    return this;
  }

  /** A text field. */
  public JsonOut field(String name, String value) {
    json.writeStringProperty(name, value);
    return this;
  }

  /** A number field. */
  public JsonOut field(String name, int value) {
    json.writeNumberProperty(name, value);
    return this;
  }

  /** A number field. */
  public JsonOut field(String name, long value) {
    json.writeNumberProperty(name, value);
    return this;
  }

  /** A number field with two decimals at the most. */
  public JsonOut field(String name, double value) {
    json.writeName(name);
    json.writeNumber(Math.round(value * 100) / 100.0);
    return this;
  }

  /** A truth field. */
  public JsonOut field(String name, boolean value) {
    json.writeBooleanProperty(name, value);
    return this;
  }

  /** A field with an array of texts. */
  public JsonOut field(String name, Iterable<String> values) {
    array(name);
    for (String value : values) {
      json.writeString(value);
    }
    return endArray();
  }

  /** A field whose value is a JSON document already; it is not looked at. */
  public JsonOut raw(String name, String document) {
    json.writeName(name);
    json.writeRawValue(document);
    return this;
  }

  /** The document; nothing can be written afterwards. */
  public String end() {
    json.close();
    return out.toString();
  }
}

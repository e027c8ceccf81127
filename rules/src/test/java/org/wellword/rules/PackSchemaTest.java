package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellword.CaptionChecker;
import org.wellword.pack.PackException;
import org.wellword.pack.PackSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published schemas say what the strict readers say. {@code samples/<kind>.json} is a pack with
 * every field of its kind; the tests spoil copies of it.
 */
class PackSchemaTest {
  static final List<String> KINDS =
      List.of("playbook", "claims", "support", "resources", "campaigns");

  /** Fields of the head, but those that tell one kind from another. */
  private static final List<String> COMMON_FIELDS =
      List.of("$schema", "version", "language", "title", "licence", "changelog", "sources");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> SCHEMAS = new HashMap<>();

  static Stream<Named<PackSource>> bundledPacks() {
    return new BundledPacks().packs().stream().map(p -> Named.of(p.name(), p));
  }

  @ParameterizedTest
  @MethodSource("bundledPacks")
  void bundledPack_againstTheSchemaOfItsKind_isValid(PackSource pack) {
    JsonNode root = JSON.readTree(pack.bytes());
    assertThat(schema(root.get("kind").asString()).validate(root)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void schema_againstDraft202012_isValid(String kind) {
    Schema draft =
        REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    assertThat(draft.validate(text(kind + ".schema.json"), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void schema_ofEveryObject_isClosedAndDescribesEachField(String kind) {
    List<String> wrong = new ArrayList<>();
    walk(
        JSON.readTree(text(kind + ".schema.json")),
        "",
        (at, schema) -> {
          if (schema.path("description").asString("").isBlank()) {
            wrong.add(at + " has no description");
          }
          if (schema.path("type").asString("").equals("object")
              && !schema.has("additionalProperties")) {
            wrong.add(at + " is open");
          }
          if (schema.path("additionalProperties").asBoolean(false)) {
            wrong.add(at + " is open");
          }
        });
    assertThat(wrong).isEmpty();
  }

  /** Visits a schema and the schemas of its fields, items and definitions; not bare references. */
  private static void walk(JsonNode schema, String at, BiConsumer<String, JsonNode> visit) {
    if (!(schema.size() == 1 && schema.has("$ref"))) {
      visit.accept(at, schema);
    }
    for (String inner : List.of("properties", "$defs")) {
      schema
          .path(inner)
          .properties()
          .forEach(p -> walk(p.getValue(), at + "/" + inner + "/" + p.getKey(), visit));
    }
    for (String inner : List.of("items", "additionalProperties")) {
      if (schema.path(inner).isObject()) {
        walk(schema.get(inner), at + "/" + inner, visit);
      }
    }
    for (JsonNode option : schema.path("oneOf")) {
      walk(option, at + "/oneOf", visit);
    }
  }

  @Test
  void definition_thatSeveralSchemasHave_isTheSameInAll() {
    Map<String, JsonNode> seen = new HashMap<>();
    for (String kind : KINDS) {
      JsonNode root = JSON.readTree(text(kind + ".schema.json"));
      Map<String, JsonNode> parts = new LinkedHashMap<>();
      root.get("$defs").properties().forEach(d -> parts.put(d.getKey(), d.getValue()));
      for (String field : COMMON_FIELDS) {
        parts.put("field " + field, root.get("properties").get(field));
      }
      parts.forEach(
          (name, part) ->
              assertThat(part)
                  .as("%s in the schema of %s", name, kind)
                  .isNotNull()
                  .isEqualTo(seen.computeIfAbsent(name, n -> part)));
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void sample_asItIs_passesSchemaAndReader(String kind) {
    JsonNode sample = sample(kind);
    assertThat(schema(kind).validate(sample)).isEmpty();
    read(sample);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void sample_besideItsSchema_hasEveryField(String kind) {
    Set<String> used = new TreeSet<>();
    JsonNode sample = sample(kind);
    objects(sample, "").forEach(at -> used.addAll(sample.at(at).propertyNames()));
    walk(
        JSON.readTree(text(kind + ".schema.json")),
        "",
        (at, schema) ->
            assertThat(used).as(at).containsAll(schema.path("properties").propertyNames()));
  }

  @ParameterizedTest
  @MethodSource("org.wellword.rules.Flaw#all")
  void spoiltPack_inOneField_isRefusedBySchemaAndReader(Flaw flaw) {
    JsonNode pack = sample(flaw.kind());
    ObjectNode object = (ObjectNode) pack.at(flaw.at());
    if (flaw.value().isEmpty()) {
      assertThat(object.remove(flaw.field())).isNotNull();
    } else {
      object.set(flaw.field(), JSON.readTree(flaw.value()));
    }
    assertThat(schema(flaw.kind()).validate(pack))
        .as(flaw.toString())
        .extracting(Error::getInstanceLocation)
        .extracting(Object::toString)
        .anySatisfy(at -> assertThat(at).startsWith(flaw.at()));
    assertThatThrownBy(() -> read(pack))
        .as(flaw.toString())
        .isInstanceOf(PackException.class)
        .hasMessageContaining(flaw.complaint());
  }

  /** Takes every field away, and puts every other type in its place. */
  @ParameterizedTest
  @FieldSource("KINDS")
  void spoiltPack_inAnyField_isJudgedAlikeBySchemaAndReader(String kind) {
    List<String> disagreements = new ArrayList<>();
    int[] refused = {0};
    for (String at : objects(sample(kind), "")) {
      for (String field : sample(kind).at(at).propertyNames()) {
        for (String value : List.of("", "null", "\"\"", "42", "true", "[]", "{}", "[42]")) {
          JsonNode pack = sample(kind);
          ObjectNode object = (ObjectNode) pack.at(at);
          if (value.isEmpty()) {
            object.remove(field);
          } else {
            object.set(field, JSON.readTree(value));
          }
          boolean bySchema = schema(kind).validate(pack).isEmpty();
          boolean byReader = reads(pack);
          refused[0] += byReader ? 0 : 1;
          if (bySchema != byReader && !(bySchema && isReferred(at + "/" + field))) {
            disagreements.add(
                at
                    + "/"
                    + field
                    + " = "
                    + value
                    + (bySchema ? ": reader" : ": schema")
                    + " refuses");
          }
        }
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(refused[0]).isPositive();
  }

  /** A schema cannot tell that a citation or a pattern refers to what is not there. */
  private static boolean isReferred(String field) {
    return field.startsWith("/sources") || field.startsWith("/lists");
  }

  private static List<String> objects(JsonNode node, String at) {
    List<String> all = new ArrayList<>();
    if (node.isObject()) {
      all.add(at);
      node.properties().forEach(p -> all.addAll(objects(p.getValue(), at + "/" + p.getKey())));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      all.addAll(objects(node.get(i), at + "/" + i));
    }
    return all;
  }

  private static boolean reads(JsonNode pack) {
    try {
      read(pack);
      return true;
    } catch (PackException e) {
      return false;
    }
  }

  private static void read(JsonNode pack) {
    PackSource source = new PackSource("sample.json", JSON.writeValueAsBytes(pack));
    PackSource others =
        new PackSource(
            "overridden.json", text("samples/overridden.json").getBytes(StandardCharsets.UTF_8));
    CaptionChecker.builder().addPack(others).addPack(source).build().close();
  }

  private static JsonNode sample(String kind) {
    return JSON.readTree(text("samples/" + kind + ".json"));
  }

  private static Schema schema(String kind) {
    return SCHEMAS.computeIfAbsent(
        kind, k -> REGISTRY.getSchema(text(k + ".schema.json"), InputFormat.JSON));
  }

  private static String text(String name) {
    try (InputStream in = PackSchemaTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

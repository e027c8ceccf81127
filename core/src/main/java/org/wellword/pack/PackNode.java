package org.wellword.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A value of a pack with its place in the file.
 *
 * <p>The accessors for fields check presence and type, collect a problem when something is wrong,
 * and go on with an empty value, so that one reading finds all problems. {@link #done()} complains
 * about fields that nobody asked for. Used while packs load; not thread-safe.
 */
public final class PackNode {
  private static final int MAX_PROBLEMS = 1_000;

  /** A message that quotes a pack is cut here. */
  private static final int MAX_MESSAGE = 500;

  /** The regular expressions of {@link #matching}, which are few. */
  private static final Map<String, TextForm> FORMS = new ConcurrentHashMap<>();

  /** An object is a map, an array a list; else a string, a number, a truth value or null. */
  private final @Nullable Object value;

  private final int line;
  private final int column;

  /** First byte of the value in the file. */
  private final int offset;

  private final PackReader.Context context;

  /** The fields that were asked for; empty for the many values that are no objects. */
  private Set<String> used = Set.of();

  /** Whether it was told that this value is no object. */
  private boolean noObject;

  PackNode(@Nullable Object value, int line, int column, int offset, PackReader.Context context) {
    this.value = value;
    this.line = line;
    this.column = column;
    this.offset = offset;
    this.context = context;
  }

  /** Line of the value, from 1. */
  public int line() {
    return line;
  }

  /** Column of the value, from 1. */
  public int column() {
    return column;
  }

  /** Reports {@code message} at this value. */
  public void problem(String message) {
    problemAt(message, 0);
  }

  /** Reports {@code message} at character {@code index} inside this string. */
  public void problemAt(String message, int index) {
    if (context.problems.size() >= MAX_PROBLEMS) {
      return; // nobody reads more
    }
    int shift = value instanceof String ? 1 + context.source.written(offset + 1, index) : 0;
    String cut =
        message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "...";
    context.problems.add(
        new PackProblem(context.source.name(), line, column + shift, context.entry, cut));
  }

  /** Reports a lone surrogate or a control character in this string. */
  void refuseStrangeText() {
    int at = value instanceof String text ? StrangeText.firstIn(text) : -1;
    if (at >= 0) {
      String named = StrangeText.named((String) Objects.requireNonNull(value), at);
      problemAt(named + " has no place in a text", at);
    }
  }

  /** Reports {@code message} at the value of a field, or here when it is missing. */
  public void problemIn(String field, String message) {
    place(field).problem(message);
  }

  /** How many fields this object has. */
  public int size() {
    return fields().size();
  }

  /** Names the entry to which the problems from here on belong; "" for none. */
  public void enter(String id) {
    context.entry = id;
  }

  void kind(String kind) {
    context.kind = kind;
  }

  @SuppressWarnings("unchecked")
  private Map<String, PackNode> fields() {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, PackNode>) map;
    }
    return Map.of();
  }

  /** Whether this object has the field. */
  public boolean has(String field) {
    return fields().containsKey(field);
  }

  private void use(String field) {
    if (used.isEmpty()) {
      used = new HashSet<>();
    }
    used.add(field);
  }

  /** The field's value, or null with a problem when it is missing. */
  private @Nullable PackNode need(String field) {
    use(field);
    PackNode node = fields().get(field);
    if (node == null && value instanceof Map) {
      problem("needs a field \"" + field + "\"");
    } else if (node == null && !noObject) {
      noObject = true; // once is enough
      problem("expected an object");
    }
    return node;
  }

  /** A string that is not blank. */
  public String text(String field) {
    PackNode node = need(field);
    return node == null ? "" : node.asText();
  }

  /** A string, or "" when the field is missing. */
  public String optionalText(String field) {
    return has(field) ? text(field) : "";
  }

  /** This value as a string that is not blank. */
  public String asText() {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    problem("expected a text that is not blank");
    return "";
  }

  /** A truth value, false when the field is missing. */
  public boolean flag(String field) {
    use(field);
    PackNode node = fields().get(field);
    if (node == null) {
      return false;
    }
    if (node.value instanceof Boolean flag) {
      return flag;
    }
    node.problem("expected true or false");
    return false;
  }

  /** A whole number within bounds, or {@code otherwise} when the field is missing. */
  public int number(String field, int least, int most, int otherwise) {
    use(field);
    PackNode node = fields().get(field);
    if (node == null) {
      return otherwise;
    }
    if (node.value instanceof Long number && number >= least && number <= most) {
      return number.intValue();
    }
    node.problem("expected a whole number from " + least + " to " + most);
    return otherwise;
  }

  /** A string that matches a regular expression of ours, or "" with a problem. */
  public String matching(String field, String regex, String what) {
    return formed(field, FORMS.computeIfAbsent(regex, r -> TextForm.of(r, what)));
  }

  String formed(String field, TextForm form) {
    String text = text(field);
    return text.isEmpty() || form.check(text, place(field)) ? text : "";
  }

  /** Strings of an array that match a regular expression of ours; empty when it is missing. */
  public List<String> allMatching(String field, String regex, String what) {
    return allFormed(field, FORMS.computeIfAbsent(regex, r -> TextForm.of(r, what)));
  }

  private List<String> allFormed(String field, TextForm form) {
    List<String> texts = new ArrayList<>();
    for (PackNode node : list(field)) {
      String text = node.asText();
      if (!text.isEmpty() && form.check(text, node)) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  /** An id: lower-case words, digits, hyphens and points. */
  public String id(String field) {
    return formed(field, TextForm.ID);
  }

  /** Ids of an array; empty when the field is missing. */
  public List<String> ids(String field) {
    return allFormed(field, TextForm.ID);
  }

  /** An id that no other entry of the packs of one kind that are read together has. */
  public String uniqueId(String field) {
    String id = id(field);
    if (!id.isEmpty()) {
      PackNode node = place(field);
      String here = context.source.name() + ":" + node.line + ":" + node.column;
      String other = context.ids.putIfAbsent(context.kind + ' ' + id, here);
      if (other != null) {
        node.problem("id " + id + " stands twice; also at " + other);
      }
    }
    return id;
  }

  /** BCP 47 tags of an array; empty when the field is missing. */
  public List<String> languages(String field) {
    return allFormed(field, TextForm.LANGUAGE);
  }

  /** An https or http address with a host, and without the name of a user before it. */
  public String url(String field) {
    return formed(field, TextForm.ADDRESS);
  }

  /** An ISO date with a year of four digits, or "" with a problem. */
  public String date(String field) {
    return formed(field, TextForm.DATE);
  }

  /** One of several words, or "" with a problem when it is another. */
  public String oneOf(String field, String... words) {
    String text = text(field);
    if (!text.isEmpty() && !List.of(words).contains(text)) {
      place(field).problem("expected one of " + String.join(", ", words));
      return "";
    }
    return text;
  }

  private PackNode place(String field) {
    PackNode node = fields().get(field);
    return node == null ? this : node;
  }

  /** The values of an array; empty when the field is missing. */
  @SuppressWarnings("unchecked")
  public List<PackNode> list(String field) {
    use(field);
    PackNode node = fields().get(field);
    if (node == null) {
      return List.of();
    }
    if (node.value instanceof List<?> list) {
      return (List<PackNode>) list;
    }
    node.problem("expected an array");
    return List.of();
  }

  /** The values of an array that may have so many; the first one beyond is a problem. */
  public List<PackNode> list(String field, int most) {
    List<PackNode> all = list(field);
    if (all.size() <= most) {
      return all;
    }
    all.get(most).problem("more than " + most + " entries in \"" + field + "\"");
    return all.subList(0, most);
  }

  /** Strings of an array; empty when the field is missing. */
  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (PackNode node : list(field)) {
      String text = node.asText();
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  /** An object's fields by name, each value an object or array; empty when missing. */
  public Map<String, PackNode> entries(String field) {
    use(field);
    PackNode node = fields().get(field);
    if (node == null) {
      return Map.of();
    }
    if (!(node.value instanceof Map)) {
      node.problem("expected an object");
    }
    return new LinkedHashMap<>(node.fields());
  }

  /** An object; with a problem and without fields when it is missing. */
  public PackNode object(String field) {
    PackNode node = need(field);
    if (node != null && !(node.value instanceof Map)) {
      node.problem("expected an object");
    }
    return node == null ? new PackNode(Map.of(), line, column, offset, context) : node;
  }

  /** This value as strings, when it is an array. */
  public List<String> asTexts() {
    PackNode holder = new PackNode(Map.of("values", this), line, column, offset, context);
    return holder.texts("values");
  }

  /** Adds every string inside this value, in the order of the file. */
  public void collectTexts(List<String> texts) {
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        ((PackNode) item).collectTexts(texts);
      }
    } else {
      fields().values().forEach(node -> node.collectTexts(texts));
    }
  }

  /** The items of every array whose field has one of the names, anywhere inside this value. */
  public List<PackNode> itemsOf(Set<String> names) {
    List<PackNode> items = new ArrayList<>();
    collectItems(names, items);
    return items;
  }

  private void collectItems(Set<String> names, List<PackNode> items) {
    if (value instanceof List<?> list) {
      for (Object item : list) {
        ((PackNode) item).collectItems(names, items);
      }
    }
    fields()
        .forEach(
            (name, node) -> {
              if (names.contains(name)) {
                items.addAll(list(name));
              }
              node.collectItems(names, items);
            });
  }

  /** The place of this value, with a message about it. */
  public PackProblem at(String entry, String message) {
    return new PackProblem(context.source.name(), line, column, entry, message);
  }

  /** Complains about every field that was never asked for. */
  public void done() {
    for (var field : fields().entrySet()) {
      if (!used.contains(field.getKey())) {
        field.getValue().problem("unknown field \"" + StrangeText.quoted(field.getKey()) + "\"");
      }
    }
  }
}

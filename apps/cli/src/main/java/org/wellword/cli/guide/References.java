package org.wellword.cli.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wellword.pack.Source;

/** Gives sources their numbers, in the order in which they are first cited. Not thread-safe. */
final class References {
  private final Map<String, Source> sources;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  References(Map<String, Source> sources) {
    this.sources = sources;
  }

  List<Integer> cite(List<String> citations) {
    return citations.stream()
        .filter(sources::containsKey)
        .map(id -> numbers.computeIfAbsent(id, i -> numbers.size() + 1))
        .sorted()
        .toList();
  }

  List<Guide.Reference> all() {
    return numbers.entrySet().stream()
        .map(e -> reference(e.getValue(), Objects.requireNonNull(sources.get(e.getKey()))))
        .toList();
  }

  private static Guide.Reference reference(int number, Source source) {
    return new Guide.Reference(
        number,
        source.publisher(),
        source.title(),
        source.url(),
        source.accessed(),
        switch (source.basis()) {
          case "quoted" -> "read as quoted by others";
          case "recalled" -> "from general knowledge, still to be compared";
          default -> "";
        });
  }
}

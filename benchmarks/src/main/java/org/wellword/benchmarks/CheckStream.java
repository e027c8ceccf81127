package org.wellword.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Which captions a whole check reads; public for JMH. */
public enum CheckStream {
  /** The {@link CaptionStream}: captions at large, of which few are about mental health. */
  ORDINARY,
  /** The captions of {@code benchmarks/quality} that development may read: all are on the topic. */
  ON_TOPIC,
  /** Nine ordinary captions, then one on the topic. */
  MIX;

  /** How many captions a pass reads. */
  static final int SIZE = CaptionSample.SIZE;

  private static final int TURN = 10;

  private static final List<String> LABELLED =
      List.of("claims.jsonl", "support.jsonl", "terms.jsonl");

  /** {@link #SIZE} captions; the same ones in the same order every time. */
  List<String> captions() {
    return switch (this) {
      case ORDINARY -> CaptionSample.ALL.captions();
      case ON_TOPIC -> CaptionSample.spread(onTopic());
      case MIX -> mix(ORDINARY.captions(), ON_TOPIC.captions());
    };
  }

  private static List<String> mix(List<String> ordinary, List<String> onTopic) {
    List<String> mix = new ArrayList<>(ordinary);
    for (int i = TURN - 1; i < SIZE; i += TURN) {
      mix.set(i, onTopic.get(i));
    }
    return List.copyOf(mix);
  }

  private static List<String> onTopic() {
    JsonMapper mapper = new JsonMapper();
    List<String> captions = new ArrayList<>();
    for (String name : LABELLED) {
      lines(name).stream()
          .map(line -> mapper.readTree(line).get("text").asString())
          .map(text -> text.replace("[[", "").replace("]]", "")) // the labels of terms
          .forEach(captions::add);
    }
    return captions;
  }

  private static List<String> lines(String name) {
    try (InputStream in = CheckStream.class.getResourceAsStream("quality/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the module lacks quality/" + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

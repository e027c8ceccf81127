package org.wellword.benchmarks.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.wellword.learn.WordPieces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sentence transformer all-MiniLM-L6-v2, from its Maven jar. About 1 ms a text on one core. Not
 * thread-safe; uses as many threads as it is given.
 */
final class Teacher implements AutoCloseable {
  /** More pieces of a text than this are not read. */
  static final int MAX_PIECES = 128;

  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final int BATCH = 64;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final List<String> names;
  private final WordPieces pieces;
  private final int begin;
  private final int end;

  Teacher(int threads) throws IOException, OrtException {
    names = vocabulary();
    pieces = WordPieces.of(names);
    begin = names.indexOf("[CLS]");
    end = names.indexOf("[SEP]");
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    session = environment.createSession(resource(MODEL), options);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Teacher.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the model is not on the class path: " + name);
      }
      return in.readAllBytes();
    }
  }

  private static List<String> vocabulary() throws IOException {
    JsonNode byName = new JsonMapper().readTree(resource(VOCABULARY)).get("model").get("vocab");
    String[] names = new String[byName.size()];
    byName.properties().forEach(entry -> names[entry.getValue().asInt()] = entry.getKey());
    return List.of(names);
  }

  /** The names of the pieces, by number. */
  List<String> names() {
    return names;
  }

  WordPieces pieces() {
    return pieces;
  }

  /** The vectors of texts, of length 1 each, in their order. */
  float[][] embed(List<String> texts, IntConsumer progress) throws OrtException {
    return embedPieces(
        texts.stream().map(t -> pieces.ids(t, MAX_PIECES - 2)).toArray(int[][]::new), progress);
  }

  /** The vectors of texts that are cut into pieces already, without the marks of their ends. */
  float[][] embedPieces(int[][] texts, IntConsumer progress) throws OrtException {
    // Rows of one length together: no padding, which would change the scales of an int8 model.
    int[] order =
        IntStream.range(0, texts.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> texts[i].length))
            .mapToInt(Integer::intValue)
            .toArray();
    float[][] vectors = new float[texts.length][];
    int from = 0;
    while (from < order.length) {
      int length = texts[order[from]].length;
      int to = from;
      while (to < order.length && to - from < BATCH && texts[order[to]].length == length) {
        to++;
      }
      int[] batch = Arrays.copyOfRange(order, from, to);
      float[][] some = run(Arrays.stream(batch).mapToObj(i -> texts[i]).toArray(int[][]::new));
      for (int i = 0; i < batch.length; i++) {
        vectors[batch[i]] = some[i];
      }
      from = to;
      progress.accept(from);
    }
    return vectors;
  }

  private float[][] run(int[][] texts) throws OrtException {
    int length = texts[0].length + 2;
    long[] shape = {texts.length, length};
    long[] ids = new long[texts.length * length];
    for (int t = 0; t < texts.length; t++) {
      ids[t * length] = begin;
      for (int i = 0; i < texts[t].length; i++) {
        ids[t * length + 1 + i] = texts[t][i];
      }
      ids[(t + 1) * length - 1] = end;
    }
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(ids, shape);
        OnnxTensor mask = tensor(ones, shape);
        OnnxTensor types = tensor(new long[ids.length], shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return means(((OnnxTensor) result.get(0)).getFloatBuffer(), texts.length, length);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  /** The mean over the places of each text, of length 1. */
  private static float[][] means(FloatBuffer hidden, int texts, int length) {
    int width = hidden.remaining() / (texts * length);
    float[][] vectors = new float[texts][width];
    for (float[] vector : vectors) {
      for (int i = 0; i < length * width; i++) {
        vector[i % width] += hidden.get();
      }
      Vectors.normalise(vector);
    }
    return vectors;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}

package org.wellword.benchmarks.meaning;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.wellword.claim.ClaimVectors;
import org.wellword.learn.TokenTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the table of the meaning layer, and the vectors of the bundled claims. */
@Command(
    name = "BuildTokenTable",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes the files of the meaning layer: embeds WordNet and the texts of the bundled claims",
      "with all-MiniLM-L6-v2, trains one vector for each word piece, and writes",
      "",
      "  rules/src/main/resources/org/wellword/rules/meaning/en.table   vectors of word pieces",
      "  rules/src/main/resources/org/wellword/rules/meaning/en.claims  vectors of the claims' texts",
      "  benchmarks/meaning/en.projection   from the model's space to the table's",
      "  benchmarks/meaning/en.txt          what was done, with counts and losses",
      "  rules/src/test/resources/org/wellword/rules/meaning.sha256     for the test",
      "",
      "After a pack was edited, --claims-only renews en.claims in seconds and leaves the table."
    })
public final class BuildTokenTable implements Callable<Integer> {
  /** How often a text of the packs is read for once that a text of WordNet is. */
  private static final int PACK_REPEATS = 4;

  /** The model's vector of a lone piece is a weak hint; training starts from a part of it. */
  private static final float LONE_PIECE = 0.3f;

  @Spec private CommandSpec spec;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The project's folder; default: the working directory.")
  private Path root;

  @Option(names = "--claims-only", description = "Renew the claims' vectors; keep the table.")
  private boolean claimsOnly;

  @Option(
      names = "--texts",
      paramLabel = "N",
      defaultValue = "170000",
      description = "Texts of WordNet at most, drawn at random; default: ${DEFAULT-VALUE}, all.")
  private int most;

  @Option(
      names = "--dimensions",
      paramLabel = "N",
      defaultValue = "256",
      description = "Numbers a vector, up to 384; default: ${DEFAULT-VALUE}.")
  private int dimensions;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "20",
      description = "Times that all texts are read; default: ${DEFAULT-VALUE}.")
  private int epochs;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads of the model; default: ${DEFAULT-VALUE}.")
  private int threads;

  private final Report report = new Report();

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  private BuildTokenTable() {}

  /** Runs the tool; {@code --help} tells more. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new BuildTokenTable()).execute(args));
  }

  @Override
  public Integer call() throws IOException, OrtException {
    if (most < 1 || dimensions < 1 || dimensions > 384 || epochs < 1 || threads < 1) {
      throw new ParameterException(spec.commandLine(), "a number is out of its range; see --help");
    }
    MeaningFolder folder = MeaningFolder.of(root);
    ClaimTexts claims = ClaimTexts.bundled();
    try (Teacher teacher = new Teacher(threads)) {
      Projection projection = claimsOnly ? folder.readProjection() : train(teacher, claims, folder);
      float[][] vectors =
          projection.projectAll(
              teacher.embed(claims.ways(), n -> report.progress("claim texts", n, claims.ways())));
      Map<String, float[]> byText = new HashMap<>();
      for (int i = 0; i < vectors.length; i++) {
        byText.put(claims.ways().get(i), vectors[i]);
      }
      try (OutputStream out = Files.newOutputStream(folder.claims())) {
        ClaimVectors.of(byText, folder.readTable()).write(out);
      }
      report.line("claim vectors: " + vectors.length);
    }
    if (!claimsOnly) {
      Files.writeString(folder.report(), report.text());
    }
    folder.writeChecksums();
    return 0;
  }

  private Projection train(Teacher teacher, ClaimTexts claims, MeaningFolder folder)
      throws IOException, OrtException {
    List<String> texts = new ArrayList<>(Glosses.read());
    Collections.shuffle(texts, new Random(42));
    texts.subList(Math.min(most, texts.size()), texts.size()).clear();
    int ofWordNet = texts.size();
    texts.addAll(claims.all());
    report.line("texts: " + ofWordNet + " of WordNet 3.1, " + claims.all().size() + " of packs");
    float[][] full = teacher.embed(texts, n -> report.progress("texts", n, texts));
    Projection projection = Projection.of(full, dimensions);
    try (OutputStream out = Files.newOutputStream(folder.projection())) {
      projection.write(out);
    }
    float[][] targets = projection.projectAll(full);
    int[][] read =
        texts.stream().map(t -> teacher.pieces().ids(t, Teacher.MAX_PIECES)).toArray(int[][]::new);
    int[] turns =
        IntStream.range(0, texts.size())
            .flatMap(i -> IntStream.generate(() -> i).limit(i < ofWordNet ? 1 : PACK_REPEATS))
            .filter(i -> read[i].length > 0)
            .toArray();
    TokenTrainer trainer =
        new TokenTrainer(
            Arrays.stream(turns).mapToObj(i -> read[i]).toArray(int[][]::new),
            Arrays.stream(turns).mapToObj(i -> targets[i]).toArray(float[][]::new),
            lonePieces(teacher, projection));
    for (int epoch = 0; epoch < epochs; epoch++) {
      double loss = trainer.epoch(epoch, epochs);
      report.line(String.format(Locale.ROOT, "epoch %d: loss %.4f", epoch + 1, loss));
    }
    try (OutputStream out = Files.newOutputStream(folder.table())) {
      TokenTable.of(teacher.names(), trainer.weighted()).write(out);
    }
    report.line("table: " + teacher.names().size() + " pieces, " + dimensions + " dimensions");
    return projection;
  }

  /** What the model says of each piece alone, less what it says of all of them. */
  private float[][] lonePieces(Teacher teacher, Projection projection) throws OrtException {
    int[][] alone =
        IntStream.range(0, teacher.names().size())
            .mapToObj(i -> new int[] {i})
            .toArray(int[][]::new);
    float[][] full = teacher.embedPieces(alone, n -> report.progress("pieces", n, teacher.names()));
    float[] mean = new float[full[0].length];
    for (float[] vector : full) {
      Vectors.addScaled(mean, 1f / full.length, vector);
    }
    for (float[] vector : full) {
      Vectors.addScaled(vector, -1, mean);
    }
    float[][] start = new float[full.length][projection.dimensions()];
    for (int i = 0; i < start.length; i++) {
      Vectors.addScaled(start[i], LONE_PIECE, projection.project(full[i]));
    }
    return start;
  }
}

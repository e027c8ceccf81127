package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.claim.Lessons.Lesson;
import org.wellword.learn.FeatureBag;
import org.wellword.learn.TokenTable;
import org.wellword.pack.PackException;
import org.wellword.text.Tokens;

class LessonsTest {
  private static final TokenTable TABLE =
      TokenTable.of(
          List.of("[UNK]", "rest", "naps", "walk", "walks"),
          new float[][] {{0, 0}, {1, 0}, {0.9f, 0.1f}, {0, 1}, {0.1f, 0.9f}});
  private static final Lessons LESSONS = Lessons.learn(lessons(), List.of(), TABLE);

  private static List<Lesson> lessons() {
    List<Lesson> lessons = new ArrayList<>();
    for (String day : List.of("monday", "tuesday", "friday", "sunday", "today")) {
      lessons.add(lesson("rest is lazy " + day, "rest.lazy", "endorses"));
      lessons.add(lesson(day + " naps are for lazy people", "rest.lazy", "endorses"));
      lessons.add(lesson("stop saying rest is lazy " + day, "rest.lazy", "debunks"));
      lessons.add(lesson("walks never help " + day, "walk.never", "endorses"));
      lessons.add(lesson("stop saying a walk on " + day + " can't help", "walk.never", "debunks"));
      lessons.add(new Lesson("lunch on " + day + " was good", Map.of(), 1, 1));
      lessons.add(new Lesson("a good film " + day, Map.of(), 1, 1));
    }
    return lessons;
  }

  private static Lesson lesson(String text, String claim, String stance) {
    return new Lesson(text, Map.of(claim, stance), 1, 1);
  }

  private static String claim(Lessons lessons, String text, boolean vector) {
    ClaimText analysis = new ClaimText(Map.of());
    Tokens tokens = analysis.tokens(text);
    Candidates candidates = new Candidates(lessons);
    candidates.read(tokens, analysis);
    float[] scores = new float[lessons.claims() + 1];
    candidates.score(Stretch.of(tokens).get(0), scores);
    if (vector) {
      lessons.claimModel().addDense(TABLE.encode(text), scores);
    }
    int best = best(scores);
    return best == lessons.claims() ? "none" : List.of("rest.lazy", "walk.never").get(best);
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      best = scores[k] > scores[best] ? k : best;
    }
    return best;
  }

  private static String stance(Lessons lessons, String text, String claim) {
    ClaimText analysis = new ClaimText(Map.of());
    Tokens tokens = analysis.tokens(text);
    FeatureBag bag = new FeatureBag();
    lessons.addWordings(tokens, 0, tokens.count(), bag);
    lessons.addSides(tokens, 0, tokens.count(), analysis, claim, bag);
    bag.close();
    float[] scores = new float[Lessons.STANCES];
    lessons.stanceModel().score(bag, scores);
    return Judge.CLASSES.get(best(scores));
  }

  @ParameterizedTest
  @CsvSource({
    "who naps is lazy, rest.lazy",
    "your walks never did help anybody, walk.never",
    "a good lunch, none",
  })
  void words_tellTheClaim_withAndWithoutVectors(String text, String claim) {
    assertThat(claim(LESSONS, text, false)).isEqualTo(claim);
    assertThat(claim(LESSONS, text, true)).isEqualTo(claim);
  }

  @Test
  void wording_tellsTheStance() {
    assertThat(stance(LESSONS, "stop saying a walk can't help", "walk.never")).isEqualTo("debunks");
    assertThat(stance(LESSONS, "rest is lazy", "rest.lazy")).isEqualTo("endorses");
    assertThat(stance(LESSONS, "a good lunch", "rest.lazy")).isEqualTo("none");
  }

  @Test
  void sameLessons_giveTheSameFile() {
    assertThat(write(Lessons.learn(lessons(), List.of(), TABLE))).isEqualTo(write(LESSONS));
  }

  @Test
  void file_isReadAsItWasWritten() {
    Lessons read = read(write(LESSONS));
    assertThat(read.claims()).isEqualTo(2);
    assertThat(read.number("walk.never")).isEqualTo(1);
    assertThat(read.number("walk.other")).isEqualTo(-1);
    assertThat(read.size()).isEqualTo(LESSONS.size());
    assertThat(read.table()).isEqualTo(TABLE.fingerprint());
    assertThat(claim(read, "who naps is lazy", false)).isEqualTo("rest.lazy");
    assertThat(write(read)).hasSameSizeAs(write(LESSONS));
  }

  @Test
  void file_thatIsCutOrChanged_isRefused() {
    byte[] file = write(LESSONS);
    for (int length = 0; length < file.length; length += 97) {
      byte[] cut = java.util.Arrays.copyOf(file, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(PackException.class);
    }
    file[file.length / 2] ^= 1;
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("checksum");
  }

  private static byte[] write(Lessons lessons) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lessons.write(out);
    return out.toByteArray();
  }

  private static Lessons read(byte[] file) {
    return Lessons.read("file", new ByteArrayInputStream(file));
  }
}

package org.wellword.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wellword.learn.Screen.Lane;
import org.wellword.learn.ScreenLearner.Row;
import org.wellword.learn.ScreenLearner.Weights;
import org.wellword.pack.PackException;
import org.wellword.text.SkimWords;
import org.wellword.text.Tokenizer;
import org.wellword.text.WordSet;

class ScreenTest {
  private static final List<String> HEAVY =
      List.of("so tired of it all", "it all hurts", "tired and it hurts", "it hurts so much");
  private static final List<String> LIGHT =
      List.of(
          "tea and cake", "so much cake", "a walk and tea", "all of it was cake", "tea for all");

  private static final Screen SCREEN = learned(Set.of("depression.laziness"));

  private final SkimWords words = new SkimWords();
  private final long[] scratch = new long[SkimWords.MAX_LENGTH];

  private static Screen learned(Set<String> known) {
    SkimWords words = new SkimWords();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      HEAVY.forEach(t -> rows.add(Objects.requireNonNull(Row.of(words, t, true, 1))));
      LIGHT.forEach(t -> rows.add(Objects.requireNonNull(Row.of(words, t, false, 1))));
    }
    Weights need = ScreenLearner.learn(rows);
    Map<Long, Integer> bytes = new HashMap<>();
    need.weights().forEach((key, w) -> bytes.put(key, w & 0xFF));
    Lane never = new Lane(0, Integer.MAX_VALUE, Integer.MAX_VALUE);
    return new Screen(new Lane[] {new Lane(need.bias(), 0, 40), never}, known, bytes);
  }

  private int look(String text) {
    assertThat(words.read(text)).isTrue();
    return SCREEN.look(words, scratch);
  }

  @Test
  void look_wordsThatWereTaught_tellsHeavyFromLight() {
    assertThat(HEAVY).allSatisfy(t -> assertThat(look(t)).isEqualTo(Screen.NEED));
    assertThat(LIGHT).allSatisfy(t -> assertThat(look(t)).isZero());
    assertThat(look("nobody ever wrote these")).isZero();
  }

  @Test
  void look_heavyStretchInALongText_isNotHidden() {
    String light = "tea and cake, a walk, ".repeat(20);

    assertThat(look(light)).isZero();
    assertThat(look(light + "so tired, it all hurts so much, it hurts. " + light))
        .isEqualTo(Screen.NEED);
  }

  @Test
  void look_tokens_saysWhatTheWordsSay() {
    Tokenizer tokenizer = new Tokenizer(WordSet.NONE);
    for (String text : HEAVY) {
      assertThat(SCREEN.look(tokenizer.read(text), scratch)).isEqualTo(look(text));
    }
  }

  @Test
  void learn_sameRows_givesTheSameWeights() {
    assertThat(written(learned(Set.of("a.b")))).isEqualTo(written(learned(Set.of("a.b"))));
  }

  @Test
  void read_whatWasWritten_looksTheSame() {
    Screen read = Screen.read("en.screen", new ByteArrayInputStream(written(SCREEN)));

    assertThat(read.knows("depression.laziness")).isTrue();
    assertThat(read.knows("depression.other")).isFalse();
    assertThat(read.size()).isEqualTo(SCREEN.size());
    for (String text : HEAVY) {
      assertThat(words.read(text)).isTrue();
      assertThat(read.look(words, scratch)).isEqualTo(Screen.NEED);
    }
  }

  @Test
  void read_corruptFile_isRefusedWithItsName() {
    byte[] file = written(SCREEN);
    for (int cut : new int[] {0, 3, 20, file.length / 2, file.length - 1}) {
      byte[] less = Arrays.copyOf(file, cut);
      assertThatThrownBy(() -> Screen.read("en.screen", new ByteArrayInputStream(less)))
          .isInstanceOf(PackException.class)
          .hasMessageContaining("en.screen");
    }
    file[file.length / 2] ^= 1;
    assertThatThrownBy(() -> Screen.read("en.screen", new ByteArrayInputStream(file)))
        .isInstanceOf(PackException.class);
  }

  @Test
  void read_countsThatItDoesNotHold_areRefusedBeforeRoomIsMade() {
    int lanes = 6 * Integer.BYTES;
    for (int count : new int[] {-1, 1, 1 << 20, Integer.MAX_VALUE}) {
      for (boolean ids : new boolean[] {true, false}) {
        ByteBuffer body = ByteBuffer.allocate(lanes + 2 * Integer.BYTES);
        body.position(lanes).putInt(ids ? count : 0).putInt(ids ? 0 : count);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MeaningFile.write(out, MeaningFile.kind("WWSC"), body.array());
        assertThatThrownBy(
                () -> Screen.read("en.screen", new ByteArrayInputStream(out.toByteArray())))
            .isInstanceOf(PackException.class);
      }
    }
  }

  @Test
  void none_asksNothing() {
    assertThat(words.read("so tired of it all")).isTrue();

    assertThat(Screen.NONE.look(words, scratch)).isZero();
    assertThat(Screen.NONE.isTaught()).isFalse();
  }

  private static byte[] written(Screen screen) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    screen.write(out);
    return out.toByteArray();
  }
}

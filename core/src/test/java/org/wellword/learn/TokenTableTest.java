package org.wellword.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.pack.PackException;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;
import org.wellword.text.WordSet;

class TokenTableTest {
  private static final TokenTable TABLE = TinyMeaning.TABLE;

  private static TokenTable read(byte[] file) {
    return TokenTable.read("t.table", new ByteArrayInputStream(file));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  @Test
  void vector_ofAText_hasLengthOneAndPointsByMeaning() {
    float[] cat = TABLE.encode("the cat eats");
    assertThat(cat).hasSize(4);
    assertThat(dot(cat, cat)).isBetween(0.999999, 1.000001);
    assertThat(dot(cat, TABLE.encode("Kittens!"))).isGreaterThan(0.9);
    assertThat(dot(cat, TABLE.encode("soup"))).isLessThan(0.3);
  }

  @Test
  void vector_ofWordsInAnotherOrder_isTheSameToTheBit() {
    assertThat(TABLE.encode("snow cat bread dog"))
        .containsExactly(TABLE.encode("dog snow bread cat"));
  }

  @Test
  void vector_ofAText_isTheSameOnEveryMachine() {
    assertThat(TABLE.encode("The kittens eat bread, cats and dogs in the rain"))
        .containsExactly(0x1.b096cp-1f, 0x1.4a5a2p-2f, 0x1.ad8f56p-2f, 0x1.3fbb26p-4f);
  }

  @Test
  void vector_ofRepetition_countsTwoAtMost() {
    assertThat(TABLE.encode("soup cat cat"))
        .containsExactly(TABLE.encode("soup" + " cat".repeat(40)));
    assertThat(TABLE.encode("soup cat cat")).isNotEqualTo(TABLE.encode("soup cat"));
  }

  @Test
  void vector_ofUnknownWords_isZero() {
    assertThat(TABLE.encode("")).containsOnly(0);
    assertThat(TABLE.encode("zebra ???")).containsOnly(0);
    assertThat(TABLE.encode("zebra cat")).containsExactly(TABLE.encode("cat"));
  }

  @Test
  void vector_ofTokens_isThatOfTheirNormalForms() {
    Tokens tokens =
        new Tokenizer(WordSet.NONE).read("@dog Cat \uD83D\uDC31 https://dog.org don't, SNOW");
    assertThat(TABLE.encode(tokens, 0, tokens.count()))
        .containsExactly(TABLE.encode("cat don't snow"));
    assertThat(TABLE.encode(tokens, tokens.count() - 1, tokens.count()))
        .containsExactly(TABLE.encode("snow"));
  }

  @Test
  void file_writtenAndRead_isTheSameTable() {
    TokenTable again = read(TinyMeaning.tableFile());
    assertThat(again.dimensions()).isEqualTo(4);
    assertThat(again.pieces().size()).isEqualTo(TinyMeaning.PIECES.size());
    assertThat(again.encode("the kitten eats bread"))
        .containsExactly(TABLE.encode("the kitten eats bread"));
  }

  /** Sets an int of the file, then its checksum. */
  private static byte[] changed(int at, int value) {
    byte[] file = TinyMeaning.tableFile();
    ByteBuffer buffer = ByteBuffer.wrap(file).putInt(at, value);
    CRC32 crc = new CRC32();
    crc.update(file, 0, file.length - 4);
    buffer.putInt(file.length - 4, (int) crc.getValue());
    return file;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, no such file",
    "4, 2, version 2",
    "8, -1, length -1",
    "8, 999999999, length 999999999",
    "8, 20, more than it says",
    "12, 0, counts",
    "12, 5, counts",
    "12, 2147483647, counts",
    "16, -3, counts",
    "16, 2147483647, counts",
    "20, 2147483647, counts",
    "24, 10, names",
  })
  void file_withAWrongField_refused(int at, int value, String message) {
    assertThatThrownBy(() -> read(changed(at, value)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("t.table")
        .hasMessageContaining(message);
  }

  @Test
  void file_cutOrWithAnyByteChanged_refused() {
    byte[] file = TinyMeaning.tableFile();
    for (int i = 0; i < file.length; i++) {
      byte[] cut = Arrays.copyOf(file, i);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(PackException.class);
      byte[] flipped = file.clone();
      flipped[i] ^= 4;
      assertThatThrownBy(() -> read(flipped)).isInstanceOf(PackException.class);
    }
    assertThatThrownBy(() -> read(Arrays.copyOf(file, file.length + 1)))
        .hasMessageContaining("more than it says");
  }

  @Test
  void table_ofVectorsThatDoNotFit_refused() {
    assertThatThrownBy(() -> TokenTable.of(List.of("[UNK]", "a"), new float[1][3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TokenTable.of(List.of("[UNK]", "a"), new float[][] {{1}, {1, 2}}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

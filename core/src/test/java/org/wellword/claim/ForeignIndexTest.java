package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indexes of other programs and other versions, which are neither read nor written over. */
class ForeignIndexTest {
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  ForeignIndexTest() {}

  private void write(Map<String, String> says) throws IOException {
    try (Directory directory = new MMapDirectory(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document document = new Document();
      document.add(new StringField("id", "theirs", Field.Store.YES));
      writer.addDocument(document);
      writer.setLiveCommitData(says.entrySet());
    }
  }

  private int documents() throws IOException {
    try (Directory directory = new MMapDirectory(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs();
    }
  }

  @Test
  void index_ofAnotherProgram_isNeitherReadNorWrittenOver() throws IOException {
    write(Map.of("owner", "somebody"));

    assertThatThrownBy(() -> ClaimIndex.open(folder, null))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("no claim index to use in " + folder + ": it is the index of another program");
    assertThatThrownBy(() -> ClaimIndex.onDisk(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "no claim index can be built in " + folder + ": it has the index of another program");
    assertThat(documents()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"3, a newer", "10, a newer", "2b, a newer", "1, an older", ", an older"})
  void index_ofAnotherFormat_isNotReadButReplaced(String format, String age) throws IOException {
    write(
        format == null
            ? Map.of(ClaimFields.TABLE_KEY, "none")
            : Map.of(ClaimFields.TABLE_KEY, "none", ClaimFields.FORMAT_KEY, format));

    assertThatThrownBy(() -> ClaimIndex.open(folder, null))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(
            "it has format " + (format == null ? "1" : format) + " of " + age + " version, not 2");
    try (ClaimIndex index = ClaimIndex.onDisk(folder).add("a", "walk").build()) {
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  void index_thatCannotBeRead_isNotWrittenOver() throws IOException {
    ClaimIndex.onDisk(folder).add("a", "walk").build().close();
    Path names;
    try (Stream<Path> files = Files.list(folder)) {
      names =
          files
              .filter(file -> file.getFileName().toString().startsWith("segments"))
              .findAny()
              .orElseThrow();
    }
    byte[] whole = Files.readAllBytes(names);
    whole[whole.length - 1] ^= 1;
    Files.write(names, whole);

    assertThatThrownBy(() -> ClaimIndex.onDisk(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(names.getFileName() + " is damaged")
        .hasMessageContaining("remove it first");
    assertThat(Files.readAllBytes(names)).isEqualTo(whole);
  }

  /** A file that says that it is of a version of Lucene that is yet to come. */
  @Test
  void index_ofANewerLucene_isNamedAsNewer() throws IOException {
    ClaimIndex.onDisk(folder).add("a", "walk").build().close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
        byte[] whole = Files.readAllBytes(file);
        byte[] newer = whole.clone();
        int version = 4 + 1 + newer[4]; // behind the magic number and the codec's name
        newer[version + 3] = 127;
        Files.write(file, signed(newer));
        assertThatThrownBy(() -> ClaimIndex.open(folder, null))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining(file.getFileName().toString())
            .hasMessageContaining("newer version");
        Files.write(file, whole);
      }
    }
  }

  /** With the checksum that Lucene puts into the last eight bytes. */
  private static byte[] signed(byte[] file) {
    CRC32 sum = new CRC32();
    sum.update(file, 0, file.length - Long.BYTES);
    ByteBuffer.wrap(file).putLong(file.length - Long.BYTES, sum.getValue());
    return file;
  }
}

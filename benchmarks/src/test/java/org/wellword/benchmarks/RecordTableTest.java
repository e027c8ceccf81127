package org.wellword.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTableTest {
  @TempDir Path folder;

  private static RecordTable table() {
    return RecordTable.of("Title.", "engine", "cpu_ns").note("effort: tiny");
  }

  @Test
  void write_thenRead_givesTheSameTable() throws IOException {
    RecordTable table = table();
    table.row("OURS", 12.345);
    table.row("THEIRS", 7L);
    Path file = table.write(folder, "tiny");
    assertThat(file.getFileName().toString()).matches("\\d{4}-\\d\\d-\\d\\d-tiny\\.csv");
    RecordTable read = RecordTable.read(file);
    assertThat(read.rows())
        .isEqualTo(table.rows())
        .containsExactly(
            Map.of("engine", "OURS", "cpu_ns", "12.3"), Map.of("engine", "THEIRS", "cpu_ns", "7"));
    assertThat(read.notes()).isEqualTo(table.notes());
  }

  @Test
  void notes_ofATable_nameMachineJavaAndVersions() {
    List<String> notes = table().notes();
    assertThat(notes.get(0)).isEqualTo("Title.");
    assertThat(notes.get(1))
        .contains(Machine.cpu(), "JDK " + System.getProperty("java.vm.version"));
    assertThat(notes.get(2)).contains("jmh ", "lucene-core ", "wellword ").doesNotContain("$");
    assertThat(notes.get(3)).isEqualTo("effort: tiny");
  }

  @Test
  void row_thatDoesNotFit_isRefused() {
    RecordTable table = table();
    assertThatThrownBy(() -> table.row("OURS"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 2 cells, got 1");
    assertThatThrownBy(() -> table.row("a,b", 1.0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aligned_ofATable_putsColumnsUnderEachOther() {
    RecordTable table = table();
    table.row("OURS", 1.0);
    table.row("THEIRS", 1234.0);
    assertThat(table.aligned()).isEqualTo("engine  cpu_ns\nOURS    1.0\nTHEIRS  1234.0\n");
  }

  @Test
  void newest_ofSeveral_isTheLastDayAndTheFullRun() throws IOException {
    assertThat(RecordTable.newest(folder.resolve("none"), "check")).isNull();
    String[] names = {
      "2026-01-01-check.csv",
      "2026-01-02-check-short.csv",
      "2026-01-02-check.csv",
      "2026-01-03-check-other.csv"
    };
    for (String name : names) {
      Files.writeString(folder.resolve(name), "# " + name + "\nx\n1\n");
    }
    assertThat(newest("check(-short)?")).isEqualTo("2026-01-02-check.csv");
    Files.delete(folder.resolve("2026-01-02-check.csv"));
    assertThat(newest("check(-short)?")).isEqualTo("2026-01-02-check-short.csv");
    assertThat(newest("check")).isEqualTo("2026-01-01-check.csv");
  }

  private String newest(String name) throws IOException {
    return Objects.requireNonNull(RecordTable.newest(folder, name)).notes().get(0);
  }

  @Test
  void spread_overForks_isTheMedianOfMediansAndTheOutermost() {
    assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(2, 1, 3));
    assertThat(Spread.of(List.of(4.0, 1.0))).isEqualTo(new Spread(2.5, 1, 4));
    assertThat(Spread.over(List.of(new Spread(5, 4, 9), new Spread(7, 6, 8), new Spread(1, 0, 2))))
        .isEqualTo(new Spread(5, 0, 9));
  }
}

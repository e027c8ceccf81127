package org.wellword.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackLockTest {
  private static final PackSource TEA = pack("tea", "1.0.0");
  private static final PackSource SALT = pack("salt", "2.1.0");

  private static PackSource pack(String id, String version) {
    return source(
        id + ".json",
        """
        {"kind": "playbook", "id": "%s", "version": "%s", "language": "en", "title": "T",
         "licence": "CC0-1.0"}
        """
            .formatted(id, version));
  }

  private static PackSource source(String name, String json) {
    return new PackSource(name, json.getBytes(StandardCharsets.UTF_8));
  }

  private static PackLock written(List<PackSource> packs) {
    return PackLock.read(source("packs.lock", PackLock.of(packs).toJson()));
  }

  private static List<String> problems(PackLock lock, PackSource... packs) {
    PackException e = catchThrowableOfType(PackException.class, () -> lock.verify(List.of(packs)));
    assertThat(e).as("a PackException").isNotNull();
    return e.problems().stream().map(PackProblem::toString).toList();
  }

  @Test
  void lock_writtenAndRead_takesThePacksInAnyOrder() {
    PackLock lock = written(List.of(TEA, SALT));

    assertThat(lock.name()).isEqualTo("packs.lock");
    assertThat(lock.pins().keySet()).containsExactly("salt", "tea");
    assertThat(lock.pins().get("tea")).isEqualTo(new PackLock.Pin("1.0.0", TEA.sha256()));
    lock.verify(List.of(SALT, TEA));
    lock.verify(List.of(TEA, SALT));
    assertThat(PackLock.of(List.of(SALT, TEA)).toJson())
        .isEqualTo(PackLock.of(List.of(TEA, SALT)).toJson());
  }

  @Test
  void pack_ofOtherBytes_refusedWithExpectedAndFound() {
    PackSource other = pack("tea", "1.0.1");

    assertThat(problems(written(List.of(TEA)), other))
        .containsExactly(
            "tea.json: tea: the lock packs.lock expects version 1.0.0 with sha256 "
                + TEA.sha256()
                + ", found version 1.0.1 with sha256 "
                + other.sha256());
  }

  @Test
  void pack_ofTheSameVersionWithOneByteMore_refused() {
    PackSource other = source("tea.json", new String(TEA.bytes(), StandardCharsets.UTF_8) + " ");

    assertThat(problems(written(List.of(TEA)), other)).hasSize(1);
  }

  @Test
  void pack_thatIsMissingOrAdded_refused() {
    assertThat(problems(written(List.of(TEA)), SALT))
        .containsExactly(
            "salt.json: salt: the lock packs.lock expects no such pack, found version 2.1.0 with"
                + " sha256 "
                + SALT.sha256(),
            "packs.lock: tea: the lock packs.lock expects version 1.0.0 with sha256 "
                + TEA.sha256()
                + ", found no such pack");
  }

  @Test
  void packs_withOneId_cannotBeLocked() {
    assertThatThrownBy(
            () -> PackLock.of(List.of(TEA, new PackSource("b.json", pack("tea", "2.0.0").bytes()))))
        .isInstanceOf(PackException.class)
        .hasMessage("b.json: tea: the id stands twice; also in tea.json");
    assertThatThrownBy(() -> PackLock.of(List.of(source("a.json", "{}"))))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("a.json:1:1: needs a field \"id\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; packs.lock:1:1: needs a field \"kind\"",
        "{\"kind\": \"playbook\"}; packs.lock:1:11: expected one of lock",
        "{\"kind\": \"lock\", \"pack\": []}; unknown field \"pack\"",
        "{\"kind\": \"lock\", \"packs\": [{\"id\": \"a\", \"version\": \"1.0.0\"}]}; needs a field \"sha256\"",
        "{\"kind\": \"lock\", \"packs\": [{\"id\": \"a\", \"version\": \"1\", \"sha256\": \"ab\"}]}; expected 64 hex digits",
        "[]; expected a JSON object"
      })
  void lock_thatIsBroken_refusedWithItsPlace(String json, String message) {
    assertThatThrownBy(() -> PackLock.read(source("packs.lock", json)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining(message);
  }
}

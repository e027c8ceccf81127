package org.wellword;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wellword.pack.PackLock;
import org.wellword.pack.PackSource;

/** A folder of small playbooks whose versions flag different words. */
record PackFolder(Path path) {
  /** A folder whose first version flags {@code so meh}. */
  static PackFolder at(Path path) {
    PackFolder folder = new PackFolder(path);
    folder.write("mood.json", TinyPacks.PLAYBOOK);
    return folder;
  }

  void write(String name, PackSource pack) {
    write(path.resolve(name), new String(pack.bytes(), StandardCharsets.UTF_8));
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Version {@code n} flags {@code so mehN} in place of {@code so meh}. */
  static PackSource version(int n) {
    PackSource pack = TinyPacks.change(TinyPacks.PLAYBOOK, "so meh", "so meh" + n);
    return TinyPacks.change(pack, "\"1.0.0\"", "\"1.0." + n + "\"");
  }

  void put(int n) {
    write("mood.json", version(n));
  }

  void breakIt() {
    write(path.resolve("mood.json"), "{\n  \"kind\": ");
  }

  /** Pins what is in the folder now. */
  Path lock() {
    Path file = path.resolve("packs.lock");
    write(file, PackLock.of(PackSource.loadAll(path)).toJson());
    return file;
  }

  ReloadingChecker.Builder alone() {
    return ReloadingChecker.builder(path).alone();
  }
}

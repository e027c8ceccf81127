package org.wellword.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Pins packs to the bytes that somebody has looked at: no other pack, no other version, none less.
 *
 * <p>As a file it is JSON: {@code {"kind": "lock", "packs": [{"id", "version", "sha256"}]}}.
 *
 * @param name file name or the like, for messages
 * @param pins by the id of the pack
 */
public record PackLock(String name, SortedMap<String, Pin> pins) {
  /**
   * What a pack must be.
   *
   * @param version semantic version, for people
   * @param sha256 digest of its document, 64 hexadecimal digits
   */
  public record Pin(String version, String sha256) {
    private static Pin of(PackSource pack) {
      return new Pin(PackReader.field(pack, "version"), pack.sha256());
    }

    @Override
    public String toString() {
      return "version " + version + " with sha256 " + sha256;
    }
  }

  /** Keeps its own copy of the pins. */
  public PackLock {
    pins = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(pins));
  }

  /**
   * Pins packs as they are.
   *
   * @throws PackException when a head cannot be read, or two packs have one id
   */
  public static PackLock of(List<PackSource> packs) {
    SortedMap<String, Pin> pins = new TreeMap<>();
    Map<String, String> files = new HashMap<>();
    List<PackProblem> problems = new ArrayList<>();
    for (PackSource pack : packs) {
      PackReader reader = new PackReader(pack, new HashMap<>());
      PackHead head = PackHead.read(reader.root(), pack);
      problems.addAll(reader.problems());
      String other = files.putIfAbsent(head.id(), pack.name());
      if (other != null) {
        String message = "the id stands twice; also in " + other;
        problems.add(new PackProblem(pack.name(), 0, 0, head.id(), message));
      }
      pins.put(head.id(), new Pin(head.version(), head.sha256()));
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return new PackLock("", pins);
  }

  /**
   * Reads a lock.
   *
   * @throws PackException with everything that is wrong in it
   */
  public static PackLock read(PackSource file) {
    PackReader reader = new PackReader(file, new HashMap<>());
    PackNode root = reader.root();
    root.oneOf("kind", "lock");
    SortedMap<String, Pin> pins = new TreeMap<>();
    for (PackNode entry : root.list("packs")) {
      String id = entry.text("id");
      Pin pin =
          new Pin(entry.text("version"), entry.matching("sha256", "[0-9a-f]{64}", "64 hex digits"));
      if (pins.put(id, pin) != null) {
        entry.problem("pack " + id + " stands twice");
      }
      entry.done();
    }
    root.done();
    if (!reader.problems().isEmpty()) {
      throw new PackException(reader.problems());
    }
    return new PackLock(file.name(), pins);
  }

  /**
   * Compares packs, unread, with the lock.
   *
   * @throws PackException naming every pack that is another one than the lock expects, is not in
   *     the lock, or is missing
   */
  public void verify(List<PackSource> packs) {
    List<PackProblem> problems = new ArrayList<>();
    Map<String, Pin> missing = new TreeMap<>(pins);
    for (PackSource pack : packs) {
      String id = PackHead.idOf(pack);
      Pin expected = pins.get(id);
      Pin found = Pin.of(pack);
      missing.remove(id);
      if (expected == null || !expected.sha256.equals(found.sha256)) {
        String wanted = expected == null ? "no such pack" : expected.toString();
        problems.add(problem(pack.name(), id, wanted, found.toString()));
      }
    }
    missing.forEach((id, pin) -> problems.add(problem(name, id, pin.toString(), "no such pack")));
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
  }

  private PackProblem problem(String file, String id, String expected, String found) {
    String message = "the lock " + name + " expects " + expected + ", found " + found;
    return new PackProblem(file, 0, 0, id, message);
  }

  /** The file: JSON with a line a pack, by id. */
  public String toJson() {
    return pins.entrySet().stream()
        .map(
            pin ->
                new JsonOut()
                    .object()
                    .field("id", pin.getKey())
                    .field("version", pin.getValue().version)
                    .field("sha256", pin.getValue().sha256)
                    .endObject()
                    .end())
        .collect(Collectors.joining(",\n  ", "{\"kind\":\"lock\",\"packs\":[\n  ", "\n]}\n"));
  }
}

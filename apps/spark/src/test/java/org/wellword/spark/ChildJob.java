package org.wellword.spark;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A job in a Java of its own, which can be killed, as {@code spark-submit} would start it. */
final class ChildJob {
  private static final long PATIENCE_SECONDS = 300;

  private final Process process;
  private final Path log;

  private ChildJob(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static ChildJob start(Class<?> job, Path log, Map<String, String> sparkConf, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(a -> a.startsWith("--add-opens"))
        .forEach(command::add);
    command.add("-Dspark.ui.enabled=false");
    command.add("-Dspark.driver.host=localhost");
    sparkConf.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(job.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", home(log.resolveSibling("spark-home")).toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    return new ChildJob(builder.start(), log);
  }

  /** What a small cluster starts its executors from: the jars of this class path. */
  private static Path home(Path home) throws IOException {
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String entry : classPath()) {
      Path jar = Path.of(entry);
      Path link = jars.resolve(jar.getFileName());
      if (entry.endsWith(".jar") && !Files.exists(link)) {
        Files.createSymbolicLink(link, jar.toAbsolutePath());
      }
    }
    return home;
  }

  /** Folders of this class path, for executors. */
  static String folders() {
    return String.join(
        File.pathSeparator, classPath().stream().filter(e -> !e.endsWith(".jar")).toList());
  }

  private static List<String> classPath() {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
  }

  int await() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still runs after " + PATIENCE_SECONDS + " s");
    }
    return process.exitValue();
  }

  /** Kills the run, with no chance to tidy up, as soon as it has told {@code text}. */
  void killOnce(String text) throws IOException, InterruptedException {
    while (process.isAlive() && !log().contains(text)) {
      Thread.sleep(20);
    }
    process.destroyForcibly().waitFor();
  }

  String log() throws IOException {
    return Files.readString(log);
  }
}

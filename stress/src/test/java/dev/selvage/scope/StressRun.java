package dev.selvage.scope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/**
 * What jcstress saw of one race.
 *
 * @param passed whether it saw nothing that is forbidden, and had no trouble
 * @param acceptable how often it saw each outcome that may be
 * @param forbidden how often it saw each one that must not be
 * @param log all that it wrote
 */
record StressRun(
    boolean passed, Map<String, Long> acceptable, Map<String, Long> forbidden, String log) {

  /**
   * Runs a race.
   *
   * @param classPath where the classes are
   * @param folder for the log and the report
   */
  static StressRun of(Class<?> race, String classPath, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "org.openjdk.jcstress.Main",
                "-t",
                race.getName() + "$",
                "-v",
                "-m",
                "quick",
                // one compilation mode, and one set of flags
                "-sc",
                "false",
                "-jvmArgs",
                "-Xmx256m",
                "-f",
                "1",
                "-fsm",
                "1",
                "-iters",
                "5",
                "-time",
                "500",
                "-r",
                folder.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      int code = process.waitFor();
      String text = Files.readString(log);
      return new StressRun(
          code == 0,
          counts(race, Expect.ACCEPTABLE, text),
          counts(race, Expect.FORBIDDEN, text),
          text);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Map<String, Long> counts(Class<?> race, Expect expect, String log) {
    return Arrays.stream(race.getAnnotationsByType(Outcome.class))
        .filter(outcome -> outcome.expect() == expect)
        .flatMap(outcome -> Arrays.stream(outcome.id()))
        .collect(Collectors.toMap(id -> id, id -> count(id, log), Long::sum, TreeMap::new));
  }

  /** How often an outcome was seen, in the tables of all runs and of their sum. */
  private static long count(String id, String log) {
    Matcher line = Pattern.compile("(?m)^ +" + Pattern.quote(id) + " +([\\d,]+) ").matcher(log);
    return line.results().mapToLong(found -> Long.parseLong(found.group(1).replace(",", ""))).sum();
  }
}

package dev.selvage.scope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What jcstress saw.
 *
 * @param passed whether it saw nothing that is forbidden, and had no trouble
 * @param counts how often it saw each outcome of each race, by the names of both
 * @param log all that it wrote
 */
record StressRun(boolean passed, Map<String, Map<String, Long>> counts, String log) {
  private static final Pattern RACE = Pattern.compile("\\.\\.\\. \\[\\w+] ([\\w.]+)");
  private static final Pattern OUTCOME = Pattern.compile(" +(\\S+(?: \\S+)*) {2,}([\\d,]+) +.*%.*");

  /**
   * Runs races.
   *
   * @param classPath where the classes are
   * @param folder for the log and the report
   */
  static StressRun of(Collection<Class<?>> races, String classPath, Path folder)
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
                races.stream().map(race -> race.getName() + "$").collect(Collectors.joining("|")),
                "-v",
                "-m",
                "quick",
                // one way to compile, and one set of flags
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
      return new StressRun(code == 0, countsIn(text), text);
    } finally {
      process.destroyForcibly();
    }
  }

  /** How often an outcome was seen. */
  long count(Class<?> race, String outcome) {
    return counts.getOrDefault(race.getName(), Map.of()).getOrDefault(outcome, 0L);
  }

  private static Map<String, Map<String, Long>> countsIn(String log) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    Map<String, Long> current = new TreeMap<>();
    for (String line : log.lines().toList()) {
      Matcher race = RACE.matcher(line);
      Matcher outcome = OUTCOME.matcher(line);
      if (race.find()) {
        current = counts.computeIfAbsent(race.group(1), name -> new TreeMap<>());
      } else if (outcome.matches()) {
        long seen = Long.parseLong(outcome.group(2).replace(",", ""));
        current.merge(outcome.group(1), seen, Long::sum);
      }
    }
    return counts;
  }
}

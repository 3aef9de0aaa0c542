package dev.selvage.archunit.report;

import com.tngtech.archunit.lang.extension.ArchUnitExtension;
import com.tngtech.archunit.lang.extension.EvaluatedRule;
import dev.selvage.archunit.rules.Violation;
import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Writes the violations of our rules into a {@link FindingsFile}. ArchUnit finds it by itself and
 * calls it if {@code archunit.properties} says so:
 *
 * <pre>{@code
 * extension.selvage.enabled=true
 * extension.selvage.report=target/selvage/archunit.json
 * extension.selvage.sources=src/main/java
 * }</pre>
 *
 * <p>The last two are the defaults; more folders of sources are set apart by commas. Those of a
 * class in {@code target/classes} of Maven, or {@code build/classes} of Gradle, are found without.
 * A frozen rule reports what is new. The file has what all rules of this JVM have found so far; in
 * a second and later fork of Surefire, its name has the number of the fork. Safe for any thread.
 */
public final class FindingsExtension implements ArchUnitExtension {

  private static final Set<String> KNOWN = Set.of("enabled", "report", "sources");

  private final Map<Path, Set<Finding>> byReport = new HashMap<>();
  private Path report = Path.of("target", "selvage", "archunit.json");
  private List<Path> sources = List.of(Path.of("src", "main", "java"));

  /** {@inheritDoc} */
  @Override
  public String getUniqueIdentifier() {
    return "selvage";
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a property is not known
   */
  @Override
  public synchronized void configure(Properties properties) {
    for (String name : properties.stringPropertyNames()) {
      if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException(
            "there is no property `extension.selvage.%s`: there are `enabled`, `report` and `sources`"
                .formatted(name));
      }
    }
    report = ofFork(Path.of(properties.getProperty("report", report.toString())));
    String folders = properties.getProperty("sources");
    if (folders != null) {
      sources = List.of(folders.split(",")).stream().map(String::strip).map(Path::of).toList();
    }
  }

  private static Path ofFork(Path file) {
    int fork = Integer.getInteger("surefire.forkNumber", 1);
    String name = file.getFileName().toString();
    String suffix = "-" + fork + ".json";
    return fork <= 1 || name.endsWith(suffix)
        ? file
        : file.resolveSibling(name.replaceFirst("(\\.json)?$", suffix));
  }

  /** {@inheritDoc} */
  @Override
  public synchronized void handle(EvaluatedRule rule) {
    Set<Finding> all = byReport.computeIfAbsent(report, each -> new LinkedHashSet<>());
    FindingMaker maker = new FindingMaker(sources);
    rule.getResult()
        .handleViolations(
            (Collection<Violation> violations, String text) ->
                violations.forEach(each -> maker.make(each).ifPresent(all::add)));
    try {
      FindingsFile.of(List.copyOf(all)).write(report);
    } catch (IOException e) {
      System.err.printf("Selvage: could not write its report: %s%n", e.getMessage());
    }
    if (maker.withoutSource() > 0) {
      System.err.printf(
          "Selvage: %d violations of a rule are in no source file below %s, and not in %s;"
              + " `extension.selvage.sources` names more folders%n",
          maker.withoutSource(), sources, report);
    }
  }
}

package dev.selvage.cli.modules;

import dev.selvage.cli.engine.CheckException;
import dev.selvage.cli.engine.CheckRequest;
import dev.selvage.cli.engine.CheckResult;
import dev.selvage.cli.engine.Engine;
import dev.selvage.cli.engine.Progress;
import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import dev.selvage.report.Merge;
import dev.selvage.report.Results;
import dev.selvage.report.Unchecked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modules of a build, one after the other. Not thread-safe. */
public final class Modules {

  /** Hears of each module. */
  public interface Listener {
    /** A module has been checked, or is known not to have changed. */
    void checked(String module, CheckResult result, boolean isUnchanged);
  }

  private final ModulesRequest request;
  private final List<String> checks;
  private final List<Path> catalogs;
  private final String version;

  /**
   * @param file with the modules; see {@link ModulesRequest}
   * @param checks as in {@link CheckRequest#checks}
   * @param catalogs as in {@link CheckRequest#catalogs}
   * @param version of Selvage
   * @throws CheckException if the file describes no modules
   */
  public Modules(Path file, List<String> checks, List<Path> catalogs, String version)
      throws CheckException {
    this.request = ModulesRequest.read(file);
    this.checks = List.copyOf(checks);
    this.catalogs = List.copyOf(catalogs);
    this.version = version;
  }

  /** The modules that have sources, as requests to check one at a time. */
  public List<CheckRequest> requests() {
    return request.modules().stream()
        .filter(Modules::hasSources)
        .map(module -> module.request(checks, catalogs))
        .toList();
  }

  /**
   * Checks the modules, and adds what other engines have found.
   *
   * @throws CheckException if a module cannot be checked, or a file of findings cannot be read
   * @throws InterruptedException if the calling thread is interrupted
   */
  public CheckResult check(Listener listener) throws CheckException, InterruptedException {
    List<CheckResult> results = new ArrayList<>();
    for (ModuleRequest module : request.modules()) {
      if (hasSources(module)) {
        results.add(check(module, listener));
      }
    }
    return merged(results);
  }

  private CheckResult check(ModuleRequest module, Listener listener)
      throws CheckException, InterruptedException {
    Path state = Path.of(module.state());
    try {
      String key = ModuleKey.of(module, checks, catalogs, version);
      Optional<CheckResult> known = ModuleState.read(state, key);
      CheckResult result =
          known.isPresent()
              ? known.get()
              : new Engine().check(module.request(checks, catalogs), Progress.NONE);
      if (known.isEmpty() && result.isComplete()) {
        new ModuleState(key, result).write(state);
      }
      listener.checked(module.name(), result, known.isPresent());
      return result;
    } catch (IOException e) {
      throw new CheckException("%s: %s".formatted(module.name(), e.getMessage()), e);
    }
  }

  /** A module that only packs others has none. */
  private static boolean hasSources(ModuleRequest module) {
    return module.paths().stream().map(Path::of).anyMatch(SourceFolders::hasJava);
  }

  private CheckResult merged(List<CheckResult> results) throws CheckException {
    List<List<Finding>> engines = new ArrayList<>();
    List<Unchecked> unchecked = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    Map<String, String> digests = new HashMap<>();
    int files = 0;
    int unresolved = 0;
    int otherErrors = 0;
    for (CheckResult each : results) {
      engines.add(each.results().findings());
      unchecked.addAll(each.results().unchecked());
      warnings.addAll(each.warnings());
      troubles.addAll(each.troubles());
      digests.putAll(each.digests());
      files += each.results().files();
      unresolved += each.results().unresolved();
      otherErrors += each.results().otherErrors();
    }
    engines.addAll(others());
    return new CheckResult(
        new Results(Merge.of(engines), List.of(), files, unresolved, otherErrors, unchecked),
        warnings,
        troubles,
        digests);
  }

  private List<List<Finding>> others() throws CheckException {
    List<List<Finding>> all = new ArrayList<>();
    for (String file : request.findings()) {
      if (Files.exists(Path.of(file))) {
        try {
          all.add(FindingsFile.read(Path.of(file)).findings());
        } catch (IOException e) {
          throw new CheckException(e.getMessage(), e);
        }
      }
    }
    return all;
  }
}

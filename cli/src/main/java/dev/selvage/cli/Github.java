package dev.selvage.cli;

import dev.selvage.report.BaseDirectory;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What GitHub tells a job in its environment.
 *
 * @see <a href="https://docs.github.com/actions/reference/variables-reference">Variables</a>
 */
final class Github {

  private Github() {}

  /** The root of the repository, or {@code otherwise} where there is no job. */
  static BaseDirectory repository(BaseDirectory otherwise) {
    return variable("GITHUB_WORKSPACE")
        .map(root -> new BaseDirectory(Path.of(root)))
        .orElse(otherwise);
  }

  /** The address of the files at the commit that is checked; empty where there is no job. */
  static String blob() {
    return variable("GITHUB_SERVER_URL")
        .flatMap(
            server ->
                variable("GITHUB_REPOSITORY")
                    .flatMap(
                        repository ->
                            variable("GITHUB_SHA")
                                .map(sha -> server + "/" + repository + "/blob/" + sha)))
        .orElse("");
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
  }
}

package dev.selvage.javac;

import com.google.errorprone.ErrorProneOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the user asked of the plugin.
 *
 * @param errorProne Error Prone's own options, with their own meaning
 * @param excludedPaths files whose path matches are not checked. Kept here because Error Prone's
 *     accessor has another type in its newer versions
 * @param report where to write the findings
 */
record Options(
    ErrorProneOptions errorProne, Optional<Pattern> excludedPaths, Optional<Path> report) {

  private static final String EXCLUDED_PATHS = "-XepExcludedPaths:";
  private static final String OURS = "-XepOpt:Selvage:";
  private static final String REPORT = OURS + "Report=";
  private static final List<String> KNOWN =
      List.of("Catalog", "Report", "Runtime", "Scope", "TestCode");
  private static final String SCOPE = OURS + "Scope=";
  private static final List<String> SCOPES = List.of("jdk", "selvage");

  /**
   * @throws IllegalArgumentException if an option is unknown or has no sense; the message says what
   *     to write instead
   */
  static Options parse(List<String> arguments) {
    Optional<Pattern> excludedPaths = Optional.empty();
    Optional<Path> report = Optional.empty();
    for (String argument : arguments) {
      if (argument.startsWith("-XepPatch")) {
        throw new IllegalArgumentException(
            argument + ": Selvage applies fixes from the command line: selvage check --fix");
      } else if (argument.startsWith(EXCLUDED_PATHS)) {
        excludedPaths = Optional.of(pattern(argument.substring(EXCLUDED_PATHS.length())));
      } else if (argument.startsWith(REPORT)) {
        report = Optional.of(path(argument.substring(REPORT.length())));
      } else if (argument.startsWith(OURS)) {
        requireKnown(argument);
      }
    }
    ErrorProneOptions errorProne = ErrorProneOptions.processArgs(arguments);
    if (!errorProne.getRemainingArgs().isEmpty()) {
      throw new IllegalArgumentException(
          "no option of Selvage: " + String.join(" ", errorProne.getRemainingArgs()));
    }
    return new Options(errorProne, excludedPaths, report);
  }

  private static void requireKnown(String argument) {
    String name = argument.substring(OURS.length()).split("=", 2)[0];
    if (!KNOWN.contains(name)) {
      throw new IllegalArgumentException(
          argument + ": Selvage knows the options " + String.join(", ", KNOWN));
    }
    if (name.equals("Scope")
        && !(argument.startsWith(SCOPE) && SCOPES.contains(argument.substring(SCOPE.length())))) {
      throw new IllegalArgumentException(
          argument + ": fixes write scopes of " + String.join(" or ", SCOPES));
    }
  }

  private static Pattern pattern(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(EXCLUDED_PATHS + regex + ": " + e.getMessage(), e);
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(REPORT + name + ": " + e.getMessage(), e);
    }
  }
}

package dev.selvage.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.aether.artifact.Artifact;

/**
 * What the files of a project look like with the checks set up. Texts go in, and texts come out.
 */
final class SetUp {

  private static final String PLUGIN = "-Xplugin:Selvage";
  private static final Pattern PROFILES = Pattern.compile("\\R?([ \\t]*)</profiles>");
  private static final Pattern PROJECT = Pattern.compile("\\R?</project>\\s*$");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

  /** Children of a profile stand two levels deeper than the end of the list. */
  private static final String PROFILE =
      """
        <!-- mvn -Pselvage compile: javac warns of what the checks of Selvage find -->
        <profile>
          <id>selvage</id>
          <build>
            <plugins>
              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>COMPILER</version>
                <configuration>
                  <compilerArgs combine.children="append">
                    <arg>PLUGIN</arg>
                  </compilerArgs>
                  <annotationProcessorPaths combine.children="append">
                    <path>
                      <groupId>dev.selvage</groupId>
                      <artifactId>selvage-checks</artifactId>
                      <version>SELVAGE</version>
                    </path>
                    PROCESSORS
                  </annotationProcessorPaths>
                </configuration>
              </plugin>
            </plugins>
          </build>
        </profile>
      """;

  private SetUp() {}

  /** {@code .mvn/jvm.config} with the flags that it lacks at its end. */
  static String withFlags(String config, List<String> flags) {
    Set<String> present =
        Pattern.compile("\\s+").splitAsStream(config.strip()).collect(Collectors.toSet());
    List<String> missing = new ArrayList<>(flags);
    missing.removeAll(present);
    if (missing.isEmpty()) {
      return config;
    }
    String separator = config.isEmpty() || config.endsWith("\n") ? "" : "\n";
    return config + separator + String.join("\n", missing) + "\n";
  }

  /**
   * A {@code pom.xml} with a profile that has the plugin for javac; as it is, if it has that.
   *
   * @param version of Selvage
   * @param compiler the version of the compiler plugin to ask for; empty for the one that is there
   * @param processors those that javac has found by itself so far
   * @throws IllegalArgumentException if it does not end as a pom does
   */
  static String withProfile(
      String pom, String version, String compiler, List<Artifact> processors) {
    String withoutComments = COMMENT.matcher(pom).replaceAll("");
    if (withoutComments.contains(PLUGIN)) {
      return pom;
    }
    String lineEnd = pom.contains("\r\n") ? "\r\n" : "\n";
    String profile = profile(version, compiler, processors);
    Matcher end = PROFILES.matcher(pom);
    if (withoutComments.contains("</profiles>")) {
      int start = -1;
      String indent = "";
      while (end.find()) {
        start = end.start();
        indent = end.group(1);
      }
      return insert(pom, start, lines(profile, indent, lineEnd));
    }
    Matcher last = PROJECT.matcher(pom);
    if (!last.find()) {
      throw new IllegalArgumentException("pom.xml does not end with </project>");
    }
    String list = "\n  <profiles>\n" + profile.indent(2) + "  </profiles>";
    return insert(pom, last.start(), lines(list, "", lineEnd));
  }

  private static String profile(String version, String compiler, List<Artifact> processors) {
    String profile =
        compiler.isEmpty()
            ? PROFILE.replaceFirst(" *<version>COMPILER</version>\n", "")
            : PROFILE.replace("COMPILER", compiler);
    String paths = processors.stream().map(SetUp::path).collect(Collectors.joining());
    return profile
        .replace("PLUGIN", PLUGIN)
        .replace("SELVAGE", version)
        .replaceFirst(" *PROCESSORS\n", Matcher.quoteReplacement(paths));
  }

  private static String path(Artifact processor) {
    return """
        <path>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
        </path>
        """
        .formatted(processor.getGroupId(), processor.getArtifactId(), processor.getBaseVersion())
        .indent(14);
  }

  private static String lines(String text, String indent, String lineEnd) {
    return text.lines()
        .map(line -> line.isEmpty() ? lineEnd : lineEnd + indent + line)
        .collect(Collectors.joining());
  }

  private static String insert(String text, int at, String inserted) {
    return text.substring(0, at) + inserted + text.substring(at);
  }
}

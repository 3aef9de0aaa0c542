package dev.selvage.maven;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What a project tells its compiler plugin. */
final class CompilerSettings {

  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

  private static final String OLDEST_PLUGIN = "3.6.0";
  private static final String NEW_PLUGIN = "3.15.0";

  /** The least that all javacs know which Selvage runs in. */
  private static final int OLDEST = 8;

  private CompilerSettings() {}

  /**
   * The version of the compiler plugin to ask for, where the project has one that knows no path of
   * processors for javac; empty where it has a newer one.
   */
  static String newerVersion(MavenProject project) {
    Plugin compiler = project.getPlugin(COMPILER);
    boolean isOld =
        compiler == null
            || compiler.getVersion() == null
            || new DefaultArtifactVersion(compiler.getVersion())
                    .compareTo(new DefaultArtifactVersion(OLDEST_PLUGIN))
                < 0;
    return isOld ? NEW_PLUGIN : "";
  }

  /** Whether a project has a path of processors. */
  static boolean namesProcessors(MavenProject project) {
    Plugin compiler = project.getPlugin(COMPILER);
    return compiler != null
        && compiler.getConfiguration() instanceof Xpp3Dom configuration
        && configuration.getChild("annotationProcessorPaths") != null;
  }

  /** The release of Java, at least the oldest that javac knows; 0 if nothing is said. */
  static int release(MavenProject project) {
    return Stream.of("release", "source")
        .flatMap(
            name ->
                Stream.of(
                        configured(project, name),
                        Optional.ofNullable(
                            project.getProperties().getProperty("maven.compiler." + name)))
                    .flatMap(Optional::stream))
        .filter(value -> value.matches("(1\\.)?\\d+"))
        .map(value -> Integer.parseInt(value.replaceFirst("^1\\.", "")))
        .findFirst()
        .map(release -> Math.max(release, OLDEST))
        .orElse(0);
  }

  /** The encoding of the sources; UTF-8 if nothing is said. */
  static String encoding(MavenProject project) {
    return configured(project, "encoding")
        .or(
            () ->
                Optional.ofNullable(
                    project.getProperties().getProperty("project.build.sourceEncoding")))
        .filter(CompilerSettings::isCharset)
        .orElse("UTF-8");
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<String> configured(MavenProject project, String name) {
    Plugin compiler = project.getPlugin(COMPILER);
    return compiler != null && compiler.getConfiguration() instanceof Xpp3Dom configuration
        ? Optional.ofNullable(configuration.getChild(name))
            .map(Xpp3Dom::getValue)
            .map(String::strip)
        : Optional.empty();
  }
}

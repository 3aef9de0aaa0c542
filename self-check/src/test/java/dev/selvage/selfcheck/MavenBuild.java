package dev.selvage.selfcheck;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * What a real build by Maven said.
 *
 * @param exitCode 0 if the build passed
 * @param output its lines, without colours
 */
record MavenBuild(int exitCode, List<String> output) {
  private static final Path REPOSITORY = Project.SCRATCH.resolve("repository");

  private static final String SETTINGS =
      """
      <settings>
        <profiles>
          <profile>
            <id>lender</id>
            <repositories>
              <repository>
                <id>lender</id>
                <url>LENDER</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>
              </repository>
            </repositories>
            <pluginRepositories>
              <pluginRepository>
                <id>lender</id>
                <url>LENDER</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>
              </pluginRepository>
            </pluginRepositories>
          </profile>
        </profiles>
        <activeProfiles><activeProfile>lender</activeProfile></activeProfiles>
      </settings>
      """;

  MavenBuild {
    output = List.copyOf(output);
  }

  /** Builds {@code project} with this build's own Selvage. */
  static MavenBuild run(Path project, String... arguments)
      throws IOException, MavenInvocationException {
    return run(mavenHome(), Path.of(System.getProperty("java.home")), project, arguments);
  }

  /** The same with another Maven and another JDK. */
  static MavenBuild run(Path maven, Path jdk, Path project, String... arguments)
      throws IOException, MavenInvocationException {
    StagedRepository.lay(REPOSITORY);
    List<String> output = new ArrayList<>();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(project.toFile());
    request.addArgs(List.of(arguments));
    request.setBatchMode(true);
    request.setNoTransferProgress(true);
    request.setJavaHome(jdk.toFile());
    request.setMavenHome(maven.toFile());
    request.setMavenOpts("-Xmx512m");
    request.setLocalRepositoryDirectory(REPOSITORY.toFile());
    request.setGlobalSettingsFile(settings().toFile());
    request.setProperties(properties());
    request.setOutputHandler(output::add);
    request.setErrorHandler(output::add);
    return new MavenBuild(new DefaultInvoker().execute(request).getExitCode(), output);
  }

  /** Runs a script that calls {@code mvn}, with the same Selvage and repositories. */
  static MavenBuild script(Path script, Path project, Map<String, String> variables)
      throws IOException, InterruptedException {
    StagedRepository.lay(REPOSITORY);
    ProcessBuilder builder =
        new ProcessBuilder(script.toString()).directory(project.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.putAll(variables);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put(
        "PATH", mavenHome().resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    environment.put(
        "SELVAGE_ARGUMENTS",
        "-gs %s -Dmaven.repo.local=%s -Dstyle.color=never".formatted(settings(), REPOSITORY));
    Process process = builder.start();
    process.getOutputStream().close();
    List<String> output;
    try (BufferedReader lines = process.inputReader()) {
      output = lines.lines().toList();
    }
    return new MavenBuild(process.waitFor(), output);
  }

  /** All of the output, for a message of a test. */
  String text() {
    return String.join("\n", output);
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("selvage.version", Project.VERSION);
    properties.setProperty("style.color", "never");
    return properties;
  }

  private static Path mavenHome() {
    String home = System.getProperty("maven.home");
    return home != null ? Path.of(home) : homeOnThePath();
  }

  private static Path homeOnThePath() {
    return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
        .map(folder -> Path.of(folder, "mvn"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(MavenBuild::homeOf)
        .orElseThrow(() -> new IllegalStateException("no mvn on the PATH, and no maven.home"));
  }

  private static Path homeOf(Path mvn) {
    try {
      return mvn.toRealPath().getParent().getParent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the user's local repository one that lends its artifacts; the user's settings hold. */
  private static Path settings() throws IOException {
    String thirdParty =
        System.getProperty(
            "selvage.thirdParty", System.getProperty("user.home") + "/.m2/repository");
    return Files.writeString(
        Project.SCRATCH.resolve("settings.xml"),
        SETTINGS.replace("LENDER", Path.of(thirdParty).toUri().toString()));
  }
}

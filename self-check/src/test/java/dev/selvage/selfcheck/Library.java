package dev.selvage.selfcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * A library that was published with its sources.
 *
 * @param sources the folder of its files, which may be changed
 * @param classPath what they are compiled with, and the runtime
 */
record Library(Path sources, String classPath) {
  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>fixed</groupId>
        <artifactId>library</artifactId>
        <version>1</version>
        <dependencies>
          <dependency>
            <groupId>GROUP</groupId>
            <artifactId>ARTIFACT</artifactId>
            <version>VERSION</version>
          </dependency>
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <artifactId>maven-dependency-plugin</artifactId>
              <version>PLUGIN</version>
              <configuration>
                <artifactItems>
                  <artifactItem>
                    <groupId>GROUP</groupId>
                    <artifactId>ARTIFACT</artifactId>
                    <version>VERSION</version>
                    <classifier>sources</classifier>
                  </artifactItem>
                </artifactItems>
                <outputDirectory>sources</outputDirectory>
                <includes>**/*.java</includes>
                <outputFile>classpath</outputFile>
              </configuration>
              <executions>
                <execution>
                  <phase>initialize</phase>
                  <goals>
                    <goal>unpack</goal>
                    <goal>build-classpath</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  /**
   * Takes a library from where Maven finds it.
   *
   * @param coordinates group, artifact and version, with colons in between
   */
  static Library fetch(String coordinates) throws IOException, MavenInvocationException {
    String[] parts = coordinates.split(":", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not group:artifact:version: " + coordinates);
    }
    Path folder = Folders.empty(Project.SCRATCH.resolve("libraries").resolve(parts[1]));
    Files.writeString(
        folder.resolve("pom.xml"),
        POM.replace("GROUP", parts[0])
            .replace("ARTIFACT", parts[1])
            .replace("VERSION", parts[2])
            .replace("PLUGIN", System.getProperty("selvage.dependencyPlugin")));
    MavenBuild build = MavenBuild.run(folder, "initialize");
    if (build.exitCode() != 0) {
      throw new IOException("cannot fetch " + coordinates + ":\n" + build.text());
    }
    Path runtime = Project.ROOT.resolve("runtime/target/classes");
    String classPath = Files.readString(folder.resolve("classpath")).strip();
    return new Library(folder.resolve("sources"), classPath + ":" + runtime);
  }

  /** The text of each file. */
  Map<Path, String> texts() throws IOException {
    return Folders.files(sources).stream()
        .collect(Collectors.toMap(file -> file, Library::read, (a, b) -> a, TreeMap::new));
  }

  /** What javac has against each file, by its name; files without an error are left out. */
  Map<String, List<String>> errors() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    Path classes = Folders.empty(sources.resolveSibling("classes"));
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-Xmaxerrs",
            "100000",
            "-XDshould-stop.ifError=FLOW",
            "-cp",
            classPath,
            "-d",
            classes.toString());
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      javac
          .getTask(
              null,
              files,
              found,
              options,
              null,
              files.getJavaFileObjectsFromPaths(texts().keySet()))
          .call();
    }
    return found.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .collect(
            Collectors.groupingBy(
                each -> each.getSource() == null ? "" : each.getSource().getName(),
                TreeMap::new,
                Collectors.mapping(each -> each.getMessage(Locale.ROOT), Collectors.toList())));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

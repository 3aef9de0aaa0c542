package dev.selvage.maven;

import com.google.gson.GsonBuilder;
import dev.selvage.cli.modules.ModuleRequest;
import dev.selvage.cli.modules.ModulesRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;

/**
 * Describes the modules of a build for the command line.
 *
 * <p>Other modules of the build need not be built: what they have compiled is on the class path
 * where it is there, and their sources are on the source path. A library that cannot be had costs
 * the findings that hang on it.
 */
final class BuildModules {

  private final Dependencies dependencies;
  private final boolean withTests;

  BuildModules(Dependencies dependencies, boolean withTests) {
    this.dependencies = dependencies;
    this.withTests = withTests;
  }

  /** Writes the description into a folder. */
  Path describe(List<MavenProject> projects, Path folder) throws IOException {
    List<ModuleRequest> modules = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (MavenProject project : projects) {
      if (!project.getPackaging().equals("pom")) {
        modules.add(module(project));
      }
      findings.addAll(ofRules(Path.of(project.getBuild().getDirectory()).resolve("selvage")));
    }
    Files.createDirectories(folder);
    Path file = folder.resolve("modules.json");
    String text =
        new GsonBuilder()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create()
            .toJson(new ModulesRequest(modules, findings));
    return Files.writeString(file, text);
  }

  /** What the ArchUnit rules have written in the last tests. */
  private static List<String> ofRules(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(Path::toString)
          .filter(each -> each.matches(".*[/\\\\]archunit(-\\d+)?\\.json"))
          .sorted()
          .toList();
    }
  }

  private ModuleRequest module(MavenProject project) {
    Set<String> classPath = new LinkedHashSet<>();
    Set<String> sourcePath = new LinkedHashSet<>();
    addIfThere(classPath, project.getBuild().getOutputDirectory());
    addIfThere(classPath, project.getBuild().getTestOutputDirectory());
    sourcePath.addAll(generatedSources(project));
    DependencyResolutionResult resolved = dependencies.of(project);
    for (Dependency each : resolved.getDependencies()) {
      if (each.getArtifact().getFile() != null) {
        classPath.add(each.getArtifact().getFile().toString());
      }
    }
    for (Artifact artifact : artifactsOfBuild(resolved.getDependencyGraph())) {
      MavenProject module = dependencies.module(artifact).orElseThrow();
      addIfThere(classPath, module.getBuild().getOutputDirectory());
      sourcePath.addAll(roots(module, module.getCompileSourceRoots()));
      sourcePath.addAll(generatedSources(module));
      if (artifact.getClassifier().equals("tests")
          || artifact.getProperty("type", "").equals("test-jar")) {
        addIfThere(classPath, module.getBuild().getTestOutputDirectory());
        sourcePath.addAll(roots(module, module.getTestCompileSourceRoots()));
      }
    }
    List<String> paths = new ArrayList<>(roots(project, project.getCompileSourceRoots()));
    if (withTests) {
      paths.addAll(roots(project, project.getTestCompileSourceRoots()));
    } else {
      sourcePath.addAll(roots(project, project.getTestCompileSourceRoots()));
    }
    return new ModuleRequest(
        project.getArtifactId(),
        paths,
        String.join(File.pathSeparator, classPath),
        String.join(File.pathSeparator, sourcePath),
        CompilerSettings.release(project),
        CompilerSettings.encoding(project),
        Path.of(project.getBuild().getDirectory(), "selvage", "state.json").toString());
  }

  private static void addIfThere(Set<String> path, String folder) {
    if (Files.isDirectory(Path.of(folder))) {
      path.add(folder);
    }
  }

  /** Those that are there, without what the build has generated. */
  private static List<String> roots(MavenProject project, List<String> roots) {
    Path build = Path.of(project.getBuild().getDirectory());
    return roots.stream()
        .map(Path::of)
        .filter(root -> Files.isDirectory(root) && !root.startsWith(build))
        .map(Path::toString)
        .toList();
  }

  /** {@code target/generated-sources/annotations}, and what plugins have put beside it. */
  private static List<String> generatedSources(MavenProject project) {
    Path folder = Path.of(project.getBuild().getDirectory(), "generated-sources");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> roots = Files.list(folder)) {
      return roots.filter(Files::isDirectory).map(Path::toString).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Other modules of the build, each as often as it has classifiers. */
  private Set<Artifact> artifactsOfBuild(DependencyNode graph) {
    Set<Artifact> found = new LinkedHashSet<>();
    collect(graph, found, Collections.newSetFromMap(new IdentityHashMap<>()));
    return found;
  }

  private void collect(DependencyNode node, Set<Artifact> found, Set<DependencyNode> seen) {
    if (node == null || !seen.add(node)) {
      return;
    }
    if (node.getDependency() != null && dependencies.module(node.getArtifact()).isPresent()) {
      found.add(node.getArtifact());
    }
    node.getChildren().forEach(each -> collect(each, found, seen));
  }
}

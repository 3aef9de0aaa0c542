package dev.selvage.maven;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/**
 * The processors of annotations that javac finds on the class path by itself: with a path of
 * processors it looks there only, so that they have to be named.
 */
final class Processors {

  private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

  private Processors() {}

  /** Those of all projects that name none themselves, each once. */
  static List<Artifact> ofClassPath(Collection<MavenProject> projects, Dependencies dependencies)
      throws IOException {
    Map<String, Artifact> found = new TreeMap<>();
    for (MavenProject project : projects) {
      if (!CompilerSettings.namesProcessors(project)) {
        for (Dependency each : dependencies.of(project).getDependencies()) {
          Artifact artifact = each.getArtifact();
          if (isProcessor(artifact.getFile())) {
            found.putIfAbsent(artifact.getGroupId() + ":" + artifact.getArtifactId(), artifact);
          }
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private static boolean isProcessor(File file) throws IOException {
    if (file == null || !file.isFile() || !file.getName().endsWith(".jar")) {
      return false;
    }
    try (JarFile jar = new JarFile(file)) {
      return jar.getEntry(SERVICE) != null;
    }
  }
}

package dev.selvage.maven;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;

/**
 * The dependencies of a project. Those that are modules of the same build are not looked for in a
 * repository, since nothing may have been built yet.
 */
final class Dependencies {

  private final MavenSession session;
  private final ProjectDependenciesResolver resolver;
  private final Log log;
  private final Map<String, MavenProject> ofBuild;

  Dependencies(MavenSession session, ProjectDependenciesResolver resolver, Log log) {
    this.session = session;
    this.resolver = resolver;
    this.log = log;
    this.ofBuild =
        session.getAllProjects().stream()
            .collect(
                Collectors.toMap(
                    each -> key(each.getGroupId(), each.getArtifactId(), each.getVersion()),
                    each -> each,
                    (first, second) -> first));
  }

  private static String key(String group, String artifact, String version) {
    return group + ":" + artifact + ":" + version;
  }

  /** The module of the build that makes an artifact. */
  Optional<MavenProject> module(Artifact artifact) {
    return Optional.ofNullable(
        ofBuild.get(
            key(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion())));
  }

  /** Those of a project, with the files that can be had; what cannot is named. */
  DependencyResolutionResult of(MavenProject project) {
    DefaultDependencyResolutionRequest request =
        new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
    request.setResolutionFilter(
        (node, parents) -> node.getDependency() != null && module(node.getArtifact()).isEmpty());
    try {
      return resolver.resolve(request);
    } catch (DependencyResolutionException e) {
      DependencyResolutionResult result = e.getResult();
      int missing = result.getUnresolvedDependencies().size();
      log.warn(
          "%s: %s; what hangs on them is not judged (%s)"
              .formatted(
                  project.getArtifactId(),
                  missing == 0
                      ? "the dependencies are not known"
                      : missing + " dependencies cannot be had",
                  firstLine(e.getMessage())));
      return result;
    }
  }

  private static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}

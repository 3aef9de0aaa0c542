package dev.selvage.maven;

import dev.selvage.finding.AtomicFile;
import dev.selvage.report.UnifiedDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * Sets the checks up in the compilation itself: the flags of Maven's JVM in {@code
 * .mvn/jvm.config}, and a profile {@code selvage} in the root's {@code pom.xml}. Shows what it
 * would change, and changes it when it is told to. What is there stays, and a second run changes
 * nothing.
 */
@Mojo(name = "init", aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMojo {

  private static final int CONTEXT = 3;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Write the changes; they are only shown otherwise. */
  @Parameter(property = "selvage.write", defaultValue = "false")
  private boolean write;

  @Inject private ProjectDependenciesResolver resolver;

  @Override
  public void execute() throws MojoExecutionException {
    Path root = session.getRequest().getMultiModuleProjectDirectory().toPath();
    try {
      Path config = root.resolve(".mvn").resolve("jvm.config");
      Path pom = root.resolve("pom.xml");
      String flags = SetUp.withFlags(textOf(config), JvmFlags.lines());
      String profile =
          SetUp.withProfile(
              Files.readString(pom),
              plugin.getVersion(),
              CompilerSettings.newerVersion(session.getTopLevelProject()),
              Processors.ofClassPath(
                  session.getAllProjects(), new Dependencies(session, resolver, getLog())));
      boolean changes = change(root, config, textOf(config), flags);
      changes |= change(root, pom, Files.readString(pom), profile);
      tell(changes);
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private static String textOf(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private boolean change(Path root, Path file, String before, String after) throws IOException {
    if (after.equals(before)) {
      return false;
    }
    String name = root.relativize(file).toString().replace('\\', '/');
    UnifiedDiff.patch(name, before, after, CONTEXT).lines().forEach(System.out::println);
    if (write) {
      AtomicFile.write(file, after, StandardCharsets.UTF_8);
    }
    return true;
  }

  private void tell(boolean changes) {
    if (!changes) {
      getLog().info("everything is set up: mvn -Pselvage compile");
    } else if (write) {
      getLog().info("written; now javac warns of what the checks find: mvn -Pselvage compile");
    } else {
      getLog().info("nothing is written yet; to write this, add -Dselvage.write");
    }
  }
}

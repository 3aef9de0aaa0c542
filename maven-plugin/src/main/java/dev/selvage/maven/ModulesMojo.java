package dev.selvage.maven;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/** What the goals have in common that look at sources. */
abstract class ModulesMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Leaves the build alone. */
  @Parameter(property = "selvage.skip", defaultValue = "false")
  private boolean skip;

  /** The checks to run, also such that are off by default; all that are on, if none is named. */
  @Parameter(property = "selvage.checks")
  private List<String> checks;

  /** Files of facts about your own libraries. */
  @Parameter(property = "selvage.catalogs")
  private List<File> catalogs;

  /** Whether to look at the sources of tests too. */
  @Parameter(property = "selvage.tests", defaultValue = "true")
  private boolean tests;

  /** Options of the JVM that checks, such as {@code -Xmx2g}. */
  @Parameter(property = "selvage.jvmArguments")
  private String jvmArguments;

  @Inject private ProjectDependenciesResolver resolver;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("selvage.skip is set");
      return;
    }
    Path folder = Path.of(project.getBuild().getDirectory()).resolve("selvage");
    try {
      BuildModules modules = new BuildModules(new Dependencies(session, resolver, getLog()), tests);
      Path file = modules.describe(projects(), folder);
      List<String> arguments = new ArrayList<>(List.of("modules", file.toString()));
      if (checks != null && !checks.isEmpty()) {
        arguments.add("--checks=" + String.join(",", checks));
      }
      if (catalogs != null) {
        catalogs.forEach(each -> arguments.add("--catalog=" + each));
      }
      arguments.addAll(arguments(folder));
      CommandLine command = new CommandLine(plugin.getArtifacts(), jvmArguments);
      switch (command.run(arguments, root(), out())) {
        case 0 -> succeed(folder);
        case 1 -> fail(folder);
        default -> throw incomplete();
      }
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("interrupted", e);
    }
  }

  /** On the command line it is all modules at once; in a phase of the build, one by one. */
  private List<MavenProject> projects() {
    return execution.getSource() == MojoExecution.Source.CLI
        ? session.getProjects()
        : List.of(project);
  }

  /** The folder to which paths are shown relative: the root of the build. */
  Path root() {
    return session.getRequest().getMultiModuleProjectDirectory().toPath();
  }

  /** Where the command line speaks: Maven's own output, if nothing is said. */
  PrintStream out() {
    return System.out;
  }

  /** The options of the command line for this goal. */
  abstract List<String> arguments(Path folder) throws MojoExecutionException;

  /** Everything was checked, and written. */
  void succeed(Path folder) {}

  /** Everything was checked, and something is left that the command line fails for. */
  void fail(Path folder) throws MojoExecutionException, MojoFailureException {
    throw incomplete();
  }

  private static MojoExecutionException incomplete() {
    return new MojoExecutionException(
        "Selvage could not check or write everything; the reasons stand above");
  }

  /** How to name the goal of this version on the command line. */
  String goal(String name) {
    return "%s:%s:%s:%s"
        .formatted(plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion(), name);
  }
}

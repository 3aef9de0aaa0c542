package dev.selvage.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Maven plugin on a project of several modules, of which none has been built: beside plain ones
 * one with Lombok, one with a processor of annotations, one with Kotlin, and one with Error Prone.
 */
final class MavenPluginTest {

  private static final String GOALS = "dev.selvage:selvage-maven-plugin:" + Project.VERSION + ":";

  private static final List<String> FINDINGS =
      List.of(
          "App.java FireAndForget",
          "Workers.java SwallowedInterrupt",
          "WorkersTest.java SwallowedInterrupt",
          "Mail.java SwallowedInterrupt",
          "Watch.java SwallowedInterrupt",
          "Order.java SwallowedInterrupt",
          "Price.java SwallowedInterrupt");

  @Test
  void checkFindsTheSameInAllModulesAndSaysWhatToDoNext() throws Exception {
    Path project = copy("several-check");
    MavenBuild first = MavenBuild.run(project, GOALS + "check");

    assertThat(first.exitCode()).as(first.text()).isNotZero();
    assertThat(found(project)).containsExactlyInAnyOrderElementsOf(FINDINGS);
    assertThat(first.output())
        .anyMatch(line -> line.contains("Selvage has found something. What you can do:"))
        .anyMatch(line -> line.contains("mvn " + GOALS + "fix"))
        .noneMatch(line -> line.contains("could not be resolved") && line.startsWith("[WARNING]"));
    assertThat(project.resolve("target/selvage/report.html")).content().contains("FireAndForget");
    assertThat(project.resolve("target/selvage/report.sarif")).isRegularFile();

    Path core = project.resolve("core/src/main/java/several/Workers.java");
    Files.writeString(core, Files.readString(core) + "// changed\n");
    MavenBuild second = MavenBuild.run(project, GOALS + "check", "-Dselvage.failOn=never");
    assertThat(second.exitCode()).as(second.text()).isZero();
    assertThat(second.output().stream().filter(line -> line.startsWith("selvage: ")))
        .anyMatch(line -> line.startsWith("selvage: core") && !line.contains("not changed"))
        .anyMatch(line -> line.startsWith("selvage: app") && !line.contains("not changed"))
        .filteredOn(line -> line.endsWith("(has not changed)"))
        .hasSize(4);
  }

  @Test
  void reportHasWhatTheRulesFoundInTheLastTests() throws Exception {
    Path project = copy("several-report");
    Path workers = project.resolve("core/src/main/java/several/Workers.java");
    FindingsFile.of(
            List.of(
                new Finding(
                    "sleepOnlyIn",
                    Severity.WARNING,
                    "by a rule",
                    workers.toString(),
                    new Region(3, 1, 3, 2),
                    "several.Workers",
                    List.of(),
                    List.of(),
                    "0a",
                    "https://selvage.example/rules")))
        .write(project.resolve("core/target/selvage/archunit.json"));
    Path output = project.resolve("gl-code-quality.json");
    MavenBuild build =
        MavenBuild.run(
            project, GOALS + "report", "-Dselvage.format=gitlab", "-Dselvage.output=" + output);
    assertThat(build.exitCode()).as(build.text()).isZero();
    assertThat(JsonParser.parseString(Files.readString(output)).getAsJsonArray())
        .hasSize(FINDINGS.size() + 1)
        .anyMatch(
            each -> each.getAsJsonObject().get("check_name").getAsString().equals("sleepOnlyIn"));
  }

  @Test
  void aBaselineLetsOldFindingsPass() throws Exception {
    Path project = copy("several-baseline");
    MavenBuild accepted = MavenBuild.run(project, GOALS + "check", "-Dselvage.updateBaseline");
    assertThat(accepted.exitCode()).as(accepted.text()).isZero();
    MavenBuild old = MavenBuild.run(project, GOALS + "check", "-Dselvage.failOn=new");
    assertThat(old.exitCode()).as(old.text()).isZero();

    Path mail = project.resolve("errorprone/src/main/java/several/Mail.java");
    Files.writeString(mail, Files.readString(mail).replace("send()", "sendAgain()"));
    MavenBuild fresh = MavenBuild.run(project, GOALS + "check", "-Dselvage.failOn=new");
    assertThat(fresh.exitCode()).as(fresh.text()).isNotZero();
    assertThat(fresh.text()).contains("1 finding (1 warning)").contains("6 other findings are");
  }

  @Test
  void suppressedAndFixedProjectsPass() throws Exception {
    Path suppressed = copy("several-suppress");
    MavenBuild suppress = MavenBuild.run(suppressed, GOALS + "suppress", GOALS + "check");
    assertThat(suppress.exitCode()).as(suppress.text()).isZero();
    assertThat(suppressed.resolve("kotlin/src/main/java/several/Watch.java"))
        .content()
        .contains("  @SuppressWarnings(\"SwallowedInterrupt\" /* selvage */)\n  long look(");

    Path fixed = copy("several-fix");
    MavenBuild fix = MavenBuild.run(fixed, GOALS + "fix");
    assertThat(fix.exitCode()).as(fix.text()).isZero();
    assertThat(fix.text()).contains("fixed: errorprone/src/main/java/several/Mail.java");
    assertThat(fixed.resolve("errorprone/src/main/java/several/Mail.java"))
        .content()
        .contains("Thread.currentThread().interrupt();");
  }

  @Test
  void initShowsItsChangesThenWritesThemOnceAndJavacWarns() throws Exception {
    Path project = copy("several-init");
    String before = Files.readString(project.resolve("pom.xml"));
    MavenBuild shown = MavenBuild.run(project, GOALS + "init");
    assertThat(shown.text())
        .contains("+++ b/.mvn/jvm.config", "+++ b/pom.xml", "<arg>-Xplugin:Selvage</arg>")
        .contains("nothing is written yet; to write this, add -Dselvage.write");
    assertThat(project.resolve("pom.xml")).hasContent(before);

    assertThat(MavenBuild.run(project, GOALS + "init", "-Dselvage.write").exitCode()).isZero();
    assertThat(project.resolve(".mvn/jvm.config"))
        .hasSameTextualContentAs(Project.ROOT.resolve(".mvn/jvm.config"));
    assertThat(MavenBuild.run(project, GOALS + "init").text())
        .contains("everything is set up")
        .doesNotContain("+++");
    MavenBuild compiled =
        MavenBuild.run(project, "-Pselvage", "-pl", "core,processors,lombok", "test-compile");
    assertThat(compiled.exitCode()).as(compiled.text()).isZero();
    assertThat(annotated(compiled))
        .contains(
            "Workers.java SwallowedInterrupt",
            "Price.java SwallowedInterrupt",
            "Order.java SwallowedInterrupt");
  }

  /** What the problem matcher that we give to GitHub makes of the output. */
  private static List<String> annotated(MavenBuild build) throws IOException {
    JsonObject pattern =
        JsonParser.parseString(
                Files.readString(Project.ROOT.resolve(".github/problem-matcher.json")))
            .getAsJsonObject()
            .getAsJsonArray("problemMatcher")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("pattern")
            .get(0)
            .getAsJsonObject();
    Pattern line = Pattern.compile(pattern.get("regexp").getAsString());
    return build.output().stream()
        .flatMap(each -> line.matcher(each).results())
        .map(
            each ->
                "%s %s"
                    .formatted(
                        Path.of(each.group(pattern.get("file").getAsInt())).getFileName(),
                        each.group(pattern.get("code").getAsInt())))
        .toList();
  }

  @Test
  void theActionAnnotatesChangedLinesAndWritesTheSummaryOfTheJob() throws Exception {
    Path project = copy("several-action");
    Files.writeString(project.resolve(".gitignore"), "target/\n");
    git(project, "init", "-q");
    git(project, "add", "-A");
    String[] commit = {
      "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "base"
    };
    git(project, commit);
    Path mail = project.resolve("errorprone/src/main/java/several/Mail.java");
    Files.writeString(mail, Files.readString(mail).replace("catch (", "catch ( "));
    Path summary = project.resolve("summary.md");

    MavenBuild action =
        MavenBuild.script(
            Project.ROOT.resolve(".github/check"),
            project,
            Map.of(
                "SELVAGE_VERSION",
                Project.VERSION,
                "SELVAGE_DIFF",
                "HEAD",
                "GITHUB_WORKSPACE",
                project.toString(),
                "GITHUB_STEP_SUMMARY",
                summary.toString()));
    assertThat(action.exitCode()).as(action.text()).isNotZero();
    assertThat(action.output().stream().filter(line -> line.startsWith("::")))
        .singleElement()
        .asString()
        .startsWith("::warning file=errorprone/src/main/java/several/Mail.java,line=7,");
    assertThat(summary)
        .content()
        .startsWith("## Selvage: 1 finding (1 warning)")
        .contains("| [SwallowedInterrupt](");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.9.11", "4.0.0-rc-4"})
  void newerMavensOnTheNewestJdkCheckAsWell(String version) throws Exception {
    Path project = copy("several-maven-" + version);
    MavenBuild build =
        MavenBuild.run(
            maven(version), newestJdk(), project, GOALS + "check", "-Dselvage.failOn=never");
    assertThat(build.exitCode()).as(build.text()).isZero();
    assertThat(found(project)).containsExactlyInAnyOrderElementsOf(FINDINGS);
  }

  /** A distribution of Maven, unpacked. */
  private static Path maven(String version) throws IOException, MavenInvocationException {
    Path folder = Project.SCRATCH.resolve("mavens");
    Path empty = Folders.empty(Project.SCRATCH.resolve("fetch"));
    MavenBuild fetch =
        MavenBuild.run(
            empty,
            "org.apache.maven.plugins:maven-dependency-plugin:%s:unpack"
                .formatted(System.getProperty("selvage.dependencyPlugin")),
            "-Dartifact=org.apache.maven:apache-maven:" + version + ":zip:bin",
            "-DoutputDirectory=" + folder);
    assertThat(fetch.exitCode()).as(fetch.text()).isZero();
    Path home = folder.resolve("apache-maven-" + version);
    assertThat(home.resolve("bin/mvn").toFile().setExecutable(true)).isTrue();
    return home;
  }

  /** The first of 25 or newer that {@code .ci/jdk} finds, or else the one of this test. */
  private static Path newestJdk() throws Exception {
    Process find =
        new ProcessBuilder("bash", "-c", "source .ci/jdk; find_jdk 25 99")
            .directory(Project.ROOT.toFile())
            .start();
    String home = new String(find.getInputStream().readAllBytes()).strip();
    return Path.of(find.waitFor() == 0 ? home : System.getProperty("java.home"));
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void inAPhaseEachModuleIsCheckedByItselfAlsoInParallel() throws Exception {
    Path project = copy("several-bound");
    MavenBuild build =
        MavenBuild.run(project, "-Pbound", "-T2", "validate", "-Dselvage.failOn=never");
    assertThat(build.exitCode()).as(build.text()).isZero();
    assertThat(build.output().stream().filter(line -> line.startsWith("selvage: ")))
        .hasSize(6)
        .noneMatch(line -> line.contains("not changed"));
    assertThat(project.resolve("app/target/selvage/report.json")).isRegularFile();
  }

  private static List<String> found(Path project) throws IOException {
    List<String> found = new ArrayList<>();
    FindingsFile.read(project.resolve("target/selvage/report.json"))
        .findings()
        .forEach(each -> found.add(Path.of(each.file()).getFileName() + " " + each.check()));
    return found;
  }

  /** With a folder {@code .mvn} of its own: Maven looks for one further up otherwise. */
  private static Path copy(String name) throws IOException, MavenInvocationException {
    Path copy = Folders.empty(Project.SCRATCH.resolve(name));
    Folders.copy(Project.ROOT.resolve("testdata/builds/several"), copy);
    Files.createDirectories(copy.resolve(".mvn"));
    return copy;
  }
}

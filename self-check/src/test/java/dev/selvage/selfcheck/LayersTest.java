package dev.selvage.selfcheck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.selvage.archunit.SelvageRules.noFireAndForget;
import static dev.selvage.archunit.SelvageRules.noUnboundedExecutors;
import static dev.selvage.archunit.SelvageRules.noUnscopedThreads;
import static dev.selvage.archunit.SelvageRules.sleepOnlyIn;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom in this project, and its own rules over its own classes. */
@AnalyzeClasses(packages = "dev.selvage", importOptions = DoNotIncludeTests.class)
final class LayersTest {
  private static final String CATALOG = "dev.selvage.catalog..";
  private static final String FINDING = "dev.selvage.finding..";
  private static final String RUNTIME = "dev.selvage.scope..";

  @ArchTest
  static final ArchRule THE_CATALOG_NEEDS_NOTHING =
      classes()
          .that()
          .resideInAPackage(CATALOG)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(CATALOG, "java..")
          .because("whoever reads facts should not get a library with them");

  @ArchTest static final ArchRule THE_FINDING_KNOWS_NONE_OF_US = knowOnly(FINDING);

  @ArchTest
  static final ArchRule CHECKS_KNOW_FACTS_AND_FINDINGS =
      knowOnly("dev.selvage.checks..", CATALOG, FINDING);

  @ArchTest
  static final ArchRule THE_PLUGIN_KNOWS_CHECKS =
      knowOnly("dev.selvage.javac..", "dev.selvage.checks..", CATALOG, FINDING);

  @ArchTest
  static final ArchRule ARCHUNIT_RULES_KNOW_NO_JAVAC =
      knowOnly("dev.selvage.archunit..", CATALOG, FINDING, "dev.selvage.report..");

  @ArchTest
  static final ArchRule THE_CALL_GRAPH_KNOWS_NO_RULE = knowOnly("dev.selvage.archunit.callgraph..");

  @ArchTest
  static final ArchRule THE_REPORT_KNOWS_NEITHER_ENGINE = knowOnly("dev.selvage.report..", FINDING);

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_KNOWS_NO_ARCHUNIT =
      knowOnly(
          "dev.selvage.cli..",
          "dev.selvage.checks..",
          "dev.selvage.javac..",
          "dev.selvage.report..",
          FINDING);

  @ArchTest
  static final ArchRule THE_MAVEN_PLUGIN_KNOWS_THE_COMMAND_LINE =
      knowOnly("dev.selvage.maven..", "dev.selvage.cli..", "dev.selvage.report..", FINDING);

  @ArchTest
  static final ArchRule THE_RUNTIME_NEEDS_NOTHING =
      classes()
          .that()
          .resideInAPackage(RUNTIME)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(RUNTIME, "java..")
          .because("it goes into production, and what goes there should bring nothing along");

  @ArchTest
  static final ArchRule NOBODY_NEEDS_THE_RUNTIME =
      noClasses()
          .that()
          .resideOutsideOfPackage(RUNTIME)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(RUNTIME)
          .because("who only wants findings should not get threads");

  /** The runtime makes threads for a living: its scopes are the owners that the rule asks for. */
  @ArchTest static final ArchRule OUR_THREADS_HAVE_OWNERS = noUnscopedThreads(RUNTIME);

  @ArchTest static final ArchRule OUR_EXECUTORS_HAVE_BOUNDS = noUnboundedExecutors();

  @ArchTest static final ArchRule OUR_TASKS_HAVE_HANDLES = noFireAndForget();

  @ArchTest static final ArchRule NOTHING_OF_OURS_SLEEPS = sleepOnlyIn();

  private static ArchRule knowOnly(String layer, String... others) {
    return classes()
        .that()
        .resideInAPackage(layer)
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("dev.selvage..")
                .or(resideInAnyPackage(layer))
                .or(resideInAnyPackage(others)))
        .because("what a user takes should not bring along what he does not need");
  }
}

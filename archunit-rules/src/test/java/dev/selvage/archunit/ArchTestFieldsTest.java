package dev.selvage.archunit;

import static dev.selvage.archunit.SelvageRules.noUnboundedExecutors;
import static dev.selvage.archunit.SelvageRules.noUnscopedThreads;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** The rules as a user writes them, over this module's own classes. */
@AnalyzeClasses(packages = "dev.selvage.archunit", importOptions = DoNotIncludeTests.class)
final class ArchTestFieldsTest {
  @ArchTest static final ArchRule THREADS = noUnscopedThreads();
  @ArchTest static final ArchTests ALL = SelvageRules.all();
  @ArchTest static final ArchRule EXECUTORS = noUnboundedExecutors("..infra..");
}

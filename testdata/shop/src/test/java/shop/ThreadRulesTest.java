package shop;

import static dev.selvage.archunit.SelvageRules.noUnboundedExecutors;
import static dev.selvage.archunit.SelvageRules.noUnscopedThreads;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "shop", importOptions = DoNotIncludeTests.class)
final class ThreadRulesTest {
  @ArchTest static final ArchRule threads = noUnscopedThreads("shop.infra");
  @ArchTest static final ArchRule executors = noUnboundedExecutors("shop.infra");
}

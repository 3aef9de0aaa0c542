package dev.selvage.benchmarks.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.selvage.archunit.SelvageRules;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Imports classes and, if told to, checks all rules on them: for a JVM of its own. */
final class RulesOnce {

  /** The rules of {@link SelvageRules#all}, as {@code ArchTests} does not tell its own. */
  static final List<ArchRule> ALL =
      List.of(
          SelvageRules.noEventLoopBlocks(),
          SelvageRules.noNestedBlocking(),
          SelvageRules.noFireAndForget(),
          SelvageRules.noUnscopedThreads(),
          SelvageRules.noUnboundedExecutors(),
          SelvageRules.executorsAreClosed());

  private RulesOnce() {}

  public static void main(String[] arguments) throws Exception {
    List<Path> jars = Stream.of(arguments[2].split(":")).map(Path::of).toList();
    JavaClasses classes = Import.of(jars, Integer.parseInt(arguments[1]));
    int violations = arguments[0].equals("rules") ? check(classes) : 0;
    System.out.println(classes.size() + " classes, " + violations + " violations");
  }

  /** How many violations there are. */
  static int check(JavaClasses classes) {
    return ALL.stream()
        .mapToInt(rule -> rule.evaluate(classes).getFailureReport().getDetails().size())
        .sum();
  }
}

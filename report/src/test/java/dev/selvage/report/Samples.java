package dev.selvage.report;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import dev.selvage.finding.Step;
import dev.selvage.finding.TextEdit;
import java.util.List;

/** A source file with a finding in it. */
public final class Samples {

  public static final String HELP = "https://selvage.example/SwallowedInterrupt.md";

  public static final String SOURCE =
      """
      class Retry {
      \tvoid pause(boolean again) {
      \t\ttry {
      \t\t\tThread.sleep(1);
      \t\t} catch (InterruptedException e) {
      \t\t\tif (again) throw new IllegalStateException(e);
      \t\t}
      \t}
      }
      """;

  private Samples() {}

  /** What is wrong with {@link #SOURCE}, in a file of that name. */
  public static Finding finding(String file) {
    int handler = SOURCE.indexOf("{\n\t\t\tif") + 1;
    return new Finding(
        "SwallowedInterrupt",
        Severity.WARNING,
        "when `again` is false the interruption is lost: restore the flag",
        file,
        new Region(5, 5, 5, 10),
        "Retry#pause(boolean)",
        List.of(new Step(file, 6, "`again` is false"), new Step(file, 8, "the method returns")),
        List.of(
            new Fix(
                "restore the interrupt flag",
                List.of(
                    new TextEdit(handler, handler, "\n\t\t\tThread.currentThread().interrupt();"))),
            new Fix("throw on", List.of(new TextEdit(0, 5, "class")))),
        "0123456789abcdef01234567",
        HELP);
  }

  /** A finding with nothing but a place. */
  public static Finding bare(String check, Severity severity, String file, Region region) {
    return new Finding(
        check, severity, "a message", file, region, "", List.of(), List.of(), "f", HELP);
  }

  /** A note at the beginning of a file that says something. */
  public static Finding saying(String message, String file) {
    return new Finding(
        "Check",
        Severity.NOTE,
        message,
        file,
        new Region(1, 1, 1, 2),
        "",
        List.of(),
        List.of(),
        "f",
        HELP);
  }
}

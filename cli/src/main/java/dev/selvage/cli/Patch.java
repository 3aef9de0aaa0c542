package dev.selvage.cli;

import dev.selvage.cli.engine.FileFix;
import dev.selvage.cli.engine.Fixer;
import dev.selvage.report.BaseDirectory;
import dev.selvage.report.UnifiedDiff;
import java.io.IOException;

/** Shows planned fixes as one patch. */
final class Patch {

  private static final int CONTEXT = 3;

  private Patch() {}

  static void write(Fixer.Plan plan, BaseDirectory base, Appendable out) throws IOException {
    for (FileFix change : plan.changes()) {
      String name = base.show(change.file().toString());
      out.append(UnifiedDiff.patch(name, change.before(), change.after(), CONTEXT));
    }
  }
}

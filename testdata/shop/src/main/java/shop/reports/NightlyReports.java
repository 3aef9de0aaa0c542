package shop.reports;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes the reports of the night, and sends them in the morning. */
public final class NightlyReports {
  private final Executor nightShift;

  public NightlyReports(Executor nightShift) {
    this.nightShift = nightShift;
  }

  public void write(Supplier<String> report, Consumer<String> mail) {
    CompletableFuture.supplyAsync(report, nightShift).thenAccept(mail);
  }
}

package shop.reports;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The day's figures, each counted by a task of its own. */
public final class DailyReport implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(DailyReport.class);

  private final List<Callable<String>> sections;
  private final ExecutorService pool;

  public DailyReport(List<Callable<String>> sections, ExecutorService pool) {
    this.sections = List.copyOf(sections);
    this.pool = pool;
  }

  @Override
  public void run() {
    // an earlier report on this thread may have been cancelled
    Thread.interrupted();
    CompletionService<String> figures = new ExecutorCompletionService<>(pool);
    sections.forEach(figures::submit);
    log.info("{}", sections.stream().map(section -> next(figures)).collect(Collectors.joining()));
  }

  private static String next(CompletionService<String> figures) {
    try {
      return figures.take().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a figure is missing", e.getCause());
    } catch (InterruptedException e) {
      return "";
    }
  }
}

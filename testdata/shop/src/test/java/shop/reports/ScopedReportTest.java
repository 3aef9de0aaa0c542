package shop.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.selvage.scope.ExceptionGroup;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ScopedReportTest {
  private final CountDownLatch counting = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Test
  void figuresStandInTheirOrder() throws ExceptionGroup, InterruptedException {
    Callable<String> first =
        () -> {
          counting.await();
          return "first ";
        };
    Callable<String> second =
        () -> {
          counting.countDown();
          return "second";
        };

    assertEquals("first second", new ScopedReport(List.of(first, second)).write());
  }

  @Test
  void missingFigureStopsTheOthers() {
    ScopedReport report = new ScopedReport(List.of(this::countForEver, this::fail));

    ExceptionGroup missing = assertThrows(ExceptionGroup.class, report::write);

    assertEquals("no till", missing.getCause().getMessage());
    assertEquals(0, stopped.getCount());
  }

  private String countForEver() throws InterruptedException {
    counting.countDown();
    try {
      never.await();
      return "";
    } finally {
      stopped.countDown();
    }
  }

  private String fail() throws IOException, InterruptedException {
    counting.await();
    throw new IOException("no till");
  }
}

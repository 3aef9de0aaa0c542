package shop.infra;

import com.google.common.base.Throwables;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again, with a longer pause each time. */
public final class Retry {
  private static final Logger log = LoggerFactory.getLogger(Retry.class);

  private final int attempts;
  private final Duration pause;

  public Retry(int attempts, Duration pause) {
    this.attempts = attempts;
    this.pause = pause;
  }

  public <T> T call(String what, Callable<T> action) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return action.call();
      } catch (Exception e) {
        Throwables.throwIfInstanceOf(e, InterruptedException.class);
        if (attempt == attempts) {
          throw new IllegalStateException(what + " failed " + attempts + " times", e);
        }
        log.warn("{} failed, attempt {} of {}", what, attempt, attempts, e);
      }
      Thread.sleep(pause.multipliedBy(attempt).toMillis());
    }
  }
}

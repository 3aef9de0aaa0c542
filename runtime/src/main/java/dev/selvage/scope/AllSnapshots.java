package dev.selvage.scope;

import java.util.List;
import java.util.concurrent.Callable;

/** One inside of the other. */
final class AllSnapshots implements ContextCarrier.Snapshot {
  private final List<ContextCarrier.Snapshot> all;

  AllSnapshots(List<ContextCarrier.Snapshot> all) {
    this.all = all;
  }

  @Override
  public <T> T call(Callable<T> body) throws Exception {
    if (all.isEmpty()) {
      return body.call();
    }
    ContextCarrier.Snapshot inner = new AllSnapshots(all.subList(1, all.size()));
    return all.get(0).call(() -> inner.call(body));
  }
}

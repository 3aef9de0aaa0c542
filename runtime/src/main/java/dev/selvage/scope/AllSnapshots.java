package dev.selvage.scope;

import java.util.concurrent.Callable;

/** One inside of the other. */
final class AllSnapshots implements ContextCarrier.Snapshot {
  private final ContextCarrier.Snapshot outer;
  private final ContextCarrier.Snapshot inner;

  AllSnapshots(ContextCarrier.Snapshot outer, ContextCarrier.Snapshot inner) {
    this.outer = outer;
    this.inner = inner;
  }

  @Override
  public <T> T call(Callable<T> body) throws Exception {
    return outer.call(Settings.inside(inner, body));
  }
}

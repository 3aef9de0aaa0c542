package dev.selvage.scope;

/** What one thread has open: its scopes, innermost first, and the permits that it holds. */
class Frame {
  private static final ThreadLocal<Frame> FRAMES = new ThreadLocal<>();

  /** The scope that this thread opened last and has not closed; only this thread touches it. */
  OwnedScope<?, ?, ?> top;

  /** Permits of limiters that this thread, or an owner that waits for it, holds. */
  Limiter.Hold holds;

  /** That of the current thread, made where there is none. */
  static Frame current() {
    Frame frame = FRAMES.get();
    if (frame == null) {
      frame = new Frame();
      FRAMES.set(frame);
    }
    return frame;
  }

  /** That of the current thread, or null. */
  static Frame currentOrNull() {
    return FRAMES.get();
  }

  /** Makes this the frame of the current thread. */
  final void enter() {
    FRAMES.set(this);
  }

  /** The crew around what this thread does now: of its innermost scope, or of its own subtask. */
  Crew surroundings() {
    return top == null ? null : top.crew();
  }
}

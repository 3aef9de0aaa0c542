package dev.selvage.scope;

import java.util.concurrent.RejectedExecutionException;

/** Makes and names the threads of a scope. */
final class ScopeThreads {
  private ScopeThreads() {}

  /** A thread that is not started; made by the owner, so that it inherits from it. */
  static Thread make(Crew crew, Worker worker, Fork<?> fork) {
    Settings settings = crew.settings;
    if (settings.threadFactory != null) {
      Thread made = settings.threadFactory.newThread(worker);
      if (made == null) {
        throw new RejectedExecutionException(
            "the thread factory of scope %s returned no thread".formatted(crew.name()));
      }
      return made;
    }
    Thread made = Threads.factory().newThread(worker);
    if (fork != null) {
      rename(crew, made, fork);
    }
    return made;
  }

  /** Names a thread that we made after its subtask, where the scope has a name. */
  static void rename(Crew crew, Thread thread, Fork<?> fork) {
    if (crew.settings.name != null && crew.settings.threadFactory == null) {
      thread.setName(crew.settings.name + "/" + fork.index);
    }
  }
}

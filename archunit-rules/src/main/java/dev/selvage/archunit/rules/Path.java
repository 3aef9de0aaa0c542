package dev.selvage.archunit.rules;

import dev.selvage.archunit.callgraph.Call;
import dev.selvage.archunit.callgraph.CodeUnit;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.util.List;

/**
 * A way from an event loop to a call that blocks it.
 *
 * @param entry where the loop enters
 * @param frames the code on the way, the entry's first
 * @param calls the calls on the way, each made in the frame of its index; the last one blocks
 * @param fact why it does
 */
record Path(Entry entry, List<CodeUnit> frames, List<Call> calls, Fact fact) {
  Path {
    frames = List.copyOf(frames);
    calls = List.copyOf(calls);
  }

  /** Whether it waits for the very loop that it is on. */
  boolean isNested() {
    return fact.kind() == Kind.WAITS_FOR_LOOP && fact.file().equals(entry.file());
  }
}

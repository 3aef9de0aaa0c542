package dev.selvage.checks.tasks;

import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.comp.Check;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Task.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds tasks, and what becomes of their handles. Cheap to make; looks at names before it looks at
 * symbols, and at the code around a task only when it is asked for a fate.
 */
public final class Tasks {

  /** What the catalog calls each form, in the order in which it counts. */
  private static final Map<Kind, Form> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put(Kind.STARTS_THREAD, Form.START);
    FORMS.put(Kind.QUEUES_HANDLE, Form.QUEUED);
    FORMS.put(Kind.FORKS_ITSELF, Form.FORK);
    FORMS.put(Kind.REPEATS_TASK, Form.SCHEDULE);
    FORMS.put(Kind.SENDS_MESSAGE, Form.MESSAGE);
    FORMS.put(Kind.EXECUTES_TASK, Form.EXECUTION);
    FORMS.put(Kind.SUBSCRIBES, Form.SUBSCRIPTION);
    FORMS.put(Kind.SUBMITS_TASK, Form.SUBMISSION);
  }

  private final Facts facts;

  /** All names that the forms begin with, so that other calls cost one look-up. */
  private final Set<String> names;

  private final Fates fates;
  private final Check compiled;

  public Tasks(VisitorState state) {
    facts = Facts.of(state);
    names = facts.names(FORMS.keySet());
    compiled = Check.instance(state.context);
    fates = new Fates(facts, state.getTypes());
  }

  /** The task that begins or goes on at a call, a method reference or a creation, if one does. */
  public Optional<Task> at(TreePath path) {
    MethodSymbol method = Symbols.called(path.getLeaf());
    if (method == null) {
      return Optional.empty();
    }
    if (method.isConstructor()) {
      return facts
          .find(Kind.STARTS_THREAD, method)
          .map(fact -> new Task(Form.TIMER, path, method, Optional.of(fact)));
    }
    if (names.contains(method.name.toString())) {
      if (facts.find(Kind.REPORTS_FAILURE, method).isPresent()) {
        return Optional.empty();
      }
      for (Map.Entry<Kind, Form> form : FORMS.entrySet()) {
        Optional<Fact> fact = facts.find(form.getKey(), method);
        if (fact.isPresent()) {
          return Optional.of(new Task(form.getValue(), path, method, fact));
        }
      }
    }
    return ofResult(path, method);
  }

  /** A task that only the type of the result tells of. */
  private Optional<Task> ofResult(TreePath path, MethodSymbol method) {
    Type result = method.getReturnType();
    if (facts.isOf(Kind.TASK_HANDLE, result)) {
      Optional<Fact> stage =
          facts.find(Kind.ADDS_STAGE, method).or(() -> facts.find(Kind.OBSERVES_FAILURE, method));
      if (stage.isPresent()) {
        return Optional.of(new Task(Form.STAGE, path, method, stage));
      }
      return isOfThisCompilation(method) && !facts.isOf(Kind.TASK_HANDLE, method.owner.type)
          ? Optional.of(new Task(Form.CALL, path, method, Optional.empty()))
          : Optional.empty();
    }
    return facts.isOf(Kind.LAZY_PUBLISHER, result)
        ? Optional.of(new Task(Form.PUBLISHER, path, method, Optional.empty()))
        : Optional.empty();
  }

  /** Whether it is declared in source that is being compiled, be it on the class path as well. */
  private boolean isOfThisCompilation(MethodSymbol method) {
    return compiled.getCompiled(method.outermostClass()) != null;
  }

  /** What becomes of the handle of a task. */
  public Fate fate(Task task) {
    return fates.of(task);
  }

  /** The catalog, asked with javac's symbols. */
  public Facts facts() {
    return facts;
  }

  /** The fates of expressions and variables that hold a handle. */
  public Fates fates() {
    return fates;
  }
}

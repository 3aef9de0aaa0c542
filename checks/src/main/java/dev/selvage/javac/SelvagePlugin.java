package dev.selvage.javac;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import java.util.List;
import java.util.ServiceConfigurationError;

/**
 * {@code -Xplugin:Selvage}: runs the checks of Selvage in javac. Options follow the name and have
 * their Error Prone meaning: {@code -Xplugin:Selvage -Xep:SwallowedInterrupt:ERROR}.
 *
 * <p>This class uses nothing of javac but its public interfaces, so that it loads in a javac which
 * has not opened its own packages, and can say what to do about it.
 */
@AutoService(Plugin.class)
public final class SelvagePlugin implements Plugin {

  @Override
  public String getName() {
    return "Selvage";
  }

  @Override
  public void init(JavacTask task, String... arguments) {
    List<String> missing = JavacAccess.missingFlags();
    if (!missing.isEmpty()) {
      Trouble.fail(task, JavacAccess.explain(missing));
      return;
    }
    try {
      Session.start(task, List.of(arguments));
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      Trouble.warn(
          task,
          "Selvage could not start (%s), so nothing is checked. Is an Error Prone older than 2.42 on the"
                  .formatted(e)
              + " processor path? If not, please report this.");
    }
  }
}

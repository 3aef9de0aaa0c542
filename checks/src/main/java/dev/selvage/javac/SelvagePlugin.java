package dev.selvage.javac;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import java.util.List;

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
      Trouble.report(task, JavacAccess.explain(missing));
      return;
    }
    Session.start(task, List.of(arguments));
  }
}

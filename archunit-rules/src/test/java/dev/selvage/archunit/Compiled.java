package dev.selvage.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a class from its text, where a class of the test itself would not do. */
final class Compiled {
  private Compiled() {}

  /** The folder with the class files of {@code text}, which becomes {@code name.java}. */
  static Path classes(Path folder, String name, String text, String... options) throws IOException {
    Path source = Files.writeString(folder.resolve(name + ".java"), text);
    Path output = Files.createDirectories(folder.resolve("classes"));
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-d", output.toString()));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(messages, files, null, all, null, files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as("%s", messages).isTrue();
    }
    return output;
  }
}

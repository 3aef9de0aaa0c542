package dev.selvage.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/runtime.md} compile, and print what they say. */
final class RuntimePageTest {
  private static final Path PAGE = Path.of("..", "docs", "runtime.md");

  @TempDir Path classes;

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    return PageExample.of(Files.readAllLines(PAGE)).stream()
        .map(example -> dynamicTest(example.toString(), () -> check(example)));
  }

  private void check(PageExample example) throws IOException, ReflectiveOperationException {
    assumeTrue(Runtime.version().feature() >= example.release(), "needs JDK " + example.release());
    assertThat(example.compile(classes)).isEmpty();
    if (!example.prints().isEmpty()) {
      assertThat(run(example)).isEqualTo(example.prints());
    }
  }

  private String run(PageExample example) throws IOException, ReflectiveOperationException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> type = loader.loadClass(example.className());
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Method method = type.getDeclaredMethod("example");
      method.setAccessible(true);
      method.invoke(constructor.newInstance());
    } finally {
      System.setOut(before);
    }
    return String.join(" ", bytes.toString(StandardCharsets.UTF_8).lines().toList());
  }
}

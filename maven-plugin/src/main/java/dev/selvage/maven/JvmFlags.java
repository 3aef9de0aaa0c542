package dev.selvage.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The flags of a JVM in which javac may have our plugin: the lines of {@code .mvn/jvm.config}. */
final class JvmFlags {

  private JvmFlags() {}

  static List<String> lines() throws IOException {
    try (InputStream in = JvmFlags.class.getResourceAsStream("jvm.config")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}

package dev.selvage.archunit;

import static dev.selvage.archunit.SelvageRules.noEventLoopBlocks;
import static dev.selvage.archunit.SelvageRules.noUnscopedThreads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files that are broken, or of which there are several. */
final class BadClassFilesTest {
  private static final String HANDLER =
      """
      class Handler extends io.netty.channel.ChannelInboundHandlerAdapter {
        @Override public void channelRead(io.netty.channel.ChannelHandlerContext c, Object o)
            throws Exception {
          %s;
        }
      }
      """;
  private static final String OTHER_VERSION =
      "there is another version of <Handler>, which may be the one that runs";

  @TempDir private Path folder;

  @Test
  void judgesTheClassesBesideBrokenOnes() throws IOException {
    Path blocking = compile("blocking", "Thread.sleep(1)");
    byte[] whole = Files.readAllBytes(blocking);
    Files.write(blocking.resolveSibling("Half.class"), Arrays.copyOf(whole, whole.length / 2));
    Files.write(blocking.resolveSibling("Text.class"), new byte[] {'t', 'e', 'x', 't'});
    assertThat(Violations.of(noEventLoopBlocks(), blocking.getParent())).hasSize(1);
  }

  @Test
  void saysThatTheJarHasTheClassForAnotherRelease() throws IOException {
    Map<String, Path> entries = new LinkedHashMap<>();
    entries.put("META-INF/versions/9/Handler.class", compile("blocking", "Thread.sleep(1)"));
    try (JarFile jar = new JarFile(jar(entries).toFile())) {
      assertThat(details(new ClassFileImporter().importJar(jar)))
          .singleElement()
          .asString()
          .contains(OTHER_VERSION);
    }
  }

  @Test
  void saysThatTheClassPathHasTheClassTwice() throws IOException {
    Path blocking = compile("blocking", "Thread.sleep(1)").getParent();
    Path quiet = compile("quiet", "c.read()").getParent();
    JavaClasses classes = new ClassFileImporter().importPath(blocking);

    assertThat(withClassPath(List.of(blocking), classes))
        .singleElement()
        .asString()
        .doesNotContain(OTHER_VERSION);
    assertThat(withClassPath(List.of(quiet, blocking), classes))
        .singleElement()
        .asString()
        .contains(OTHER_VERSION);
  }

  @Test
  void failsWhereItIsGivenNoClass() throws IOException {
    JavaClasses none =
        new ClassFileImporter().importPath(Files.createDirectory(folder.resolve("e")));
    assertThatThrownBy(() -> noEventLoopBlocks().check(none))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
    JavaClasses some = new ClassFileImporter().importPath(compile("quiet", "c.read()").getParent());
    assertThatThrownBy(() -> noUnscopedThreads("..").check(some))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }

  private List<String> withClassPath(List<Path> folders, JavaClasses classes) throws IOException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    URL[] urls = new URL[folders.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = folders.get(i).toUri().toURL();
    }
    try (URLClassLoader loader = new URLClassLoader(urls, before)) {
      Thread.currentThread().setContextClassLoader(loader);
      return details(classes);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static List<String> details(JavaClasses classes) {
    return noEventLoopBlocks().evaluate(classes).getFailureReport().getDetails();
  }

  private Path jar(Map<String, Path> entries) throws IOException {
    Path jar = folder.resolve("several.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream files = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, Path> each : entries.entrySet()) {
        files.putNextEntry(new JarEntry(each.getKey()));
        files.write(Files.readAllBytes(each.getValue()));
      }
    }
    return jar;
  }

  private Path compile(String name, String statement) throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    return Compiled.classes(own, "Handler", HANDLER.formatted(statement)).resolve("Handler.class");
  }
}

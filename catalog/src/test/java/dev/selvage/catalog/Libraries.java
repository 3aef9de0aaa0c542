package dev.selvage.catalog;

import static org.objectweb.asm.ClassReader.SKIP_CODE;
import static org.objectweb.asm.ClassReader.SKIP_DEBUG;
import static org.objectweb.asm.ClassReader.SKIP_FRAMES;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The members of the classes in a folder of jars, and of those of the JDK. Reads class files, so
 * that a library needs none of what it depends on.
 */
final class Libraries {

  /** Those that the build has put beside the classes, in their newest versions. */
  static final Libraries NEWEST = new Libraries(Path.of("target", "libraries", "newest"), true);

  /** The same in their major versions before, as far as they have one. */
  static final Libraries BEFORE = new Libraries(Path.of("target", "libraries", "before"), false);

  private final URLClassLoader jars;
  private final boolean withJdk;
  private final Map<String, Optional<List<Member>>> known = new HashMap<>();

  /** A method or constructor that is not private. */
  record Member(String name, List<String> parameterTypes) {
    boolean isMeantBy(Fact fact) {
      return fact.isNamed(name)
          && (fact.hasAnyParameters() || fact.parameterTypes().equals(parameterTypes));
    }
  }

  private Libraries(Path folder, boolean withJdk) {
    this.withJdk = withJdk;
    try (Stream<Path> files = Files.list(folder)) {
      List<URL> urls = new ArrayList<>();
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        urls.add(url(file));
      }
      this.jars = new URLClassLoader(urls.toArray(URL[]::new), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean hasType(Fact fact) {
    return members(fact.type()).isPresent();
  }

  boolean has(Fact fact) {
    return members(fact.type())
        .filter(
            members ->
                fact.kind().isOfTypes()
                    || members.stream().anyMatch(member -> member.isMeantBy(fact)))
        .isPresent();
  }

  private Optional<List<Member>> members(String type) {
    return known.computeIfAbsent(type, this::read);
  }

  private Optional<List<Member>> read(String type) {
    String file = type.replace('.', '/') + ".class";
    try (InputStream in = open(file)) {
      return in == null ? Optional.empty() : Optional.of(members(new ClassReader(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open(String file) {
    InputStream found = jars.getResourceAsStream(file);
    return found == null && withJdk ? ClassLoader.getSystemResourceAsStream(file) : found;
  }

  private static List<Member> members(ClassReader reader) {
    List<Member> members = new ArrayList<>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            if ((access & Opcodes.ACC_PRIVATE) == 0) {
              members.add(
                  new Member(
                      name,
                      Stream.of(Type.getArgumentTypes(descriptor)).map(Libraries::name).toList()));
            }
            return null;
          }
        },
        SKIP_CODE | SKIP_DEBUG | SKIP_FRAMES);
    return members;
  }

  /** As a fact writes it: {@code java.lang.Object[]}, {@code a.B$C}. */
  private static String name(Type type) {
    return type.getSort() == Type.ARRAY
        ? name(type.getElementType()) + "[]".repeat(type.getDimensions())
        : type.getClassName();
  }
}

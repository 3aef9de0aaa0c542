package dev.selvage.archunit.callgraph;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Classes by name, and what they extend: those that are given, and those that these mention, which
 * are looked up on the class path of the running JVM. A class that is nowhere has no supertypes.
 * Remembers what it found; not thread-safe.
 */
public final class Hierarchy {

  private final Map<String, ClassFile> given = new HashMap<>();
  private final Map<String, Optional<ClassFile>> found = new HashMap<>();
  private final Map<String, Set<String>> supertypes = new HashMap<>();
  private final Map<String, List<ClassFile>> subtypes = new HashMap<>();
  private final ClassLoader loader;

  /** Of these classes; where two have one name, the first counts. */
  public Hierarchy(Collection<ClassFile> classes, ClassLoader loader) {
    this.loader = loader;
    classes.forEach(each -> given.putIfAbsent(each.name(), each));
    given
        .values()
        .forEach(
            each ->
                each.supertypes()
                    .forEach(
                        above ->
                            subtypes.computeIfAbsent(above, key -> new ArrayList<>()).add(each)));
  }

  /** The classes that it was given. */
  public Collection<ClassFile> classes() {
    return given.values();
  }

  /** A class that it was given. */
  public Optional<ClassFile> given(String name) {
    return Optional.ofNullable(given.get(name));
  }

  /** A class that it was given, or the head of one of the class path. */
  public Optional<ClassFile> find(String name) {
    ClassFile known = given.get(name);
    return known != null ? Optional.of(known) : found.computeIfAbsent(name, this::load);
  }

  private Optional<ClassFile> load(String name) {
    try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
      return in == null ? Optional.empty() : Optional.of(ClassFileReader.readHead(in));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a class that it was given has another version, which may be the one that runs: in
   * another place of the class path, or in the same jar for another release of Java.
   */
  public boolean hasOtherVersion(ClassFile type) {
    try {
      return type.location().contains("/META-INF/versions/")
          || Collections.list(loader.getResources(type.name().replace('.', '/') + ".class")).size()
              > 1;
    } catch (IOException e) {
      return false;
    }
  }

  /** The names of a class and of all that it extends and implements, as far as they are known. */
  public Set<String> supertypes(String name) {
    Set<String> known = supertypes.get(name);
    if (known == null) {
      known = new LinkedHashSet<>();
      collect(name, known);
      supertypes.put(name, known);
    }
    return known;
  }

  private void collect(String name, Set<String> names) {
    if (names.add(name)) {
      find(name).ifPresent(type -> type.supertypes().forEach(each -> collect(each, names)));
    }
  }

  public boolean isSubtype(String name, String of) {
    return name.equals(of) || supertypes(name).contains(of);
  }

  /** Whether a class itself has a method with the name and the parameters of another. */
  public boolean declares(String type, MethodName method) {
    return find(type).stream()
        .flatMap(each -> each.methods().stream())
        .anyMatch(each -> each.name().hasSignatureOf(method));
  }

  /** The class that declares a method: its owner, or the nearest above that. */
  public String declaring(MethodName method) {
    return supertypes(method.owner()).stream()
        .filter(type -> declares(type, method))
        .findFirst()
        .orElse(method.owner());
  }

  /** The method that runs where no subclass overrides it: of the class or the nearest above it. */
  Optional<CodeUnit> resolve(MethodName method) {
    for (String type : supertypes(method.owner())) {
      Optional<CodeUnit> unit =
          given(type).stream()
              .flatMap(each -> each.methods().stream())
              .filter(each -> each.name().equals(method.in(type)))
              .findFirst();
      if (unit.isPresent()) {
        return unit;
      }
    }
    return Optional.empty();
  }

  /** The methods of given subclasses that override one, up to a number of them. */
  List<CodeUnit> overriding(MethodName method, int most) {
    List<CodeUnit> units = new ArrayList<>();
    collectOverriding(method.owner(), method, units, new HashSet<>(), most);
    return units;
  }

  private void collectOverriding(
      String type, MethodName method, List<CodeUnit> units, Set<String> seen, int most) {
    for (ClassFile subtype : subtypes.getOrDefault(type, List.of())) {
      if (units.size() > most || !seen.add(subtype.name())) {
        return;
      }
      subtype.methods().stream()
          .filter(each -> each.name().equals(method.in(subtype.name())))
          .filter(each -> !Modifier.isStatic(each.access()) && !Modifier.isAbstract(each.access()))
          .forEach(units::add);
      collectOverriding(subtype.name(), method, units, seen, most);
    }
  }
}

package dev.selvage.cli.engine;

import dev.selvage.report.Unchecked;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Java files that paths name, sorted, each once however many links lead to it.
 *
 * <p>In a folder, hidden folders and what a build has put there are left out.
 *
 * @param files absolute and normalized
 * @param unchecked what could not be looked at
 */
record JavaFiles(List<Path> files, List<Unchecked> unchecked) {

  private static final String JAVA = ".java";
  private static final String MODULE = "module-info.java";

  /**
   * Looks for them.
   *
   * @throws CheckException if a path does not exist, or names no Java file
   */
  static JavaFiles under(List<Path> paths) throws CheckException {
    Set<Path> found = new TreeSet<>();
    List<Unchecked> unchecked = new ArrayList<>();
    for (Path path : paths) {
      Path absolute = path.toAbsolutePath().normalize();
      if (Files.isDirectory(absolute)) {
        Walk walk = walk(absolute);
        if (walk.files.isEmpty() && walk.unchecked.isEmpty()) {
          throw new CheckException(
              "no Java file in %s (hidden folders and what a build puts into target, build and"
                      .formatted(path)
                  + " node_modules are left out)");
        }
        found.addAll(walk.files);
        unchecked.addAll(walk.unchecked);
      } else if (!Files.exists(absolute)) {
        throw new CheckException("no such file or folder: " + path);
      } else if (!absolute.toString().endsWith(JAVA) || !Files.isRegularFile(absolute)) {
        throw new CheckException("not a Java file: " + path);
      } else {
        found.add(absolute);
      }
    }
    return new JavaFiles(withoutModules(withoutAliases(found)), unchecked);
  }

  private static Walk walk(Path folder) throws CheckException {
    Walk walk = new Walk(folder);
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    } catch (IOException e) {
      throw new CheckException("cannot read " + folder + ": " + e.getMessage(), e);
    }
    return walk;
  }

  private static List<Path> withoutAliases(Set<Path> sorted) {
    Set<Path> real = new HashSet<>();
    List<Path> kept = new ArrayList<>();
    for (Path file : sorted) {
      if (real.add(realPath(file))) {
        kept.add(file);
      }
    }
    return kept;
  }

  private static Path realPath(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
    }
  }

  /** A module declaration holds no code, and javac would look for all the modules that it names. */
  private static List<Path> withoutModules(List<Path> files) {
    return files.stream().filter(file -> !file.endsWith(MODULE)).toList();
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> files = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();

    Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && (isHidden(folder) || BuildOutput.isFolder(root, folder))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(JAVA) && attributes.isRegularFile()) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      if (!(reason instanceof FileSystemLoopException)) {
        unchecked.add(new Unchecked(SourceFile.name(file), 0, "cannot be read"));
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path folder) {
      return folder.getFileName().toString().startsWith(".");
    }
  }
}

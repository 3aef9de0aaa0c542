package dev.selvage.cli.modules;

import dev.selvage.cli.engine.CheckRequest;
import dev.selvage.finding.Severity;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A module of a build, as a plugin of the build tool describes it in JSON.
 *
 * @param name for messages
 * @param paths its folders of sources, main and test; none that a build has generated
 * @param classPath as javac takes it; empty for none
 * @param sourcePath where generated sources and those of other modules lie, as javac takes it;
 *     empty for none
 * @param release the release of Java; 0 for that of the JDK
 * @param encoding of the sources
 * @param state the file that keeps what came of the last check
 */
public record ModuleRequest(
    String name,
    List<String> paths,
    String classPath,
    String sourcePath,
    int release,
    String encoding,
    String state) {

  CheckRequest request(List<String> checks, List<Path> catalogs) {
    return new CheckRequest(
        paths.stream().map(Path::of).toList(),
        Optional.of(classPath),
        Optional.of(sourcePath).filter(path -> !path.isEmpty()),
        Optional.of(release).filter(number -> number > 0),
        Charset.forName(encoding),
        checks,
        catalogs,
        Severity.NOTE,
        Map.of());
  }
}

package dev.selvage.cli.modules;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.selvage.cli.engine.CheckResult;
import dev.selvage.finding.AtomicFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of the last check of a module, and of what.
 *
 * @param key see {@link ModuleKey}
 * @param result of the check, which was complete
 */
record ModuleState(String key, CheckResult result) {

  private static final Gson GSON = new Gson();

  /** What stands in a file, if that is of this key; a file that cannot be read is none. */
  static Optional<CheckResult> read(Path file, String key) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (Reader in = Files.newBufferedReader(file)) {
      ModuleState state = GSON.fromJson(in, ModuleState.class);
      return state != null && key.equals(state.key) ? Optional.of(state.result) : Optional.empty();
    } catch (IOException | JsonParseException | NullPointerException e) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    AtomicFile.write(file, GSON.toJson(this));
  }
}

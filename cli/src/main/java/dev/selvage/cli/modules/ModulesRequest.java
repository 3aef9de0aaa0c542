package dev.selvage.cli.modules;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.selvage.cli.engine.CheckException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The modules of a build, in JSON.
 *
 * @param modules in the order of the build
 * @param findings files of findings that others have written; those that are not there are left out
 */
public record ModulesRequest(List<ModuleRequest> modules, List<String> findings) {
  public ModulesRequest {
    modules = List.copyOf(modules);
    findings = List.copyOf(findings);
  }

  /**
   * Reads a file.
   *
   * @throws CheckException if it is no such file
   */
  static ModulesRequest read(Path file) throws CheckException {
    try (Reader in = Files.newBufferedReader(file)) {
      return new Gson().fromJson(in, ModulesRequest.class);
    } catch (IOException | JsonParseException | NullPointerException e) {
      throw new CheckException(file + " does not describe modules: " + e.getMessage(), e);
    }
  }
}

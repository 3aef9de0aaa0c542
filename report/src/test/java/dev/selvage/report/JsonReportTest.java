package dev.selvage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {

  @Test
  void reads_back_as_it_was_recorded(@TempDir Path folder) throws IOException {
    Finding finding = Samples.finding("/shop/Größe.java");
    StringBuilder out = new StringBuilder();
    new JsonReport().write(Results.of(List.of(finding), 1), out);
    Path file = Files.writeString(folder.resolve("findings.json"), out);

    assertThat(FindingsFile.read(file).findings()).containsExactly(finding);
  }
}

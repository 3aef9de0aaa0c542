package dev.selvage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BaseDirectoryTest {

  private final BaseDirectory base = new BaseDirectory(Path.of("/home/ada/shop"));

  @Test
  void below_it_a_path_is_relative() {
    assertThat(base.show("/home/ada/shop/src/A B.java")).isEqualTo("src/A B.java");
  }

  @Test
  void elsewhere_a_path_stays_as_it_is() {
    assertThat(base.show("/home/ada/shopping/A.java")).isEqualTo("/home/ada/shopping/A.java");
    assertThat(base.relative("/home/ada/A.java")).isEmpty();
    assertThat(base.relative("/home/ada/shop")).isEmpty();
    assertThat(base.show("no\0path")).isEqualTo("no\0path");
  }
}

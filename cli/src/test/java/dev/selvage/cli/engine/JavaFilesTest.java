package dev.selvage.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaFilesTest {

  @TempDir Path folder;

  @Test
  void sorted_and_each_once() throws Exception {
    write("b/B.java", "a/A.java", "C.java", "notes.txt");
    assertThat(found(folder, folder.resolve("a"), folder.resolve("b/../C.java")))
        .containsExactly("C.java", "a/A.java", "b/B.java");
  }

  @Test
  void hidden_folders_and_what_a_build_made_are_left_out() throws Exception {
    write(
        "src/A.java",
        ".git/B.java",
        "target/generated/C.java",
        "build/D.java",
        "node_modules/E.java",
        "module/pom.xml",
        "module/target/F.java");
    assertThat(found(folder)).containsExactly("src/A.java");
  }

  @Test
  void a_package_may_have_the_name_of_a_build_folder() throws Exception {
    write("src/main/java/shop/build/A.java", "src/main/java/target/B.java");
    assertThat(found(folder))
        .containsExactly("src/main/java/shop/build/A.java", "src/main/java/target/B.java");
    assertThat(found(folder.resolve("src"))).hasSize(2);
  }

  @Test
  void a_folder_that_is_named_is_searched_whatever_its_name() throws Exception {
    write("target/A.java", ".hidden/B.java");
    assertThat(found(folder.resolve("target"), folder.resolve(".hidden"))).hasSize(2);
  }

  @Test
  void links_are_followed_but_not_in_circles() throws Exception {
    write("a/A.java", "elsewhere/B.java");
    Files.createSymbolicLink(folder.resolve("a/circle"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/link"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("a/broken"), folder.resolve("nowhere"));
    assertThat(found(folder.resolve("a"))).containsExactly("a/A.java", "a/link/B.java");
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private List<String> found(Path... paths) throws CheckException {
    JavaFiles files = JavaFiles.under(Stream.of(paths).toList());
    assertThat(files.unchecked()).isEmpty();
    return files.files().stream().map(file -> folder.relativize(file).toString()).toList();
  }
}

package dev.selvage.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.Test;

final class SetUpTest {

  private static final List<Artifact> NONE = List.of();
  private static final String POM = "<project>\n  <version>1</version>\n</project>\n";

  @Test
  void flagsThatAreMissingAreAdded() {
    List<String> flags = List.of("--a=b", "--c=d");
    assertThat(SetUp.withFlags("", flags)).isEqualTo("--a=b\n--c=d\n");
    assertThat(SetUp.withFlags("-Xmx2g --c=d", flags)).isEqualTo("-Xmx2g --c=d\n--a=b\n");
    assertThat(SetUp.withFlags("--c=d\n--a=b\n", flags)).isEqualTo("--c=d\n--a=b\n");
  }

  @Test
  void aPomWithoutProfilesGetsAListOfThem() {
    String after = SetUp.withProfile(POM, "7", "3.15.0", NONE);
    assertThat(after)
        .startsWith("<project>\n  <version>1</version>\n\n  <profiles>\n")
        .contains("      <id>selvage</id>\n", "<version>7</version>")
        .contains(
            "<artifactId>maven-compiler-plugin</artifactId>\n            <version>3.15.0</version>\n")
        .endsWith("    </profile>\n  </profiles>\n</project>\n");
    assertThat(SetUp.withProfile(after, "8", "", NONE)).isEqualTo(after);
  }

  @Test
  void aPomWithProfilesGetsOneMoreAtTheirEnd() {
    String pom =
        "<project>\r\n  <profiles>\r\n    <profile/>\r\n  </profiles>\r\n  <!-- </project> -->\r\n"
            + "</project>";
    assertThat(SetUp.withProfile(pom, "7", "", NONE))
        .startsWith("<project>\r\n  <profiles>\r\n    <profile/>\r\n    <!-- mvn -Pselvage")
        .endsWith("    </profile>\r\n  </profiles>\r\n  <!-- </project> -->\r\n</project>");
  }

  @Test
  void processorsThatJavacFoundByItselfAreNamed() {
    Artifact lombok = new DefaultArtifact("org.projectlombok", "lombok", "jar", "1.18.42");
    assertThat(SetUp.withProfile(POM, "7", "", List.of(lombok)))
        .contains(
            "                </path>\n"
                + "                <path>\n"
                + "                  <groupId>org.projectlombok</groupId>\n"
                + "                  <artifactId>lombok</artifactId>\n"
                + "                  <version>1.18.42</version>\n"
                + "                </path>\n"
                + "              </annotationProcessorPaths>\n");
  }

  @Test
  void aPluginInACommentIsNone() {
    String pom = POM.replace("</version>", "</version><!-- -Xplugin:Selvage -->");
    assertThat(SetUp.withProfile(pom, "7", "", NONE)).contains("<arg>-Xplugin:Selvage</arg>");
  }

  @Test
  void whatIsNoPomIsRefused() {
    assertThatThrownBy(() -> SetUp.withProfile("<settings/>", "7", "", NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pom.xml does not end with </project>");
  }
}

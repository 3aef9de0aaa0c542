package dev.selvage.cli.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.cli.suppress.Marks.Wish;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In each text, {@code HERE} is where the finding is. */
final class MarksTest {

  private static final String A = "@SuppressWarnings(\"A\" /* selvage */)";

  @Test
  void aMethodGetsALineOfItsOwn() {
    assertThat(suppressed("class C {\n\t/** Doc. */\n\tvoid m() {\n\t\tHERE();\n\t}\n}\n"))
        .isEqualTo("class C {\n\t/** Doc. */\n\t" + A + "\n\tvoid m() {\n\t\tHERE();\n\t}\n}\n");
  }

  @Test
  void lineEndsAreThoseOfTheFile() {
    assertThat(suppressed("class C {\r\n  void m() {\r\n    HERE();\r\n  }\r\n}\r\n"))
        .isEqualTo("class C {\r\n  " + A + "\r\n  void m() {\r\n    HERE();\r\n  }\r\n}\r\n");
  }

  @Test
  void aLocalVariableIsTheSmallestDeclaration() {
    assertThat(suppressed("class C {\n  void m() {\n    Runnable r = () -> HERE();\n  }\n}\n"))
        .isEqualTo(
            "class C {\n  void m() {\n    " + A + "\n    Runnable r = () -> HERE();\n  }\n}\n");
  }

  @Test
  void aLambdaInAFieldIsOfTheField() {
    assertThat(suppressed("class C {\n  final Runnable r =\n      () -> HERE();\n}\n"))
        .isEqualTo("class C {\n  " + A + "\n  final Runnable r =\n      () -> HERE();\n}\n");
  }

  @Test
  void aDeclarationBehindOthersOnItsLineStaysThere() {
    assertThat(suppressed("class C { int i; void m() { HERE(); } }"))
        .isEqualTo("class C { int i; " + A + " void m() { HERE(); } }");
  }

  @Test
  void annotationsOnOneLineStayThere() {
    assertThat(suppressed("class C {\n  @Override public String toString() { return HERE(); }\n}"))
        .isEqualTo(
            "class C {\n  " + A + "\n  @Override public String toString() { return HERE(); }\n}");
  }

  @Test
  void recordsAndEnumConstantsAreDeclarations() {
    assertThat(suppressed("record R(int i) {\n  R { HERE(); }\n}\n"))
        .isEqualTo("record R(int i) {\n  " + A + "\n  R { HERE(); }\n}\n");
    assertThat(suppressed("enum E {\n  X(HERE());\n  E(int i) {}\n}\n"))
        .isEqualTo("enum E {\n  " + A + "\n  X(HERE());\n  E(int i) {}\n}\n");
  }

  @Test
  void anInitializerIsOfItsClass() {
    assertThat(suppressed("class C {\n  static { HERE(); }\n}\n"))
        .isEqualTo(A + "\nclass C {\n  static { HERE(); }\n}\n");
  }

  @Test
  void namesOfPeopleStay() {
    String before = "class C {\n  @SuppressWarnings(\"unchecked\")\n  void m() { HERE(); }\n}\n";
    String after = suppressed(before);
    assertThat(after)
        .contains("@SuppressWarnings({\"unchecked\", \"A\" /* selvage */})\n  void m()");
    assertThat(removed(after)).isEqualTo(before.replace("HERE", "HERE"));
  }

  @Test
  void aNameThatAPersonWroteIsNotWrittenAgain() {
    String before = "class C {\n  @SuppressWarnings(\"A\")\n  void m() { HERE(); }\n}\n";
    assertThat(suppressed(before)).isEqualTo(before);
    assertThat(removed(before)).isEqualTo(before);
  }

  @Test
  void constantsAndNamedValuesArePutIntoBraces() {
    assertThat(suppressed("class C {\n  @SuppressWarnings(value = N)\n  void m() { HERE(); }\n}\n"))
        .contains("@SuppressWarnings(value = {N, \"A\" /* selvage */})");
  }

  @Test
  void severalNamesOfOneDeclarationAreOneAnnotation() {
    String text = "class C {\n  void m() {\n    a();\n    b();\n  }\n}\n";
    String marked =
        Marks.in(text)
            .orElseThrow()
            .added(List.of(new Wish(4, 5, "B", 0), new Wish(3, 5, "A", 0), new Wish(4, 5, "A", 0)));
    assertThat(marked)
        .isEqualTo(
            text.replace(
                "  void",
                "  @SuppressWarnings({\"A\" /* selvage */, \"B\" /* selvage */})\n  void"));
    assertThat(removed(marked)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class C {\n\n\n  // a comment\n  @Override // why\n  public void m() { HERE(); } }",
        "class C { void m() { int a = 1;\t\tint b = HERE();   } }\n",
        "\uFEFFclass C {\r  void m() {\r    HERE();\r  }\r}",
        "/* a */ @Deprecated class C { { HERE(); } } // end",
        "interface I { default <T> T m() { return HERE(); } }",
        "class C { Object o = new Object() { @Override public int hashCode() { return HERE(); } }; }",
        "class Stra\u00DFe { /* \uD83D\uDE00 */ void m() { /* \uD83D\uDE00 */ HERE(); } }",
      })
  void whatIsAddedIsTakenAwayAgain(String text) {
    String marked = suppressed(text);
    assertThat(marked).isNotEqualTo(text).contains(A);
    assertThat(removed(marked)).isEqualTo(text);
  }

  @Test
  void whatDoesNotParseHasNoMarks() {
    assertThat(Marks.in("class C { void m( }")).isEmpty();
  }

  private static String suppressed(String text) {
    int offset = text.indexOf("HERE");
    List<String> before = Stream.of(text.substring(0, offset).split("\r\n|\r|\n", -1)).toList();
    Wish wish = new Wish(before.size(), before.get(before.size() - 1).length() + 1, "A", 0);
    return Marks.in(text).orElseThrow().added(List.of(wish));
  }

  private static String removed(String text) {
    return Marks.in(text).orElseThrow().removed();
  }
}

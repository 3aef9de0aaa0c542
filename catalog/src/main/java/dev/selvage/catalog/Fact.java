package dev.selvage.catalog;

import java.util.Comparator;
import java.util.List;

/**
 * What is known of one method, constructor or type. A fact about an instance method holds for the
 * methods that override it as well, one about a type for its subtypes.
 *
 * <p>All names are those of the class file: types are erased, nested types are joined with {@code
 * $}, arrays end with {@code []}.
 *
 * @param kind what the fact says
 * @param type the class that declares the member, such as {@code java.lang.Thread$Builder}, or the
 *     type that the fact is about
 * @param method the member's name, {@link #CONSTRUCTOR} for a constructor, empty where the fact is
 *     about the type; see {@link Kind#isOfTypes}. {@code query*} stands for all names that begin so
 * @param parameterTypes such as {@code long}, {@code java.lang.Object[]}; {@link #ANY} alone stands
 *     for all parameters
 * @param since the first Java release, or the first major version of the library, that has the
 *     member or type; 0 where every supported one has it
 * @param reason why the fact holds, in a few words that a message may end with
 * @param source the file and the line that state it, such as {@code jdk.txt:12}
 */
public record Fact(
    Kind kind,
    String type,
    String method,
    List<String> parameterTypes,
    int since,
    String reason,
    String source) {

  /** The name of every constructor. */
  public static final String CONSTRUCTOR = "<init>";

  /** In the place of the parameters: whichever there are. */
  public static final String ANY = "..";

  private static final String REST = "*";

  public Fact {
    parameterTypes = List.copyOf(parameterTypes);
  }

  /**
   * Of facts about the same method, the one that says most is the greatest: a full name before a
   * pattern, a longer pattern before a shorter one.
   */
  public static final Comparator<Fact> BY_DETAIL =
      Comparator.comparing((Fact fact) -> !fact.method().endsWith(REST))
          .thenComparing(fact -> fact.method().length())
          .thenComparing(fact -> !fact.isPattern())
          .thenComparing(Fact::kind);

  /** The file that states it, such as {@code jdk.txt}. */
  public String file() {
    return source.substring(0, Math.max(0, source.lastIndexOf(':')));
  }

  /** Whether the member is a constructor. */
  public boolean isConstructor() {
    return method.equals(CONSTRUCTOR);
  }

  /** Whether the fact is about the members of this name. */
  public boolean isNamed(String name) {
    return method.endsWith(REST)
        ? name.startsWith(method.substring(0, method.length() - REST.length()))
            && !name.equals(CONSTRUCTOR)
        : method.equals(name);
  }

  /** Whether it is about the overloads of a name, or about many names: about more than a member. */
  public boolean isPattern() {
    return hasAnyParameters() || method.endsWith(REST);
  }

  /** Whether the parameters do not matter. */
  public boolean hasAnyParameters() {
    return parameterTypes.equals(List.of(ANY));
  }

  /**
   * What the fact is about, as the file writes it, such as {@code java.lang.Thread#join(long)} or
   * {@code java.util.concurrent.Future}.
   */
  public String signature() {
    return kind.isOfTypes()
        ? type
        : type + "#" + method + "(" + String.join(",", parameterTypes) + ")";
  }
}

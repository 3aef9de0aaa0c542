package dev.selvage.catalog;

import java.util.List;

/**
 * What is known of one method or constructor. A fact about an instance method holds for the methods
 * that override it as well.
 *
 * <p>All names are those of the class file: types are erased, nested types are joined with {@code
 * $}, arrays end with {@code []}.
 *
 * @param kind what the fact says
 * @param type the class that declares the member, such as {@code java.lang.Thread$Builder}
 * @param method the member's name, {@link #CONSTRUCTOR} for a constructor
 * @param parameterTypes such as {@code long}, {@code java.lang.Object[]}
 * @param since the first Java release that has the member; 0 where every supported release has it
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

  public Fact {
    parameterTypes = List.copyOf(parameterTypes);
  }

  /** Whether the member is a constructor. */
  public boolean isConstructor() {
    return method.equals(CONSTRUCTOR);
  }

  /** The member as the file writes it, such as {@code java.lang.Thread#join(long)}. */
  public String signature() {
    return type + "#" + method + "(" + String.join(",", parameterTypes) + ")";
  }
}

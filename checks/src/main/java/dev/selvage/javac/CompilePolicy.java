package dev.selvage.javac;

import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Options;

/**
 * The order in which javac works, as a checker needs it. A user of Error Prone has to set the same
 * by hand; what a user did set stays.
 */
final class CompilePolicy {

  private CompilePolicy() {}

  /**
   * Must run before javac reads its options, that is from {@link com.sun.source.util.Plugin#init}.
   *
   * <ul>
   *   <li>{@code simple}: all classes of a file are analysed before any of them is lowered.
   *   <li>{@code FLOW}: javac goes on to the analysis of the other files after an error, and after
   *       a warning that {@code -Werror} makes one.
   * </ul>
   */
  static void prepare(Context context) {
    Options options = Options.instance(context);
    setIfUnset(options, "compilePolicy", "simple");
    if (!options.isSet("should-stop.at")) {
      setIfUnset(options, "should-stop.ifError", "FLOW");
    }
  }

  private static void setIfUnset(Options options, String name, String value) {
    if (!options.isSet(name)) {
      options.put(name, value);
    }
  }
}

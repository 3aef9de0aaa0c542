package dev.selvage.archunit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.selvage.archunit.callgraph.ClassFile;
import java.util.List;
import java.util.Objects;

/**
 * What a rule forbids, at one place: what our conditions hand to ArchUnit as the object that an
 * event is about, for whoever wants more of it than its text.
 *
 * @param check the name under which a report shows it: that of the bug pattern which finds the same
 *     in sources, or of the rule where there is none
 * @param message what is wrong and what to do instead, in one breath
 * @param frames the way there, at least one; the last one is the place itself
 */
public record Violation(String check, String message, List<Frame> frames) {

  /**
   * A line of code.
   *
   * @param type the class, such as {@code shop.Handler$1}
   * @param source the name of its source file
   * @param location where its class file was read, as a URI; empty where that is not known
   * @param line from 1; 0 where the class file does not say
   * @param called the name of the method that is called there, {@code <init>} for a constructor;
   *     empty where none is
   * @param text what happens there, in a few words
   */
  public record Frame(
      String type, String source, String location, int line, String called, String text) {
    public Frame {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(location, "location");
      Objects.requireNonNull(called, "called");
      Objects.requireNonNull(text, "text");
    }

    static Frame of(ClassFile type, int line, String called, String text) {
      return new Frame(type.name(), type.source(), type.location(), line, called, text);
    }

    static Frame of(JavaClass type, int line, String called, String text) {
      return new Frame(
          type.getName(),
          type.getSource().flatMap(Source::getFileName).orElse(type.getSimpleName()),
          type.getSource().map(source -> source.getUri().toString()).orElse(""),
          line,
          called,
          text);
    }
  }

  /**
   * @throws IllegalArgumentException if there is no frame
   */
  public Violation {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(message, "message");
    frames = List.copyOf(frames);
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("a violation without a place");
    }
  }

  /** One at a call. */
  static Violation at(JavaCodeUnitAccess<?> access, String check, String message) {
    return new Violation(
        check,
        message,
        List.of(
            Frame.of(access.getOriginOwner(), access.getLineNumber(), access.getName(), message)));
  }

  /** The event of a condition that stands behind {@code noClasses().should()}. */
  ConditionEvent event(String text) {
    return SimpleConditionEvent.satisfied(this, text);
  }
}

package dev.selvage.catalog;

import java.lang.reflect.Executable;
import java.util.List;
import java.util.Map;

/** Finds the member or the class that a fact speaks of in the real library. */
final class Members {
  private static final Map<String, Class<?>> PRIMITIVES =
      Map.of("int", int.class, "long", long.class, "boolean", boolean.class);

  private Members() {}

  static Executable of(Fact fact) throws ReflectiveOperationException {
    Class<?> type = type(fact.type());
    Class<?>[] parameters = new Class<?>[fact.parameterTypes().size()];
    List<String> names = fact.parameterTypes();
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = type(names.get(i));
    }
    return fact.isConstructor()
        ? type.getDeclaredConstructor(parameters)
        : type.getDeclaredMethod(fact.method(), parameters);
  }

  static Class<?> type(String name) throws ClassNotFoundException {
    if (name.endsWith("[]")) {
      return type(name.substring(0, name.length() - 2)).arrayType();
    }
    Class<?> primitive = PRIMITIVES.get(name);
    return primitive != null
        ? primitive
        : Class.forName(name, false, Members.class.getClassLoader());
  }
}

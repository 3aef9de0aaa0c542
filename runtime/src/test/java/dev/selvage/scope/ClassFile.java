package dev.selvage.scope;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** What a class file says, as bytes. */
record ClassFile(String name, byte[] bytes) {
  private static final int CONSTANT_STRING = 8;

  /** The version, as {@code major.minor}. */
  String version() {
    return uint16(6) + "." + uint16(4);
  }

  private int uint16(int at) {
    return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
  }

  /** The binary names of all classes that it refers to, also in descriptors and signatures. */
  Set<String> references() {
    Set<String> references = new TreeSet<>();
    Remapper collector =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String internalName) {
            references.add(internalName.replace('/', '.'));
            return internalName;
          }
        };
    new ClassReader(bytes).accept(new ClassRemapper(new ClassWriter(0), collector), 0);
    return references;
  }

  /** The strings in its constant pool. */
  Set<String> strings() {
    ClassReader reader = new ClassReader(bytes);
    char[] buffer = new char[reader.getMaxStringLength()];
    Set<String> strings = new TreeSet<>();
    for (int i = 1; i < reader.getItemCount(); i++) {
      // the byte before an item is its tag; long and double take two places, the second is 0
      int item = reader.getItem(i);
      if (item > 0 && bytes[item - 1] == CONSTANT_STRING) {
        strings.add((String) reader.readConst(i, buffer));
      }
    }
    return strings;
  }
}

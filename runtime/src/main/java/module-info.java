/** Structured concurrency in the shape of the JDK's own, on Java 17 and newer. */
module dev.selvage.scope {
  exports dev.selvage.scope;
}

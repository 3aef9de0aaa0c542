package dev.selvage.cli.engine;

/** Is told how far a check has come, on the thread that checks. */
public interface Progress {

  /** Nobody looks. */
  Progress NONE =
      new Progress() {
        @Override
        public void start(int files) {}

        @Override
        public void checked() {}
      };

  /** So many files will be checked. */
  void start(int files);

  /** One more file was checked. */
  void checked();
}

package dev.selvage.cli;

import dev.selvage.cli.engine.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the standard error stream, if the work is long. */
final class BarProgress implements Progress, AutoCloseable {

  private static final int LONG = 50;

  private ProgressBar bar;

  @Override
  public void start(int files) {
    if (files >= LONG) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("selvage")
              .setInitialMax(files)
              .setUnit(" files", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public void checked() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}

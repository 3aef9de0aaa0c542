import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.input.MouseEvent;
import javax.swing.JButton;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;

/** The one thread of a desktop application. */
public class Desktop {

    // row 9: a button that freezes the window
    JButton button() {
        JButton button = new JButton();
        button.addActionListener(event -> read("a"));
        return button;
    }

    // row 1: later, in the same thread
    void later() {
        SwingUtilities.invokeLater(() -> pause());
        EventQueue.invokeLater(this::pause);
        Platform.runLater(() -> pause());
    }

    // row 14: what a worker does
    SwingWorker<String, Void> worker() {
        return new SwingWorker<>() {
            @Override
            protected String doInBackground() throws Exception {
                return Files.readString(Path.of("a"));
            }

            @Override
            protected void done() {
                read("b");
            }
        };
    }

    // row 23: asks first
    void guarded() {
        Runnable wait = () -> sleep();
        if (SwingUtilities.isEventDispatchThread()) {
            return;
        }
        wait.run();
    }

    // row 1: JavaFX
    EventHandler<MouseEvent> clicked = event -> pause();

    private static void sleep() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            Thread.sleep(10); // flag: one thread for all events
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of(name)); // flag: SwingWorker
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

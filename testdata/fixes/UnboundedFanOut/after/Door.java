import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A few visitors, or a crowd, at a door with a desk for each. */
public class Door {
    private static final int MAX_CONNECTIONS = 100;

    private final AtomicInteger visitors = new AtomicInteger();
    private final Thread porter = Thread.currentThread();
    private volatile int most;

    public static void main(String[] args) throws IOException, InterruptedException {
        int crowd = args.length > 0 ? 101 : 3;
        List<Socket> outside = new ArrayList<>();
        Door door = new Door();
        try (ServerSocket entry = new ServerSocket(0, crowd, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < crowd; i++) {
                outside.add(new Socket(entry.getInetAddress(), entry.getLocalPort()));
            }
            door.open(entry, crowd);
        }
        for (Socket visitor : outside) {
            visitor.close();
        }
        String said = door.most < crowd ? "limited to " : "all ";
        System.out.println(said + door.most + " at a time");
    }

    private void open(ServerSocket entry, int crowd) throws IOException, InterruptedException {
        ExecutorService desks = Executors.newCachedThreadPool();
        try {
            Semaphore permits = new Semaphore(MAX_CONNECTIONS);
            for (int i = 0; i < crowd; i++) {
                permits.acquire();
                // the next one, please
                Socket visitor = entry.accept();
                desks.execute(() -> {
                    try {
                        serve(visitor, crowd);
                    } finally {
                        permits.release();
                    }
                });
            }
        } finally {
            desks.shutdown();
        }
        while (!desks.isTerminated()) {
            Thread.onSpinWait();
        }
    }

    /** Serves until all are inside, or the porter lets nobody in. */
    private void serve(Socket visitor, int crowd) {
        int inside = visitors.incrementAndGet();
        while (most == 0) {
            if (inside == crowd || inside == 100 && porter.getState() == Thread.State.WAITING) {
                most = inside;
            }
            Thread.yield();
        }
        try {
            visitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

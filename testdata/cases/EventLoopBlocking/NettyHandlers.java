import com.google.common.util.concurrent.Uninterruptibles;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Handlers of Netty, which run on the channel's event loop. */
public class NettyHandlers {

    /** Rows 1 and 2. */
    static class Sleepy extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
            // row 1: every way to sleep
            Thread.sleep(100); // flag: Netty calls its handlers
            TimeUnit.SECONDS.sleep(1); // flag: ctx.executor().schedule
            LockSupport.parkNanos(1_000_000); // flag
            Uninterruptibles.sleepUninterruptibly(1, TimeUnit.SECONDS); // flag
            // row 2: no time at all
            Thread.sleep(0);
            ctx.fireChannelRead(msg);
        }

        // row 1: not only reading
        @Override
        public void channelActive(ChannelHandlerContext ctx) throws InterruptedException {
            Thread.sleep(10); // flag
        }

        // row 1: a method of the class that is no callback of Netty's
        void unrelated() throws InterruptedException {
            Thread.sleep(10);
        }
    }

    /** Rows 3 to 7. */
    static class Waiting extends SimpleChannelInboundHandler<String> {
        private final ExecutorService pool;
        private final BlockingQueue<String> queue;
        private final Semaphore permits = new Semaphore(1);
        private final CountDownLatch ready = new CountDownLatch(1);
        private final Lock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();

        Waiting(ExecutorService pool, BlockingQueue<String> queue) {
            this.pool = pool;
            this.queue = queue;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, String msg) throws Exception {
            // row 3: waits for a task
            Future<Integer> size = pool.submit(msg::length);
            int length = size.get(); // flag: Future.get
            CompletableFuture<String> loud = CompletableFuture.supplyAsync(msg::toUpperCase, pool);
            log(loud.join() + length); // flag
            // row 4: not for long, but it waits
            log(loud.get(1, TimeUnit.SECONDS)); // flag && flag(TimeoutWithoutCancel)
            // row 6: what else waits
            ready.await(); // flag
            queue.put(msg); // flag
            String next = queue.take(); // flag
            permits.acquire(); // flag
            Process process = new ProcessBuilder("ls").start(); // flag: ProcessBuilder.start
            process.waitFor(); // flag
            // row 7: those that do not
            queue.offer(next);
            queue.poll();
            if (permits.tryAcquire() && lock.tryLock()) {
                lock.unlock();
            }
            // row 4: no time to wait
            queue.poll(0, TimeUnit.SECONDS);
        }

        // row 6: in callbacks of any kind
        @Override
        public void channelInactive(ChannelHandlerContext ctx) throws Exception {
            if (!pool.awaitTermination(5, TimeUnit.SECONDS)) { // flag
                pool.shutdownNow();
            }
            synchronized (this) {
                wait(); // flag
            }
            lock.lock();
            try {
                changed.await(); // flag
            } finally {
                lock.unlock();
            }
        }
    }

    /** Row 5. */
    static class Asking extends ChannelInboundHandlerAdapter {
        private final Map<String, CompletableFuture<String>> answers = new ConcurrentHashMap<>();

        // row 5: it is done
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
            CompletableFuture<String> answer = answers.get(msg);
            if (answer.isDone()) {
                log(answer.get());
            }
            log(answer.getNow("later"));
            CompletableFuture<String> other = answers.get("other");
            CompletableFuture.allOf(answer, other)
                .thenApply(done -> answer.join() + other.join())
                .whenComplete((all, failure) -> log(failure));
            answers.values().stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .forEach(NettyHandlers::log);
            // row 5: the argument of a listener is done
            ctx.writeAndFlush(msg).addListener((ChannelFuture sent) -> log(sent.get()));
            // row 5: so is the future that the code follows on
            ChannelFuture written = ctx.writeAndFlush(msg);
            written.addListener(done -> log(written.get()));
            ctx.close().addListener(
                new ChannelFutureListener() {
                    @Override
                    public void operationComplete(ChannelFuture closed) throws Exception {
                        log(closed.sync());
                    }
                });
        }
    }

    /** Row 8. */
    static class Locking extends ChannelInboundHandlerAdapter {
        private final Lock lock = new ReentrantLock();
        private int count;

        // row 8: around short code
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) {
            synchronized (this) {
                count++;
            }
            lock.lock();
            try {
                count++;
            } finally {
                lock.unlock();
            }
        }

        // row 8: around a blocking call
        @Override
        public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
            synchronized (this) {
                Thread.sleep(100); // flag && flag(BlockingWithLockHeld)
            }
        }
    }

    /** Rows 12, 13: what nobody knows, and what everybody does. */
    static class Harmless extends ChannelInboundHandlerAdapter {
        private static final System.Logger LOG = System.getLogger("shop");
        private final Map<String, String> seen = new ConcurrentHashMap<>();
        private InputStream source;
        private Reader reader;

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
            // row 12: of which kind is unknown
            source.read();
            reader.read();
            // row 13: logs, class loading, ids, maps
            LOG.log(System.Logger.Level.INFO, "read");
            System.out.println(msg);
            seen.computeIfAbsent(UUID.randomUUID().toString(), key -> key);
            Class.forName("java.lang.Object");
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            cause.printStackTrace();
        }
    }

    /** Rows 14 and 15: where the lambda goes. */
    static class Handing extends ChannelInboundHandlerAdapter {
        private final Executor workers;
        private final Executor here = Runnable::run;

        Handing(Executor workers) {
            this.workers = workers;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) {
            // row 14: to somebody else
            workers.execute(() -> pause());
            new Thread(() -> pause()).start(); // flag(UnscopedTask)
            CompletableFuture.runAsync(() -> pause(), workers).whenComplete((done, failure) -> log(failure));
            // row 15: to the loop, or to nobody
            EventLoop loop = ctx.channel().eventLoop();
            loop.execute(() -> pauseOnLoop());
            here.execute(() -> pauseOnLoop());
            loop.schedule(() -> Files.readString(Path.of("motd")), 1, TimeUnit.SECONDS); // flag: Files.readString && flag(FireAndForget)
            CompletableFuture.supplyAsync(() -> readOnLoop(), loop)
                .whenComplete((read, failure) -> log(failure));
        }

        private void pause() {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void pauseOnLoop() {
            try {
                Thread.sleep(10); // flag: reached from this lambda by `pauseOnLoop`
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static Boolean readOnLoop() {
            return new java.io.File("motd").exists(); // note: File.exists
        }
    }

    /** Rows 19 to 21. */
    static class Deep extends ChannelInboundHandlerAdapter {
        private Store store;

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
            load();
            overridable();
            store.load("a");
            store.loadSlowly("a"); // flag: store.loadSlowly
        }

        // row 19: the message says how one gets there
        private void load() throws Exception {
            parse(Path.of("motd"));
        }

        private static String parse(Path file) throws Exception {
            return Files.readString(file); // flag: reached from `channelRead` by `load` -> `parse`
        }

        // row 21: somebody may override it
        void overridable() throws Exception {
            Thread.sleep(10); // ArchUnit: flag
        }
    }

    /** Somebody else's. */
    interface Store {
        // row 20: of another class
        String load(String key);

        // row 20: its declaration says it
        @Blocking
        String loadSlowly(String key);
    }

    @interface Blocking {}

    @interface NonBlocking {}

    /** Row 22. */
    @NonBlocking
    static class Marked {
        void quick() throws Exception {
            Thread.sleep(10); // flag: @NonBlocking
        }

        // row 22: it says so itself
        @Blocking
        void slow() throws Exception {
            Thread.sleep(10);
        }
    }

    /** Row 23. */
    static class Guarded extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
            EventLoop loop = ctx.channel().eventLoop();
            // row 23: the code asks
            if (!loop.inEventLoop()) {
                Thread.sleep(10);
            }
            if (loop.inEventLoop()) {
                Thread.sleep(10); // flag && ArchUnit: quiet
            } else {
                Thread.sleep(10);
            }
            waitUnlessOnLoop(loop);
        }

        private void waitUnlessOnLoop(EventLoop loop) throws Exception {
            if (loop.inEventLoop()) {
                return;
            }
            Thread.sleep(10);
        }
    }

    // row 24: the main thread waits for the server
    public static void main(String[] args) throws Exception {
        ServerBootstrap server = new ServerBootstrap();
        Channel channel = server.bind(8080).sync().channel();
        channel.closeFuture().sync();
    }

    /** Row 25. */
    static class Spinning extends ChannelInboundHandlerAdapter {
        private volatile boolean done;

        // row 25: no wait, but the loop does nothing else
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) {
            while (!done) {
                Thread.onSpinWait(); // flag: Thread.onSpinWait
            }
        }
    }

    // row 26: a retry off the loop
    static String retry(Future<String> answer) throws Exception {
        for (int i = 0; i < 3; i++) {
            if (answer.isDone()) {
                return answer.get();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("no answer");
    }

    private static void log(Object o) {}
}

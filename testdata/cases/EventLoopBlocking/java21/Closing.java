import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** What newer releases wait for. */
public class Closing extends ChannelInboundHandlerAdapter {
    private final ExecutorService workers;

    Closing(ExecutorService workers) {
        this.workers = workers;
    }

    // row 6: close waits for all tasks
    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        workers.close(); // flag: ExecutorService.close
    }

    // row 6: so does join
    @Override
    public void channelUnregistered(ChannelHandlerContext ctx) throws Exception {
        Thread last = Thread.startVirtualThread(ctx::flush);
        last.join(Duration.ofSeconds(1)); // flag
    }

    // row 23: a virtual thread may wait
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
        if (Thread.currentThread().isVirtual()) {
            Thread.sleep(10);
        } else {
            Thread.sleep(10); // flag
        }
    }

    // row 14: a thread of its own
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        Thread.startVirtualThread(Closing::pause); // flag(UnscopedTask)
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

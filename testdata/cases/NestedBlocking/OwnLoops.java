import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.AbstractVerticle;
import java.util.concurrent.CountDownLatch;
import javax.swing.JButton;
import javax.swing.SwingUtilities;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Waits on a loop for that loop. */
public class OwnLoops {

    /** Netty. */
    static class Writing extends ChannelInboundHandlerAdapter {
        // row 1: the loop has to write, and waits for it
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
            ctx.writeAndFlush(msg).sync(); // flag: it waits for ever, or throws
            ChannelFuture closed = ctx.close();
            closed.awaitUninterruptibly(); // flag
            flush(ctx);
        }

        private static void flush(ChannelHandlerContext ctx) {
            ctx.writeAndFlush("").syncUninterruptibly(); // flag: reached from `channelRead` by `flush`
        }

        // row 1: asks whether it may
        @Override
        public void channelActive(ChannelHandlerContext ctx) throws Exception {
            if (!ctx.executor().inEventLoop()) {
                ctx.writeAndFlush("").sync();
            }
        }
    }

    // row 1: block() in an operator
    Mono<String> blocked(Mono<Integer> ids) {
        return ids.map(id -> find(id).block()); // flag: Mono.block
    }

    // row 1: where it may wait
    Mono<String> blockedElsewhere(Mono<Integer> ids) {
        return ids.publishOn(Schedulers.boundedElastic()).map(id -> find(id).block());
    }

    // row 1: a stream of it
    Mono<Long> streamed(Mono<Integer> ids) {
        return ids.map(id -> names(id).toStream().count()); // flag: Flux.toStream
    }

    /** Vert.x. */
    static class Starting extends AbstractVerticle {
        // row 1: waits for what is to run in this very thread, later
        @Override
        public void start() throws Exception {
            CountDownLatch done = new CountDownLatch(1);
            vertx.runOnContext(nothing -> done.countDown());
            done.await(); // flag && ArchUnit: quiet
        }
    }

    // row 1: Swing
    JButton button() {
        JButton button = new JButton();
        button.addActionListener(event -> repaint(button));
        return button;
    }

    private static void repaint(JButton button) {
        try {
            SwingUtilities.invokeAndWait(button::repaint); // flag
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    // row 1: from another thread
    static void repaintFromOutside(JButton button) throws Exception {
        SwingUtilities.invokeAndWait(button::repaint);
    }

    private static Mono<String> find(int id) {
        return Mono.just("" + id);
    }

    private static Flux<String> names(int id) {
        return Flux.just("" + id);
    }
}

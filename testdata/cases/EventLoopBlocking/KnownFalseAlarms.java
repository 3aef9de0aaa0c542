import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import reactor.core.publisher.Mono;

/** Where another file would tell that the thread may wait. */
public class KnownFalseAlarms {

    /** Another file adds it to a pipeline with an executor of its own. */
    static class Elsewhere extends ChannelInboundHandlerAdapter {
        // beyond: known false alarm
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
            Thread.sleep(10); // flag
        }
    }

    // beyond: known false alarm, every caller in other files subscribes elsewhere
    public Mono<Boolean> known(Mono<String> names) {
        return names.map(name -> new java.io.File(name).exists()); // note
    }
}

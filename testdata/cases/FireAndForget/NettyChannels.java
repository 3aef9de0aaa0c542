import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Promise;

/** A telegraph. */
public class NettyChannels {
    // row 22: closed, or nobody is to be told
    void quiet(Channel channel, Object word) throws InterruptedException {
        channel.close();
        channel.write(word, channel.voidPromise());
        channel.writeAndFlush(word).addListener(future -> System.out.println(future.cause()));
        channel.writeAndFlush(word).sync();
    }

    // row 22: a write whose failure nobody sees
    void writes(Channel channel, ChannelHandlerContext context, Object word) {
        channel.write(word); // note: only the future learns that it was not written
        context.writeAndFlush(word); // note
    }

    // row 22: of several writes in one method, the first speaks for all
    void story(ChannelHandlerContext context, Object once, Object end, boolean happy) {
        context.write(once); // note
        if (happy) {
            context.write(end);
        }
    }

    // row 23: listeners and promises
    void listeners(ChannelFuture future, Promise<String> promise) throws InterruptedException {
        future.addListener(each -> System.out.println(each.cause()));
        future.sync();
        promise.setSuccess("stop");
        promise.setFailure(new IllegalStateException());
    }
}

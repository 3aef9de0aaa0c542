import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.BufferedReader;
import java.net.InetSocketAddress;

/** What nobody says of a call. */
public class KnownMissedAlarms extends ChannelInboundHandlerAdapter {
    private BufferedReader orders;

    // beyond: known missed alarm, the reader may be one of a file
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
        orders.readLine();
    }

    // beyond: known missed alarm, it asks the name server, but mostly for names that are addresses
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        new InetSocketAddress("shop", 80);
    }
}

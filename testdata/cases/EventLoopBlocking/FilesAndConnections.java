import com.mongodb.client.MongoCollection;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.bson.Document;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import redis.clients.jedis.Jedis;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What waits for a disk or for the other end, in handlers of Netty. */
public class FilesAndConnections {

    /** Row 9. */
    static class OfFiles extends ChannelInboundHandlerAdapter {
        // row 9: the disk
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
            try (FileInputStream in = new FileInputStream("orders")) { // flag: new FileInputStream
                use(in.readAllBytes()); // flag
            }
            use(Files.readString(Path.of("orders"))); // flag
            use(Files.list(Path.of("."))); // flag
            try (RandomAccessFile file = new RandomAccessFile("orders", "r")) { // flag
                use(file.readInt()); // flag
            }
            try (FileChannel channel = FileChannel.open(Path.of("orders"))) { // flag
                channel.read(ByteBuffer.allocate(10)); // flag
            }
            use(new FileReader("orders").read()); // flag
        }

        // row 9: short questions
        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            File orders = new File("orders");
            use(orders.exists()); // note: File.exists
            use(orders.length()); // note
            use(orders.list()); // note
            use(orders.delete()); // note
            use(Files.exists(Path.of("orders"))); // note
            use(orders.getName());
        }

        // row 9: handed over as a function
        @Override
        public void channelReadComplete(ChannelHandlerContext ctx) {
            Map<String, byte[]> cache = Map.of();
            use(cache.computeIfAbsent("orders", OfFiles::read));
        }

        private static byte[] read(String name) {
            try {
                return Files.readAllBytes(Path.of(name)); // flag: reached from `channelReadComplete`
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Row 10, of the JDK. */
    static class OfTheNet extends ChannelInboundHandlerAdapter {
        private final DataSource pool;
        private final HttpClient http;

        OfTheNet(DataSource pool, HttpClient http) {
            this.pool = pool;
            this.http = http;
        }

        // row 10: the JDK's ways to the other end
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
            use(new Socket("shop", 80)); // flag
            use(new Socket());
            use(new ServerSocket(80).accept()); // flag
            URL url = new URL("https://shop");
            use(url.openStream()); // flag
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            use(connection.getResponseCode()); // flag
            use(InetAddress.getByName("shop")); // flag
            use(http.send(HttpRequest.newBuilder().build(), BodyHandlers.ofString())); // flag
            use(new ProcessBuilder("ls").start()); // flag
        }

        // row 10: databases
        @Override
        public void channelActive(ChannelHandlerContext ctx) throws Exception {
            try (Connection connection = pool.getConnection(); // flag
                PreparedStatement statement = connection.prepareStatement("select 1")) {
                use(statement.executeQuery()); // flag
                connection.commit(); // flag
            }
        }
    }

    /** Row 10, of libraries. */
    static class OfLibraries extends ChannelInboundHandlerAdapter {
        private RestTemplate rest;
        private RestClient client;
        private JdbcTemplate jdbc;
        private OkHttpClient okHttp;
        private CloseableHttpClient apache;
        private EntityManager entities;
        private Jedis jedis;
        private MongoCollection<Document> orders;
        private SqsClient queues;
        private KafkaConsumer<String, String> consumer;
        private KafkaProducer<String, String> producer;

        // row 10: clients of all kinds
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
            use(rest.getForObject("https://shop", String.class)); // flag: RestTemplate
            use(client.get().uri("https://shop").retrieve().body(String.class)); // flag
            use(jdbc.queryForList("select 1")); // flag
            use(jdbc.getDataSource());
            Response answer = okHttp.newCall(new Request.Builder().build()).execute(); // flag
            use(answer.body().string()); // flag
            use(answer.code());
            use(apache.execute(new HttpGet("https://shop"))); // flag
            use(entities.find(String.class, 1)); // flag
            use(entities.createQuery("from Order").getResultList()); // flag
            use(entities.createQuery("from Order"));
        }

        // row 10: stores and brokers
        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            use(jedis.get("orders")); // flag: Jedis
            use(orders.insertOne(new Document())); // flag
            use(orders.find());
            use(orders.find().first()); // flag
            use(queues.listQueues()); // flag
            use(queues.serviceName());
            use(consumer.poll(Duration.ofSeconds(1))); // flag
            consumer.commitSync(); // flag
            producer.flush(); // flag
        }
    }

    /** Row 11. */
    static class OfBytes extends ChannelInboundHandlerAdapter {
        // row 11: memory
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(1);
            out.writeTo(new ByteArrayOutputStream());
            try (ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
                StringWriter writer = new StringWriter()) {
                writer.append("a").write("b");
                append(writer);
                use(in.readAllBytes());
            }
        }

        private static void append(Appendable text) throws java.io.IOException {
            text.append("c");
        }
    }

    private static void use(Object o) {}

}

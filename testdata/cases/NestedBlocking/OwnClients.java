import com.hazelcast.map.EntryProcessor;
import com.hazelcast.map.IMap;
import java.util.Map;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.api.BackgroundCallback;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.zookeeper.WatchedEvent;
import org.apache.zookeeper.Watcher;
import org.apache.zookeeper.ZooKeeper;

/** Callbacks of clients that wait for the same client. */
public class OwnClients {

    /** ZooKeeper. */
    static class Watching implements Watcher {
        private ZooKeeper zk;

        // row 3: the thread that would bring other events waits
        @Override
        public void process(WatchedEvent event) {
            try {
                zk.getData(event.getPath(), this, null); // flag: ZooKeeper.getData
            } catch (org.apache.zookeeper.KeeperException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // row 3: the asynchronous ones do not wait
            zk.getData(event.getPath(), this, (rc, path, ctx, data, stat) -> {}, null);
        }
    }

    // row 3: Curator
    static BackgroundCallback reading(CuratorFramework curator) {
        return (client, event) -> {
            curator.getData().forPath(event.getPath()); // flag: Pathable.forPath
            curator.getData().inBackground().forPath(event.getPath());
        };
    }

    /** Kafka. */
    static class Sent implements Callback {
        private KafkaProducer<String, String> producer;
        private ProducerRecord<String, String> next;

        // row 3: the thread that sends waits for what is to be sent
        @Override
        public void onCompletion(RecordMetadata metadata, Exception failure) {
            try {
                producer.send(next).get(); // flag: Future.get && ArchUnit: quiet
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            producer.flush(); // flag: KafkaProducer.flush
        }
    }

    // row 3: outside of a callback
    static void outside(KafkaProducer<String, String> producer, ProducerRecord<String, String> record)
        throws Exception {
        producer.send(record).get();
        producer.flush();
    }

    /** Hazelcast. */
    static class Processing implements EntryProcessor<String, Integer, Integer> {
        private static final long serialVersionUID = 1L;
        private transient IMap<String, Integer> others;

        // row 3: a partition asks another, or itself
        @Override
        public Integer process(Map.Entry<String, Integer> entry) {
            return others.get(entry.getKey()); // flag: IMap.get
        }
    }
}

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Postcards. */
public class KafkaSends {
    // row 28: nobody learns whether it arrived
    void dropped(Producer<String, String> post, ProducerRecord<String, String> card) {
        post.send(card); // note: only the future learns that the record was not sent
    }

    // row 28: somebody does
    void observed(Producer<String, String> post, ProducerRecord<String, String> card)
            throws ExecutionException, InterruptedException {
        post.send(card, (sent, failure) -> System.out.println(failure));
        post.send(card).get();
    }
}

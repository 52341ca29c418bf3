package dev.fulfilment.benchmarks.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Upper limit of all relays: events in memory, already encoded, and no database. One thread sends the backlog
 * without waiting for single acknowledgements; batches of 64 KB fill by themselves, so it does not linger.
 */
final class BareProducer implements OutboxUnderTest {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final JsonMapper json = JsonMapper.shared();
    private final ConcurrentLinkedQueue<ProducerRecord<byte[], byte[]>> backlog = new ConcurrentLinkedQueue<>();
    private volatile boolean on;

    BareProducer(ContenderEnvironment environment) {
        this.producer = Producers.create(environment.bootstrapServers(), 0);
        this.topic = environment.topic();
    }

    /** Sends, or adds to the backlog. The caller records the time of the send, for the others that of the commit. */
    @Override
    public void write(List<OrderPlaced> orders) {
        for (var order : orders) {
            var record = new ProducerRecord<>(topic, order.key().getBytes(UTF_8), json.writeValueAsBytes(order));
            if (on) {
                producer.send(record);
            } else {
                backlog.add(record);
            }
        }
    }

    @Override
    public long relayOn() {
        long now = Micros.now();
        on = true;
        Thread.ofPlatform().name("sender").start(() -> {
            for (var record = backlog.poll(); record != null; record = backlog.poll()) {
                producer.send(record);
            }
        });
        return now;
    }

    @Override
    public void relayOff() {
        on = false;
    }

    @Override
    public void close() {
        producer.close();
    }
}

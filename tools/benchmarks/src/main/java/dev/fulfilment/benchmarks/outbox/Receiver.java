package dev.fulfilment.benchmarks.outbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fulfilment.benchmarks.TopicReader;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads a topic from its beginning and records the time of each event. */
final class Receiver implements AutoCloseable {

    private final Arrivals arrivals = new Arrivals(CommitLog.CAPACITY);
    private final TopicReader reader;

    Receiver(String bootstrapServers, String topic) {
        reader = new TopicReader(bootstrapServers, topic, this::note);
    }

    private void note(ConsumerRecords<byte[], byte[]> records) {
        long now = Micros.now();
        for (var each : records) {
            arrivals.received(
                    new String(each.key(), ISO_8859_1), EventNumber.in(each.value()), each.value().length, now);
        }
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** Waits until the number of events has been received; returns false on timeout. */
    boolean await(int count, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (arrivals.count() < count && System.nanoTime() < deadline) {
            reader.check();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return arrivals.count() >= count;
    }

    @Override
    public void close() {
        reader.close();
    }
}

package dev.fulfilment.benchmarks.outbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning and notes when each event came. */
final class Receiver implements AutoCloseable {

    private final Arrivals arrivals = new Arrivals(CommitLog.CAPACITY);
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<?> reading;
    private volatile boolean closed;

    Receiver(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed",
                        "fetch.max.wait.ms",
                        100,
                        "max.poll.records",
                        5000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        partitions.forEach(consumer::position); // Connects, so that the first event does not wait for it.
        reading = thread.submit(this::readUntilClosed);
    }

    private void readUntilClosed() {
        while (!closed) {
            var records = consumer.poll(Duration.ofMillis(100));
            long now = Micros.now();
            for (var each : records) {
                arrivals.received(
                        new String(each.key(), ISO_8859_1), EventNumber.in(each.value()), each.value().length, now);
            }
        }
        consumer.close();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** Waits until so many events have come, or the time is over. */
    boolean await(int count, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (arrivals.count() < count && System.nanoTime() < deadline) {
            if (reading.isDone()) {
                throw new IllegalStateException("the receiver ended", failure());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return arrivals.count() >= count;
    }

    private Throwable failure() {
        return reading.exceptionNow();
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            reading.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the receiver failed", e);
        }
    }
}

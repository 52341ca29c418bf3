package dev.fulfilment.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning, on a separate thread, until it is closed. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<ConsumerRecords<byte[], byte[]>> taker;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<?> reading;
    private volatile boolean closed;

    /** @param taker receives the records of each poll */
    public TopicReader(String bootstrapServers, String topic, Consumer<ConsumerRecords<byte[], byte[]>> taker) {
        this.taker = taker;
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
        partitions.forEach(consumer::position); // Connects now, so that the first event is not delayed.
        reading = thread.submit(this::readUntilClosed);
    }

    private void readUntilClosed() {
        while (!closed) {
            taker.accept(consumer.poll(Duration.ofMillis(100)));
        }
        consumer.close();
    }

    /** @throws IllegalStateException if it has stopped reading */
    public void check() {
        if (reading.isDone()) {
            throw new IllegalStateException("the receiver ended", reading.exceptionNow());
        }
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

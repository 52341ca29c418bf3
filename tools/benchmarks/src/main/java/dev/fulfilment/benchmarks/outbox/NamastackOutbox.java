package dev.fulfilment.benchmarks.outbox;

import io.namastack.outbox.Outbox;
import io.namastack.outbox.OutboxProcessingScheduler;
import io.namastack.outbox.handler.OutboxHandler;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Core and JDBC. Sent records are deleted at once, which spares it an update and keeps its table small; it looks for
 * work every 10 ms instead of every 2 s, takes 1,000 keys at a time instead of 10, and works on 16 keys at once, each
 * key by one thread at a time, which keeps the order of a key: with fewer threads the disk would wait for the broker.
 */
final class NamastackOutbox extends SpringOutbox {

    private final Outbox outbox;
    private final OutboxProcessingScheduler scheduler;

    NamastackOutbox(ContenderEnvironment environment) {
        super(
                environment,
                Application.class,
                "io.namastack.",
                Map.of(
                        "namastack.outbox.polling.trigger", "fixed",
                        "namastack.outbox.polling.fixed.interval", "10ms",
                        "namastack.outbox.polling.batch-size", "1000",
                        "namastack.outbox.processing.delete-completed-records", "true",
                        "namastack.outbox.processing.executor-core-pool-size", "16",
                        "namastack.outbox.processing.executor-max-pool-size", "16",
                        "namastack.outbox.multicaster.enabled", "false",
                        "spring.kafka.producer.value-serializer",
                                "org.springframework.kafka.support.serializer.JacksonJsonSerializer"));
        this.outbox = bean(Outbox.class);
        this.scheduler = bean(OutboxProcessingScheduler.class);
        scheduler.stop();
    }

    @Override
    void publish(OrderPlaced order) {
        outbox.schedule(order, order.key());
    }

    @Override
    public long relayOn() {
        long now = Micros.now();
        scheduler.start();
        return now;
    }

    @Override
    public void relayOff() {
        scheduler.stop();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        OutboxHandler kafkaHandler(KafkaOperations<Object, Object> kafka, ContenderEnvironment environment) {
            return new KafkaHandler(kafka, environment.topic());
        }
    }

    /** Replaces the handler of namastack-outbox-kafka, which does not resolve: one blocking send for each record. */
    record KafkaHandler(KafkaOperations<Object, Object> kafka, String topic) implements OutboxHandler {

        @Override
        public void handle(Object payload, OutboxRecordMetadata metadata) {
            try {
                kafka.send(new ProducerRecord<>(topic, metadata.getKey(), payload))
                        .get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

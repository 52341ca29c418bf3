package dev.fulfilment.benchmarks.outbox;

import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.SpringInstantiator;
import com.gruelbox.transactionoutbox.SpringTransactionManager;
import com.gruelbox.transactionoutbox.SpringTransactionOutboxConfiguration;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Spring integration. There is no Kafka module, so a scheduled method sends and waits for the acknowledgement, as the
 * documentation requires of a method that calls another system. Entries are processed right after their commit by 16 threads
 * instead of one. Entries that found the queue full are taken by a flush that runs continuously instead of every few
 * minutes, 2,000 entries at a time, once they are 10 s old: longer than a queued entry waits, so that none is taken twice.
 * Version 4.2 cannot keep the order of a key.
 */
final class GruelboxOutbox extends SpringOutbox {

    private static final int THREADS = 16;
    private static final int BATCH = 2000;
    private static final Duration ATTEMPT_FREQUENCY = Duration.ofSeconds(10);

    private final TransactionOutbox outbox;
    private final BoundedSubmitter submitter;
    private final JsonMapper json = JsonMapper.shared();
    private volatile @Nullable Thread flusher;

    GruelboxOutbox(ContenderEnvironment environment) {
        super(environment, Application.class, "none", Map.of());
        this.outbox = bean(TransactionOutbox.class);
        this.submitter = bean(BoundedSubmitter.class);
    }

    @Override
    void publish(OrderPlaced order) {
        outbox.schedule(Publication.class).publish(order.key(), json.writeValueAsString(order));
    }

    @Override
    public long relayOn() {
        long now = Micros.now();
        submitter.on();
        flusher = Thread.ofPlatform().name("flusher").start(this::flushUntilOff);
        return now;
    }

    @Override
    public void relayOff() throws InterruptedException {
        submitter.off();
        var running = flusher;
        flusher = null;
        if (running != null) {
            running.join();
        }
    }

    private void flushUntilOff() {
        submitter.blockingThread(Thread.currentThread());
        while (flusher == Thread.currentThread()) {
            if (!outbox.flush()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    @Override
    public boolean backlogIsDue() {
        return isTrue("select not exists (select from txno_outbox where nextattempttime >= localtimestamp)");
    }

    /** The scheduled call. */
    interface Publication {
        void publish(String key, String json);
    }

    record KafkaPublication(KafkaOperations<String, String> kafka, String topic) implements Publication {

        @Override
        public void publish(String key, String json) {
            try {
                kafka.send(topic, key, json).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(SpringTransactionOutboxConfiguration.class)
    static class Application {

        @Bean
        BoundedSubmitter submitter() {
            return new BoundedSubmitter(THREADS, BATCH);
        }

        @Bean
        TransactionOutbox transactionOutbox(
                SpringTransactionManager transactions, SpringInstantiator instantiator, BoundedSubmitter submitter) {
            return TransactionOutbox.builder()
                    .transactionManager(transactions)
                    .instantiator(instantiator)
                    .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
                    .submitter(submitter)
                    .attemptFrequency(ATTEMPT_FREQUENCY)
                    .flushBatchSize(BATCH)
                    .blockAfterAttempts(1000)
                    .build();
        }

        @Bean
        Publication publication(KafkaOperations<String, String> kafka, ContenderEnvironment environment) {
            return new KafkaPublication(kafka, environment.topic());
        }
    }
}

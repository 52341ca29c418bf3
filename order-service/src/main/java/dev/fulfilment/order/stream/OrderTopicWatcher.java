package dev.fulfilment.order.stream;

import static dev.fulfilment.events.Topics.ORDERS;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Wakes an order's subscriptions when an event of the order is published. Each instance reads the whole topic from its end,
 * without a consumer group: a record serves as a signal only, the events come from the event store. Consumes nothing while
 * there are no subscriptions.
 */
@Component
class OrderTopicWatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OrderTopicWatcher.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

    /** Keeps the consumer while a browser reloads its page. */
    private static final Duration LINGER = Duration.ofSeconds(30);

    private final OrderSubscriptions subscriptions;
    private final Map<String, Object> settings;
    private final Semaphore wanted = new Semaphore(0);
    private volatile @Nullable Thread thread;

    OrderTopicWatcher(OrderSubscriptions subscriptions, ConsumerFactory<?, ?> configured) {
        this.subscriptions = subscriptions;
        this.settings = settings(configured);
    }

    private static Map<String, Object> settings(ConsumerFactory<?, ?> configured) {
        var settings = new HashMap<>(configured.getConfigurationProperties());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }

    /** Starts consuming, if it does not yet. */
    void listen() {
        if (wanted.availablePermits() == 0) {
            wanted.release();
        }
    }

    private void watch() {
        try {
            while (isWatching()) {
                wanted.acquire();
                wanted.drainPermits();
                if (isWatching()) {
                    consumeWhileSubscribed();
                }
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Retries while Kafka is unavailable. Until then subscriptions read their order after each heartbeat. */
    private void consumeWhileSubscribed() throws InterruptedException {
        try (var topic = new KafkaConsumer<String, byte[]>(settings)) {
            seekToEnd(topic);
            // Every event published before this offset is already stored, so a wake-up now finds it.
            subscriptions.wakeAll();
            wakeSubscriptions(topic);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("Order streams are delayed, topic cannot be read: {}", e.toString());
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
            listen();
        }
    }

    private static void seekToEnd(Consumer<?, ?> topic) {
        var partitions = topic.partitionsFor(ORDERS.name()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        topic.assign(partitions);
        topic.seekToEnd(partitions);
        partitions.forEach(topic::position);
    }

    private void wakeSubscriptions(Consumer<String, byte[]> topic) {
        var last = System.nanoTime();
        while (isWatching() && System.nanoTime() - last < LINGER.toNanos()) {
            for (var published : topic.poll(POLL)) {
                if (published.key() != null) {
                    subscriptions.wake(published.key());
                }
            }
            last = subscriptions.isEmpty() ? last : System.nanoTime();
        }
    }

    @Override
    public void start() {
        var starting = Thread.ofPlatform().name("order-watch").daemon().unstarted(this::watch);
        thread = starting; // Set before the start, because the thread stops when it is not the current one.
        starting.start();
    }

    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        listen();
        try {
            if (!stopping.join(STOP_PATIENCE)) {
                stopping.interrupt();
                stopping.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWatching() {
        return thread == Thread.currentThread();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

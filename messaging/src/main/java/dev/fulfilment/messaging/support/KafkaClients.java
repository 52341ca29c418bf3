package dev.fulfilment.messaging.support;

import dev.fulfilment.messaging.MessagingProperties;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Settings shared by consumers and admin clients. The guarantees depend on them, so none is left to a default. */
public final class KafkaClients {

    /** Bounds the memory of a consumer that reads a long backlog, independent of the number of its partitions. */
    private static final int FETCH_MAX_BYTES = 8_000_000;

    private KafkaClients() {}

    /** Returns the configured admin settings with short timeouts. */
    public static Map<String, Object> adminProperties(KafkaAdmin admin) {
        var config = new HashMap<>(admin.getConfigurationProperties());
        config.put("request.timeout.ms", 5000);
        config.put("default.api.timeout.ms", 10_000);
        return config;
    }

    /** Returns the configured consumer settings with those that the guarantees depend on. */
    public static Map<String, Object> consumerProperties(
            ConsumerFactory<?, ?> configured, MessagingProperties.Consumer settings) {
        var config = new HashMap<>(configured.getConfigurationProperties());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.maxPollRecords());
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_MAX_BYTES);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int)
                settings.sessionTimeout().toMillis());
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int)
                settings.sessionTimeout().dividedBy(4).toMillis());
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return config;
    }

    /** Returns a handler for transient failures. The default one gives up after ten tries and drops the records. */
    public static DefaultErrorHandler retryingWithoutLimit(Duration maxBackoff) {
        var backoff = new ExponentialBackOff(100, 2);
        backoff.setMaxInterval(maxBackoff.toMillis());
        backoff.setJitter(50);
        var handler = new DefaultErrorHandler(backoff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}

package dev.fulfilment.monitor.ingest;

import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.lag.IdleOffsetCommitter;
import dev.fulfilment.messaging.retry.ConsumerRetries;
import dev.fulfilment.monitor.MonitorProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Configures one consumer of all topics, in the monitor's own consumer group. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    private static final int FETCH_MAX_BYTES = 4_000_000;
    private static final long INITIAL_BACKOFF_MILLIS = 100;
    private static final long MAX_BACKOFF_MILLIS = 10_000;

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> topics(
            @Value("${spring.application.name}") String group,
            ConsumerFactory<?, ?> configured,
            EventIngestion ingestion,
            TopicStartRecorder topicStarts,
            MonitorProperties properties,
            ConsumerRetries retries,
            MeterRegistry registry) {
        var factory = new DefaultKafkaConsumerFactory<byte[], byte[]>(settings(configured, properties));
        factory.addListener(new MicrometerConsumerListener<>(registry));
        var container =
                new ContainerProperties(Topics.all().stream().map(Topic::name).toArray(String[]::new));
        container.setGroupId(group);
        container.setAckMode(ContainerProperties.AckMode.BATCH);
        // The watermark reads the group's offsets, so they must be committed before the first record.
        container.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.ALWAYS);
        container.setIdleBetweenPolls(properties.pause().toMillis());
        IdleOffsetCommitter.enable(container);
        container.setMessageListener(retries.reporting("topics", ingestion::ingest));
        container.setConsumerRebalanceListener(topicStarts);
        var consumer = new ConcurrentMessageListenerContainer<>(factory, container);
        consumer.setBeanName("topics");
        consumer.setCommonErrorHandler(retryingWithoutLimit());
        return consumer;
    }

    @Bean
    IdleOffsetCommitter idleOffsetCommitter() {
        return new IdleOffsetCommitter();
    }

    private static Map<String, Object> settings(ConsumerFactory<?, ?> configured, MonitorProperties properties) {
        var settings = new HashMap<>(configured.getConfigurationProperties());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.maxPollRecords());
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_MAX_BYTES);
        return settings;
    }

    /** Retries without limit: every record can be ingested or set aside, so a failure means that the database is down. */
    private static DefaultErrorHandler retryingWithoutLimit() {
        var backoff = new ExponentialBackOff(INITIAL_BACKOFF_MILLIS, 2);
        backoff.setMaxInterval(MAX_BACKOFF_MILLIS);
        var handler = new DefaultErrorHandler(backoff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}

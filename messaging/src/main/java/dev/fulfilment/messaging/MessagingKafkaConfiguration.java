package dev.fulfilment.messaging;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.EventType;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.inbox.BatchEventListener;
import dev.fulfilment.messaging.inbox.EventDispatcher;
import dev.fulfilment.messaging.inbox.IdleOffsetCommitter;
import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import dev.fulfilment.messaging.inbox.RecordDecoder;
import dev.fulfilment.messaging.inbox.SequenceGapDetector;
import dev.fulfilment.messaging.inbox.ThrottledListener;
import dev.fulfilment.messaging.outbox.KafkaPublisher;
import dev.fulfilment.messaging.support.BrokerStartupCheck;
import dev.fulfilment.messaging.support.MessagingMetrics;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import dev.fulfilment.messaging.tracing.MessageSpans;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/** The machinery's producer and consumer. What it promises rests on these settings, so they are not left to defaults. */
@Configuration(proxyBeanMethods = false)
public class MessagingKafkaConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MessagingKafkaConfiguration.class);

    /** What a consumer holds in memory at most after a long absence, whatever the number of its partitions. */
    private static final int FETCH_MAX_BYTES = 8_000_000;

    @Bean
    BrokerStartupCheck brokerCheck(
            @Value("${spring.application.name}") String service,
            KafkaAdmin admin,
            EventCodec codec,
            ObjectProvider<Reactions<?>> reactions,
            ObjectProvider<Projection<?>> projections,
            MessagingProperties properties) {
        var heard = Stream.concat(
                reactions.stream().map(Reactions::topic),
                projections.stream()
                        .map(each -> codec.catalog().typeOf(each.type()).topic()));
        var topics = Stream.concat(published(service, codec), heard).collect(toUnmodifiableSet());
        return new BrokerStartupCheck(adminProperties(admin), service, topics, properties);
    }

    public static Map<String, Object> adminProperties(KafkaAdmin admin) {
        var config = new HashMap<>(admin.getConfigurationProperties());
        config.put("request.timeout.ms", 5000);
        config.put("default.api.timeout.ms", 10_000);
        return config;
    }

    private static Stream<Topic> published(String service, EventCodec codec) {
        return codec.catalog().types().stream()
                .map(EventType::topic)
                .filter(topic -> topic.publisher().equals(service));
    }

    @Bean
    KafkaPublisher eventSender(
            @Value("${spring.application.name}") String service,
            ProducerFactory<?, ?> configured,
            EventCodec codec,
            MessageContextHolder currentMessage,
            MessageSpans spans,
            MessagingProperties properties,
            MessagingMetrics metrics,
            MeterRegistry registry) {
        var factory = new DefaultKafkaProducerFactory<byte[], byte[]>(
                producerProperties(configured.getConfigurationProperties(), properties));
        factory.addListener(new MicrometerProducerListener<>(registry));
        metrics.publishesOn(published(service, codec).map(Topic::name).collect(toUnmodifiableSet()));
        return new KafkaPublisher(factory, codec.catalog(), currentMessage, spans, metrics);
    }

    static Map<String, Object> producerProperties(Map<String, Object> configured, MessagingProperties properties) {
        var config = new HashMap<>(configured);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The relay sends whole batches: there is nothing to linger for.
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        // A record that expired could be overtaken by a later one of its key; so none expires.
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, properties.relay().maxRequestSize());
        return config;
    }

    @Bean
    @ConditionalOnBean(Reactions.class)
    ConcurrentMessageListenerContainer<byte[], byte[]> eventListenerContainer(
            @Value("${spring.application.name}") String service,
            ConsumerFactory<?, ?> configured,
            RecordDecoder reader,
            EventDispatcher handling,
            ParkedEventRepository parkedEvents,
            TransactionTemplate transaction,
            MessageSpans spans,
            MessagingProperties properties,
            MessagingMetrics metrics,
            MeterRegistry registry) {
        var settings = properties.consumer();
        var factory = new DefaultKafkaConsumerFactory<byte[], byte[]>(consumerProperties(configured, settings));
        factory.addListener(new MicrometerConsumerListener<>(registry));
        var container = new ContainerProperties(handling.topics().toArray(String[]::new));
        container.setGroupId(service);
        container.setAckMode(ContainerProperties.AckMode.BATCH);
        var gaps = new SequenceGapDetector(handling.uncompactedTopics(), metrics);
        container.setConsumerRebalanceListener(gaps);
        container.setMessageListener(new ThrottledListener(
                new BatchEventListener(reader, gaps, handling, parkedEvents, transaction, spans, metrics),
                settings.maxPollRecords()));
        // What a lost one repeats, the inbox drops; so no poll waits for the one before.
        container.setSyncCommits(false);
        container.setCommitCallback(MessagingKafkaConfiguration::offsetsCommitted);
        container.setIdleEventInterval(IdleOffsetCommitter.INTERVAL.toMillis());
        container.setIdleBeforeDataMultiplier(1);
        var listener = new ConcurrentMessageListenerContainer<>(factory, container);
        listener.setBeanName("events");
        listener.setConcurrency(settings.concurrency());
        listener.setCommonErrorHandler(retryingWithoutLimit(settings.maxBackoff()));
        return listener;
    }

    @Bean
    IdleOffsetCommitter idleCommits() {
        return new IdleOffsetCommitter();
    }

    private static void offsetsCommitted(Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
        if (failure != null) {
            log.warn(
                    "Offsets were not committed, what they cover is dropped when it comes again: {}",
                    FailureClassifier.summary(failure));
        }
    }

    /** Only transient failures get here. The default would give up after ten tries and drop the records. */
    public static DefaultErrorHandler retryingWithoutLimit(Duration maxBackoff) {
        var backoff = new ExponentialBackOff(100, 2);
        backoff.setMaxInterval(maxBackoff.toMillis());
        backoff.setJitter(50);
        var handler = new DefaultErrorHandler(backoff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

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
}

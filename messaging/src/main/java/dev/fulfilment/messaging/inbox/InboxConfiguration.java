package dev.fulfilment.messaging.inbox;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.messaging.BatchPrefetch;
import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.MessagingProperties;
import dev.fulfilment.messaging.Reactions;
import dev.fulfilment.messaging.lag.IdleOffsetCommitter;
import dev.fulfilment.messaging.retry.ConsumerRetries;
import dev.fulfilment.messaging.support.KafkaClients;
import dev.fulfilment.messaging.support.MessagingMetrics;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.transaction.support.TransactionTemplate;

/** Idempotent consumer: the listener container of the reactions, the inbox and the parked events. */
@Configuration(proxyBeanMethods = false)
public class InboxConfiguration {

    private static final Logger log = LoggerFactory.getLogger(InboxConfiguration.class);

    @Bean
    RecordDecoder recordDecoder(EventCodec codec, MessagingMetrics metrics) {
        return new RecordDecoder(codec, metrics);
    }

    @Bean
    Inbox inbox(JdbcTemplate jdbc, Clock clock) {
        return new Inbox(jdbc, clock);
    }

    @Bean
    InboxPartitions inboxRetention(
            JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, MessagingProperties properties) {
        return new InboxPartitions(jdbc, transaction, clock, properties.inbox().retention());
    }

    @Bean
    ProcessingSpans processingSpans(
            MessageContextHolder messageContext,
            EventCodec codec,
            @Value("${spring.application.name}") String service) {
        return new ProcessingSpans(messageContext, codec.catalog(), service);
    }

    @Bean
    EventDispatcher eventDispatcher(
            @Value("${spring.application.name}") String service,
            ObjectProvider<Reactions<?>> reactions,
            ObjectProvider<BatchPrefetch> prefetches,
            Inbox inbox,
            MessageContextHolder messageContext,
            ProcessingSpans spans,
            EventCodec codec,
            MessagingMetrics metrics,
            Clock clock) {
        return new EventDispatcher(
                service,
                reactions.orderedStream().toList(),
                prefetches.orderedStream().toList(),
                inbox,
                messageContext,
                spans,
                codec.catalog(),
                metrics,
                clock);
    }

    @Bean
    ParkedEventRepository parkedEvents(
            JdbcClient jdbc, Inbox inbox, EventCodec codec, ProcessingSpans spans, MessagingMetrics metrics) {
        return new ParkedEventRepository(jdbc, inbox, codec.catalog(), spans, metrics);
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
            ProcessingSpans spans,
            MessagingProperties properties,
            MessagingMetrics metrics,
            ConsumerRetries retries,
            MeterRegistry registry) {
        var settings = properties.consumer();
        var factory =
                new DefaultKafkaConsumerFactory<byte[], byte[]>(KafkaClients.consumerProperties(configured, settings));
        factory.addListener(new MicrometerConsumerListener<>(registry));
        var container = new ContainerProperties(handling.topics().toArray(String[]::new));
        container.setGroupId(service);
        container.setAckMode(ContainerProperties.AckMode.BATCH);
        var gaps = new SequenceGapDetector(handling.uncompactedTopics(), metrics);
        container.setConsumerRebalanceListener(gaps);
        var events = new BatchEventListener(reader, gaps, handling, parkedEvents, transaction, spans);
        container.setMessageListener(
                new ThrottledListener(retries.reporting("events", events), settings.maxPollRecords()));
        // A lost commit only causes redelivery, which the inbox deduplicates; so no poll waits for a commit.
        container.setSyncCommits(false);
        container.setCommitCallback(InboxConfiguration::offsetsCommitted);
        IdleOffsetCommitter.enable(container);
        var listener = new ConcurrentMessageListenerContainer<>(factory, container);
        listener.setBeanName("events");
        listener.setConcurrency(settings.concurrency());
        listener.setCommonErrorHandler(KafkaClients.retryingWithoutLimit(settings.maxBackoff()));
        return listener;
    }

    private static void offsetsCommitted(Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
        if (failure != null) {
            log.warn(
                    "Offset commit failed; redelivered events will be deduplicated: {}",
                    FailureClassifier.summary(failure));
        }
    }
}

package dev.fulfilment.messaging.projection;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.messaging.ConsumerLag;
import dev.fulfilment.messaging.MessagingProperties;
import dev.fulfilment.messaging.Projection;
import dev.fulfilment.messaging.inbox.RecordDecoder;
import dev.fulfilment.messaging.lag.IdleOffsetCommitter;
import dev.fulfilment.messaging.retry.ConsumerRetries;
import dev.fulfilment.messaging.support.KafkaClients;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.transaction.support.TransactionTemplate;

/** One listener container per projection. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Projection.class)
public class ProjectionConfiguration {

    @Bean
    ProjectionContainers projectionContainers(
            @Value("${spring.application.name}") String service,
            ObjectProvider<Projection<?>> projections,
            EventCodec codec,
            RecordDecoder reader,
            TransactionTemplate transaction,
            ConsumerLag consumerLag,
            ConsumerFactory<?, ?> configured,
            MessagingProperties properties,
            ConsumerRetries retries,
            ApplicationEventPublisher publisher,
            MeterRegistry registry) {
        var factory = consumers(configured, properties);
        factory.addListener(new MicrometerConsumerListener<>(registry));
        return new ProjectionContainers(projections
                .orderedStream()
                .map(each -> {
                    var group = ProjectionGroup.of(service, each, codec.catalog());
                    var metrics = new ProjectionMetrics(group.name(), consumerLag, registry);
                    var listener = new ProjectionListener<>(group, reader, transaction, metrics);
                    var container = container(group, retries.reporting(group.name(), listener), factory, properties);
                    container.setApplicationEventPublisher(publisher);
                    return container;
                })
                .toList());
    }

    private static DefaultKafkaConsumerFactory<byte[], byte[]> consumers(
            ConsumerFactory<?, ?> configured, MessagingProperties properties) {
        var config = KafkaClients.consumerProperties(configured, properties.consumer());
        config.put(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.projection().maxPollRecords());
        return new DefaultKafkaConsumerFactory<>(config);
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            ProjectionGroup<?> group,
            BatchMessageListener<byte[], byte[]> listener,
            ConsumerFactory<byte[], byte[]> factory,
            MessagingProperties properties) {
        var settings = new ContainerProperties(group.topic());
        settings.setGroupId(group.id());
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        // Consumer lag is computed from committed offsets, so they must exist before the first record.
        settings.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.ALWAYS);
        IdleOffsetCommitter.enable(settings);
        settings.setIdleBetweenPolls(properties.projection().pause().toMillis());
        settings.setMessageListener(listener);
        var container = new ConcurrentMessageListenerContainer<>(factory, settings);
        container.setBeanName(group.name());
        container.setCommonErrorHandler(
                KafkaClients.retryingWithoutLimit(properties.consumer().maxBackoff()));
        return container;
    }
}

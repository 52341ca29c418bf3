package dev.fulfilment.benchmarks.outbox;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.ByteArrayJacksonJsonMessageConverter;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.RoutingTarget;
import org.springframework.modulith.events.support.BrokerRouting;
import org.springframework.modulith.events.support.EventExternalizationTransport;
import org.springframework.modulith.events.support.EventExternalizerModuleListener;

/**
 * Event publication registry in the database, events externalized to Kafka. Completed publications are deleted at once
 * ({@code completion-mode=delete}), which its documentation names for throughput: the table and its hash index stay
 * small. The externalizing threads are Boot's default of eight: it promises no order of a key anyway. A backlog
 * arises as after a crash between commit and externalization; the call documented for that case resubmits it, as
 * {@code republish-outstanding-events-on-restart} does.
 */
final class ModulithOutbox extends SpringOutbox {

    private static final int THREADS = 8;

    private final SwitchedExecutor executor;

    ModulithOutbox(ContenderEnvironment environment) {
        super(
                environment,
                Application.class,
                "org.springframework.modulith.",
                Map.of(
                        "spring.modulith.events.completion-mode", "delete",
                        "spring.modulith.events.jdbc.schema-initialization.enabled", "true",
                        "spring.kafka.producer.value-serializer",
                                "org.apache.kafka.common.serialization.ByteArraySerializer"));
        this.executor = bean(SwitchedExecutor.class);
    }

    @Override
    void publish(OrderPlaced order) {
        context().publishEvent(order);
    }

    @Override
    public long relayOn() {
        executor.on();
        long now = Micros.now();
        var incomplete = bean(IncompleteEventPublications.class);
        Thread.ofPlatform().name("resubmission").start(() -> incomplete.resubmitIncompletePublications(each -> true));
        return now;
    }

    @Override
    public void relayOff() {
        executor.off();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        EventExternalizationConfiguration externalization(ContenderEnvironment environment) {
            return EventExternalizationConfiguration.externalizing()
                    .select(OrderPlaced.class::isInstance)
                    .route(
                            OrderPlaced.class,
                            order ->
                                    RoutingTarget.forTarget(environment.topic()).andKey(order.key()))
                    .build();
        }

        @Bean
        SwitchedExecutor applicationTaskExecutor() {
            return new SwitchedExecutor(THREADS);
        }

        @Bean
        ByteArrayJacksonJsonMessageConverter jsonMessageConverter() {
            return new ByteArrayJacksonJsonMessageConverter();
        }

        /** Replaces spring-modulith-events-kafka, which does not resolve in this version: the target's key becomes the message key. */
        @Bean
        EventExternalizationTransport kafkaTransport(KafkaOperations<?, ?> kafka) {
            var context = new StandardEvaluationContext();
            return (payload, target) -> {
                var routing = BrokerRouting.of(target, context);
                var message = MessageBuilder.withPayload(payload)
                        .setHeaderIfAbsent(KafkaHeaders.KEY, requireNonNull(routing.getKey(payload)))
                        .setHeaderIfAbsent(KafkaHeaders.TOPIC, routing.getTarget(payload))
                        .build();
                return kafka.send(message);
            };
        }

        @Bean
        EventExternalizerModuleListener externalizer(
                EventExternalizationConfiguration configuration, EventExternalizationTransport transport) {
            return new EventExternalizerModuleListener(configuration, transport);
        }
    }
}

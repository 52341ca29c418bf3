package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.messaging.ThingEvent.ThingAdded;
import dev.fulfilment.messaging.ThingEvent.ThingEchoed;
import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import io.micrometer.tracing.Tracer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.support.TransactionTemplate;

/** Service that consumes three topics, its own included, and records the events. A projection consumes a fourth. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ThingService {

    /** A {@link ThingAdded} with this value is echoed. */
    static final String ECHO = "echo";

    @Bean
    EventCodec eventCodec() {
        return new EventCodec(ThingEvent.CATALOG);
    }

    @Bean
    Faults faults() {
        return new Faults();
    }

    @Bean
    Effects effects(JdbcClient jdbc) {
        return new Effects(jdbc);
    }

    @Bean
    Prefetches prefetches() {
        return new Prefetches();
    }

    @Bean
    RecordedSpans spans() {
        return new RecordedSpans();
    }

    @Bean
    Requests requests(Tracer tracer, TransactionTemplate transaction, Outbox outbox) {
        return new Requests(tracer, transaction, outbox);
    }

    @Bean
    Consumption consumption(ConcurrentMessageListenerContainer<byte[], byte[]> container) {
        return new Consumption(container);
    }

    @Bean
    ParkedStreams parkedLines(ParkedEventRepository parkedEvents, EventCodec codec) {
        return new ParkedStreams(parkedEvents, codec);
    }

    @Bean
    Reactions<ThingEvent> thingReactions(Effects effects, Faults faults, Causation causation, Outbox outbox) {
        return new NotingReactions(ThingEvent.THINGS, effects, faults, causation, event -> {
            if (event.value().startsWith(ECHO)) {
                outbox.append(new ThingEchoed(event.key(), event.value()));
            }
        });
    }

    @Bean
    Reactions<ThingEvent> echoReactions(Effects effects, Faults faults, Causation causation) {
        return new NotingReactions(ThingEvent.ECHOES, effects, faults, causation, event -> {});
    }

    @Bean
    Reactions<ThingEvent> foreignReactions(Effects effects, Faults faults, Causation causation) {
        return new NotingReactions(ThingEvent.FOREIGN, effects, faults, causation, event -> {});
    }

    @Bean
    ThingView thingView(Faults faults) {
        return new ThingView(faults);
    }
}

package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.EventType;
import dev.fulfilment.messaging.ThingEvent.ForeignThingSeen;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Next version of the {@link ThingService}, which knows the second version of an event. */
@Configuration(proxyBeanMethods = false)
class UpgradedThingService {

    private static final EventCatalog CATALOG = new EventCatalog(ThingEvent.CATALOG.types().stream()
            .map(type -> type.javaType() == ForeignThingSeen.class
                    ? new EventType(type.name(), 2, type.topic(), type.javaType())
                    : type)
            .toList());

    private static final EventCodec CODEC = new EventCodec(CATALOG);

    @Bean
    EventCodec eventCodec() {
        return CODEC;
    }

    /** The event in its second version, in the key's own partition. */
    static ProducerRecord<byte[], byte[]> record(String key, int number) {
        return new ProducerRecord<>(
                FOREIGN.name(), key.getBytes(UTF_8), CODEC.encode(NumberedEvents.event(key, number)));
    }
}

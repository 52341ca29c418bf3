package dev.fulfilment.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.Decoded;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.UndecodableEvent;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Where a record has to be found after it was consumed: an event in the inbox or parked, anything else parked in each service
 * that reacts to its topic; the monitor has an event in a timeline, anything else among its strays.
 */
record RecordFate(HostileRecord hostile, RecordMetadata place) {

    private static final EventCodec CODEC = new EventCodec(FulfilmentEvents.CATALOG);

    /** "orders-2@41". */
    String position() {
        return "%s-%d@%d".formatted(place.topic(), place.partition(), place.offset());
    }

    String outcome() {
        return switch (decoded()) {
            case null -> "undecodable";
            case Decoded.UnknownType _ -> "of an unknown type";
            case Decoded.Known _ -> "events";
        };
    }

    /** Returns whether a service that reacts to these types of the topic deals with the record. */
    boolean isMissingIn(Set<String> handledTypes, Set<String> parked, Set<String> inbox) {
        if (handledTypes.isEmpty() || isIgnored(header("ce_type"), handledTypes) || parked.contains(position())) {
            return false;
        }
        return switch (decoded()) {
            case null -> true;
            case Decoded.UnknownType _ -> false;
            case Decoded.Known known ->
                handledTypes.contains(type(known))
                        && !inbox.contains(known.envelope().eventId().toString());
        };
    }

    /** Returns whether the monitor has neither the event nor a stray. Products have no timeline. */
    boolean isMissingInMonitor(Set<String> strays, Set<String> events) {
        if (strays.contains(position())) {
            return false;
        }
        return !(decoded() instanceof Decoded.Known known)
                || !place.topic().equals("products")
                        && !events.contains(known.envelope().eventId().toString());
    }

    private boolean isIgnored(@Nullable String type, Set<String> handledTypes) {
        return type != null && typesOf(place.topic()).contains(type) && !handledTypes.contains(type);
    }

    private static Set<String> typesOf(String topic) {
        return FulfilmentEvents.CATALOG.types().stream()
                .filter(type -> type.topic().name().equals(topic))
                .map(type -> type.name())
                .collect(toUnmodifiableSet());
    }

    private static String type(Decoded.Known known) {
        return FulfilmentEvents.CATALOG.typeOf(known.envelope().payload()).name();
    }

    /** Returns null if the record cannot be decoded. */
    private @Nullable Decoded decoded() {
        try {
            var decoded = CODEC.decode(place.topic(), hostile.record().value());
            return decoded instanceof Decoded.Known(var envelope)
                            && !Objects.equals(
                                    envelope.payload().key(),
                                    text(hostile.record().key()))
                    ? null
                    : decoded;
        } catch (UndecodableEvent e) {
            return null;
        }
    }

    private @Nullable String header(String name) {
        var header = hostile.record().headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, UTF_8);
    }
}

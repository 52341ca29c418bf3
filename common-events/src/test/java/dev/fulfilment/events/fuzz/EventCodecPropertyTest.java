package dev.fulfilment.events.fuzz;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.EventType;
import dev.fulfilment.events.wire.Topic;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code -Dfuzz.seed} and {@code -Dfuzz.events} choose other events. */
class EventCodecPropertyTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20261201);
    private static final int EVENTS = Integer.getInteger("fuzz.events", 100_000);

    private final CodecPromise promise = new CodecPromise();

    @Test
    void everyValueIsAStorableEventOrRefused() {
        var events = new HostileEvents(SEED, Instant.parse("2026-12-01T10:00:00Z"));
        var seen = new HashSet<String>();
        for (int number = 0; number < EVENTS; number++) {
            var event = events.next();
            var topic = events.random().nextInt(50) == 0 ? anyTopic(events) : event.topic();
            seen.add(event.type() + " " + outcome(number, topic, event));
        }

        assertThat(seen).containsAll(everyTypeWithEveryOutcome());
    }

    private CodecPromise.Outcome outcome(int number, String topic, HostileEvent event) {
        try {
            return promise.check(topic, event.value());
        } catch (RuntimeException | Error e) {
            var value = Base64.getEncoder().encodeToString(event.value());
            throw new AssertionError(
                    "fuzz.seed=%d, event %d on %s: %s: %s"
                            .formatted(
                                    SEED,
                                    number,
                                    topic,
                                    event.mutation(),
                                    value.substring(0, Math.min(4_000, value.length()))),
                    e);
        }
    }

    private static String anyTopic(HostileEvents events) {
        return HostileJson.one(Topics.all().stream().map(Topic::name).toList(), events.random());
    }

    private static Set<String> everyTypeWithEveryOutcome() {
        return FulfilmentEvents.CATALOG.types().stream()
                .map(EventType::name)
                .flatMap(type -> Stream.of(CodecPromise.Outcome.values()).map(outcome -> type + " " + outcome))
                .collect(toSet());
    }
}

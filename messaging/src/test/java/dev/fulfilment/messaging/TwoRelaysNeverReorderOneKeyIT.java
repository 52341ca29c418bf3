package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.COUNTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwoRelaysNeverReorderOneKeyIT {

    private static final int KEYS = 40;
    private static final int EVENTS_PER_KEY = 50;
    private static final int WRITERS = 6;

    private final OwnOutbox own = new OwnOutbox("two-relays", Duration.ofMillis(5));
    private final List<String> keys =
            IntStream.range(0, KEYS).mapToObj(each -> Keys.fresh("relays")).toList();
    private final AtomicInteger appended = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        own.close();
    }

    @Test
    void underLoadWhileOneOfThemStopsAndComesBack() throws Exception {
        var steady = own.relay();
        var unsteady = own.relay();
        steady.start();
        unsteady.start();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var written = IntStream.range(0, WRITERS)
                    .mapToObj(each -> writers.submit(writer()))
                    .toList();
            for (var share = 1; share < 5; share++) {
                var some = share * KEYS * EVENTS_PER_KEY / 5;
                await().atMost(Duration.ofMinutes(2)).until(() -> appended.get() > some);
                unsteady.stop();
                unsteady.start();
            }
            for (var each : written) {
                each.get();
            }
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> own.waiting() == 0);
        assertThat(firstAppearances())
                .hasSize(KEYS)
                .allSatisfy((key, values) -> assertThat(values).isEqualTo(numbers(EVENTS_PER_KEY)));
    }

    private final Map<String, AtomicInteger> numbers = new ConcurrentHashMap<>();

    /** All writers write all keys; a key's row lock makes them take turns, so that its numbers are in commit order. */
    private Callable<Void> writer() {
        return () -> {
            for (var round = 0; round < EVENTS_PER_KEY; round++) {
                for (var key : keys) {
                    append(key);
                }
            }
            return null;
        };
    }

    private void append(String key) {
        own.transaction.executeWithoutResult(status -> {
            own.jdbc.queryForList("select pg_advisory_xact_lock(hashtextextended(?, 1))", key);
            var number = numbers.computeIfAbsent(key, _ -> new AtomicInteger());
            if (number.get() < EVENTS_PER_KEY) {
                own.appendWithin(key, number.incrementAndGet());
                appended.incrementAndGet();
            }
        });
    }

    private Map<String, List<String>> firstAppearances() {
        var all = Broker.records(COUNTS).stream()
                .collect(groupingBy(each -> new String(each.key(), UTF_8), mapping(Broker::value, toList())));
        all.keySet().retainAll(keys);
        all.replaceAll((key, values) -> values.stream().distinct().toList());
        return all;
    }
}

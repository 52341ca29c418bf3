package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.COUNTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.outbox.OutboxRelay;
import dev.fulfilment.platform.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwoRelaysNeverReorderOneKeyIT {

    private static final int KEYS = 40;
    private static final int EVENTS_PER_KEY = 50;
    private static final int WRITERS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SecondOutbox own = new SecondOutbox("two-relays", Duration.ofMillis(5));
    private final List<String> keys =
            IntStream.range(0, KEYS).mapToObj(each -> Keys.fresh("relays")).toList();
    private final Map<String, AtomicInteger> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger appended = new AtomicInteger();
    private final OutboxRelay steady = own.relay();
    private final OutboxRelay unsteady = own.relay("unsteady", producer -> producer);

    @BeforeEach
    void start() {
        steady.start();
        unsteady.start();
    }

    @AfterEach
    void close() throws Exception {
        own.close();
    }

    @Test
    void whileTheyShareTheWork() throws Exception {
        writeAnd(() -> {});
        assertThat(published())
                .hasSize(KEYS)
                .allSatisfy((key, values) ->
                        assertThat(values).as("in order, and nothing twice").isEqualTo(numbers(EVENTS_PER_KEY)));
    }

    @Test
    void whileOneOfThemStopsAndComesBack() throws Exception {
        writeAnd(() -> {
            for (var share = 1; share < 5; share++) {
                awaitFifths(share);
                unsteady.stop();
                unsteady.start();
            }
        });
        assertNothingIsMissingOrOvertaken();
    }

    @Test
    void whileOneOfThemLosesItsDatabaseWithABatchUnderWay() throws Exception {
        writeAnd(() -> {
            for (var share = 1; share < 5; share++) {
                awaitFifths(share);
                await().atMost(PATIENCE).until(() -> own.cutConnectionOf("unsteady"));
            }
        });
        assertNothingIsMissingOrOvertaken();
    }

    @Test
    void whileTheBrokerIsAway() throws Exception {
        writeAnd(() -> {
            awaitFifths(1);
            Platform.shared().kafka().kill();
            try {
                awaitFifths(3);
                assertThat(own.waiting()).isGreaterThan(KEYS * EVENTS_PER_KEY / 5);
            } finally {
                Platform.shared().kafka().start();
            }
        });
        assertNothingIsMissingOrOvertaken();
    }

    private void assertNothingIsMissingOrOvertaken() {
        assertThat(published())
                .hasSize(KEYS)
                .allSatisfy((key, values) -> assertThat(values.stream().distinct())
                        .as("in order of first appearance, and nothing missing")
                        .containsExactlyElementsOf(numbers(EVENTS_PER_KEY)));
    }

    /** Returns when so many fifths of all events are written. */
    private void awaitFifths(int share) {
        var some = share * KEYS * EVENTS_PER_KEY / 5;
        await().atMost(PATIENCE).until(() -> appended.get() > some);
    }

    /** Returns when all is written and the outbox is empty. */
    private void writeAnd(Runnable meanwhile) throws InterruptedException, ExecutionException {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var writing = IntStream.range(0, WRITERS)
                    .mapToObj(each -> writers.submit(this::write))
                    .toList();
            meanwhile.run();
            for (var each : writing) {
                each.get();
            }
        }
        await().atMost(PATIENCE).until(() -> own.waiting() == 0);
    }

    /** All writers write all keys. */
    private void write() {
        for (var round = 0; round < EVENTS_PER_KEY; round++) {
            keys.forEach(this::append);
        }
    }

    /** The lock makes the writers of a key take turns, so that its numbers are in the order of the commits. */
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

    private Map<String, List<String>> published() {
        var all = Broker.records(COUNTS).stream()
                .collect(groupingBy(each -> new String(each.key(), UTF_8), mapping(Broker::value, toList())));
        all.keySet().retainAll(keys);
        return all;
    }
}

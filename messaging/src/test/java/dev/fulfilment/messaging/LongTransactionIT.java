package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.COUNTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another session's transaction stays open for longer than thousands of events take. */
class LongTransactionIT {

    private static final int KEYS = 200;
    private static final int EVENTS_PER_KEY = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SecondOutbox own = new SecondOutbox("long-transaction", Duration.ofMillis(20));
    private final List<String> keys =
            Stream.generate(() -> Keys.fresh("passing")).limit(KEYS).toList();
    private final String late = Keys.fresh("late");

    @AfterEach
    void close() throws Exception {
        own.close();
    }

    @Test
    void thousandsOfEventsPassItInOrderAndItsOwnFollows() throws Exception {
        own.relay().start();
        own.relay().start();
        try (var snapshot = new OldSnapshot("long-transaction");
                var held = new HeldTransaction(own, late, 1)) {
            appendAll();
            await().atMost(PATIENCE).until(() -> own.waiting() == 0);
            assertThat(published())
                    .doesNotContainKey(late)
                    .containsAllEntriesOf(inOrder())
                    .hasSize(KEYS);
            assertThat(snapshot.isStillHeld()).isTrue();
            held.commit();
            await().until(() -> own.waiting() == 0);
        }
        assertThat(published()).containsEntry(late, numbers(1));
    }

    /** All keys in each transaction. */
    private void appendAll() {
        for (var number = 1; number <= EVENTS_PER_KEY; number++) {
            var each = number;
            own.transaction.executeWithoutResult(status -> keys.forEach(key -> own.appendWithin(key, each)));
        }
    }

    private Map<String, List<String>> inOrder() {
        return keys.stream().collect(toMap(key -> key, key -> numbers(EVENTS_PER_KEY)));
    }

    private Map<String, List<String>> published() {
        var all = Broker.records(COUNTS).stream()
                .collect(groupingBy(each -> new String(each.key(), UTF_8), mapping(Broker::value, toList())));
        all.keySet().removeIf(key -> !keys.contains(key) && !key.equals(late));
        return all;
    }
}

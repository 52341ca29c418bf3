package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.COUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.outbox.OutboxWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RelayIT {

    private final SecondOutbox own = new SecondOutbox("relay", Duration.ofMillis(20));
    private final String key = Keys.fresh("relay");

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @AfterEach
    void close() throws Exception {
        own.close();
    }

    @Test
    void manyThreadsThatWriteTheSameKeysKeepEachKeysOrder() throws Exception {
        var keys = Stream.of("a", "b", "c").map(Keys::fresh).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : IntStream.range(0, 8)
                    .mapToObj(thread -> threads.submit(() -> appendInTurn(keys)))
                    .toList()) {
                each.get();
            }
        }
        own.relay().start();
        await().until(() -> own.waiting() == 0);
        assertThat(keys)
                .allSatisfy(each -> assertThat(Broker.records(COUNTS, each).stream()
                                .map(Broker::envelope)
                                .map(envelope -> envelope.sequence()))
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, 160)
                                .mapToObj(Long::valueOf)
                                .toList()));
    }

    @Test
    void anOpenTransactionHoldsUpNoOtherKeyAndItsEventFollows() throws Exception {
        var relay = own.relay();
        relay.start();
        var open = Keys.fresh("open");
        var inserted = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var holding = threads.submit(() -> own.transaction.executeWithoutResult(status -> {
                insertAtOnce(open);
                inserted.countDown();
                await().until(() -> mayCommit.getCount() == 0);
            }));
            inserted.await();
            own.append(key, 1);
            await().until(() -> values(key), numbers(1)::equals);
            assertThat(values(open)).isEmpty();
            mayCommit.countDown();
            holding.get();
        }
        await().until(() -> values(open), numbers(1)::equals);
    }

    @Test
    void aRelayThatDiesBeforeItsCommitRepeatsWhatItSent() throws Exception {
        own.append(key, 1);
        own.append(key, 2);
        removalsWaitAtTheirCommit();
        own.transaction.executeWithoutResult(status -> {
            own.jdbc.queryForList("select pg_advisory_xact_lock(1)");
            own.relay().start();
            await().until(() -> values(key), numbers(2)::equals);
            await().until(this::endConnectionThatWaits);
        });
        own.jdbc.execute("drop trigger wait_for_test on messaging.outbox");
        await().until(() -> own.waiting() == 0);
        assertThat(values(key)).containsExactly("1", "2", "1", "2");
        assertThat(Broker.records(COUNTS, key).stream()
                        .map(each -> Broker.headers(each).get("ce_id"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void anotherRelayTakesOverWhenOneStops() {
        var first = own.relay();
        first.start();
        own.append(key, 1);
        await().until(() -> own.waiting() == 0);
        first.stop();
        own.append(key, 2);
        own.relay().start();
        await().until(() -> own.waiting() == 0);
        assertThat(values(key)).isEqualTo(numbers(2));
    }

    @Test
    void anEventThatKafkaRefusesStopsOnlyItsKey() {
        var other = Keys.fresh("relay");
        own.append(key, 1);
        own.append(key, 2);
        own.jdbc.update(
                "update messaging.outbox set value = ? where id = (select min(id) from messaging.outbox)",
                new byte[2_000_000]);
        IntStream.rangeClosed(1, 20).forEach(number -> own.append(other, number));
        own.relay().start();
        await().until(() -> values(other), numbers(20)::equals);
        await().until(() -> own.waiting() == 2);
        assertThat(values(key)).isEmpty();
        own.jdbc.update("delete from messaging.outbox");
    }

    private void appendInTurn(List<String> keys) {
        for (var turn = 0; turn < 20; turn++) {
            keys.forEach(each -> own.append(each, 0));
        }
    }

    /** Takes the id of its row now, long before it commits. */
    private void insertAtOnce(String open) {
        var event = Broker.envelope(1, new ThingEvent.ThingCounted(open, "1"));
        new OutboxWriter(own.jdbc).append(List.of(Broker.row(event)));
    }

    /** Blocks the relay between Kafka's acknowledgement and its commit. */
    private void removalsWaitAtTheirCommit() {
        own.jdbc.execute("""
            create or replace function wait_for_test() returns trigger language plpgsql as
                'begin perform pg_advisory_xact_lock(1); return null; end';
            create constraint trigger wait_for_test after delete on messaging.outbox
                deferrable initially deferred for each row execute function wait_for_test()
            """);
    }

    private boolean endConnectionThatWaits() {
        return !own.jdbc
                .queryForList("select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'advisory'"
                        + " and datname = current_database()")
                .isEmpty();
    }

    private List<String> values(String of) {
        return Broker.records(COUNTS, of).stream().map(Broker::value).toList();
    }
}

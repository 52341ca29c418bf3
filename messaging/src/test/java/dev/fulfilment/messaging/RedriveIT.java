package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.NumberedEvents.numbered;
import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.parking.ParkedEventRedriver;
import dev.fulfilment.messaging.parking.RedriveResult;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@MessagingTest
class RedriveIT {

    @Autowired
    Effects effects;

    @Autowired
    Faults faults;

    @Autowired
    ParkedStreams lines;

    @Autowired
    ParkedEventRedriver redrive;

    @Autowired
    JdbcTemplate jdbc;

    private final String key = Keys.fresh("redrive");

    @Test
    void oneEventIsRedrivenOnceItIsFirstInItsLine() {
        parkLine(key, 2);
        var first = lines.of(key).getFirst().id();
        var second = lines.of(key).getLast().id();
        assertThat(redrive.one(second).stoppedBy())
                .containsExactly("event %d of the same key comes first".formatted(first));
        assertThat(redrive.one(first).resolved()).isEqualTo(1);
        assertThat(redrive.one(second).resolved()).isEqualTo(1);
        assertThat(redrive.one(second).stoppedBy()).containsExactly("event %d is redriven already".formatted(second));
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(2));
    }

    @Test
    void aStreamIsRedrivenInItsOrder() {
        parkLine(key, 20);
        assertThat(redrive.key(key)).isEqualTo(new RedriveResult.Completed(20));
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(20));
        assertThat(lines.of(key)).isEmpty();
        assertThat(statuses()).containsOnly("REDRIVEN");
    }

    @Test
    void aLineStopsAtTheEventThatFailsAgain() {
        parkLine(key, 4);
        faults.spoil(key, "3");
        var result = redrive.key(key);
        assertThat(result.resolved()).isEqualTo(2);
        assertThat(result.stoppedBy()).containsExactly("3 cannot be handled");
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(2));
        assertThat(lines.values(key)).containsExactly("3", "4");
        assertThat(lines.of(key).getFirst().attempts()).isEqualTo(2);
        assertThat(lines.of(key).getFirst().failure()).isEqualTo("3 cannot be handled");
    }

    @Test
    void allLinesAreRedrivenThoughOneFailsAgain() {
        var stuck = Keys.fresh("redrive");
        parkLine(stuck, 2);
        faults.spoil(stuck, "1");
        parkLine(key, 3);
        assertThat(redrive.all())
                .anySatisfy(result -> assertThat(result.stoppedBy()).containsExactly("1 cannot be handled"));
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(3));
        assertThat(lines.values(stuck)).isEqualTo(numbers(2));
    }

    @Test
    void concurrentRedrivesHaveOneEffect() throws Exception {
        parkLine(key, 10);
        Callable<RedriveResult> click = () -> redrive.key(key);
        try (var people = Executors.newFixedThreadPool(6)) {
            for (var each :
                    people.invokeAll(Stream.generate(() -> click).limit(6).toList())) {
                each.get();
            }
        }
        redrive.key(key);
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(10));
        assertThat(lines.of(key)).isEmpty();
    }

    @Test
    void eventsThatArriveDuringTheRedriveKeepTheOrder() throws Exception {
        parkLine(key, 15);
        try (var sender = Executors.newSingleThreadExecutor()) {
            var sending = sender.submit(() ->
                    IntStream.rangeClosed(16, 60).forEach(number -> Broker.send(FOREIGN, event(key, number))));
            await().until(() -> {
                redrive.key(key);
                return effects.of(key).size() == 60;
            });
            sending.get();
        }
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(60));
    }

    @Test
    void aDiscardedEventLetsTheLineMoveOnAndStaysWithoutEffect() {
        var poisoned = event(key, 1);
        faults.spoil(key, "1");
        Broker.send(FOREIGN, poisoned, event(key, 2));
        await().until(() -> lines.of(key).size() == 2);
        var id = lines.of(key).getFirst().id();
        assertThat(redrive.discard(id, "sent by mistake, see ticket 7").stoppedBy())
                .isEmpty();
        assertThat(redrive.discard(id, "again").stoppedBy())
                .containsExactly("event %d is discarded already".formatted(id));
        assertThat(jdbc.queryForObject("select resolution from messaging.parked_event where id = ?", String.class, id))
                .isEqualTo("sent by mistake, see ticket 7");
        redrive.key(key);
        faults.mend(key, "1");
        Broker.send(FOREIGN, poisoned, event(key, 3));
        await().until(() -> effects.values(FOREIGN, key), List.of("2", "3")::equals);
    }

    @Test
    void whatIsNotParkedCannotBeRedrivenOrDiscarded() {
        assertThat(redrive.one(-1).stoppedBy()).containsExactly("there is no parked event -1");
        assertThat(redrive.discard(-1, "why not").stoppedBy()).containsExactly("there is no parked event -1");
    }

    /** Events 1 to last of that key, parked because of the first, which is mended then. */
    private void parkLine(String key, int last) {
        faults.spoil(key, "1");
        Broker.send(FOREIGN, numbered(key, 1, last));
        await().until(() -> lines.of(key).size() == last);
        faults.mend(key, "1");
    }

    private List<@Nullable String> statuses() {
        return jdbc.queryForList("select status from messaging.parked_event where key = ?", String.class, key);
    }
}

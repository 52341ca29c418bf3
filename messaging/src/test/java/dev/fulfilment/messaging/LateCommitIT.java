package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.ThingEvent.COUNTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LateCommitIT {

    /** So many that every bucket has some. */
    private static final int OTHERS = 100;

    private static final int HELD_AT_ONCE = 5;

    private final SecondOutbox own = new SecondOutbox("late-commit", Duration.ofMillis(20));
    private final List<String> others =
            Stream.generate(() -> Keys.fresh("early")).limit(OTHERS).toList();

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @AfterEach
    void close() throws Exception {
        own.close();
    }

    @Test
    void theLowerIdThatCommitsAfterTheHigherOneWasSentFollows() throws Exception {
        var late = Keys.fresh("late");
        try (var held = new HeldTransaction(own, late, 1)) {
            others.forEach(other -> own.append(other, 1));
            assertThat(own.lastId(others.getFirst())).isGreaterThan(held.id()).isGreaterThan(0);
            own.relay().start();
            own.relay().start();
            await().until(() -> own.waiting() == 0);
            assertThat(sentKeys()).containsAll(others).doesNotContain(late);
            held.commit();
        }
        await().until(() -> own.waiting() == 0);
        assertThat(sentKeys()).contains(late);
    }

    @Test
    void losesNothingForAnyOrderOfIdsAndCommits() throws Exception {
        own.relay().start();
        own.relay().start();
        var late = new ArrayList<String>();
        var random = new Random(5);
        for (var round = 0; round < 20; round++) {
            var held = new ArrayList<HeldTransaction>();
            for (var each = 0; each < HELD_AT_ONCE; each++) {
                late.add(Keys.fresh("late"));
                held.add(new HeldTransaction(own, late.getLast(), 1));
                own.append(others.get(round * HELD_AT_ONCE + each), 1);
            }
            await().until(() -> own.waiting() == 0);
            Collections.shuffle(held, random);
            for (var each : held) {
                each.commit();
                each.close();
            }
        }
        await().until(() -> own.waiting() == 0);
        assertThat(sentKeys()).containsAll(others).containsAll(late);
    }

    private static List<String> sentKeys() {
        return Broker.records(COUNTS).stream()
                .map(each -> new String(each.key(), UTF_8))
                .toList();
    }
}

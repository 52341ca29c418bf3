package dev.fulfilment.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.fulfilment.messaging.SecondOutbox;
import dev.fulfilment.messaging.UuidV7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CounterRetentionIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String TOPIC = "things";
    private static final String COMPACTED = "compacted-things";

    private final HikariDataSource dataSource = SecondOutbox.dataSource("counters", 3);
    private final JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    private final OutboxWriter outbox = new OutboxWriter(jdbc);

    @BeforeEach
    void migrate() {
        SecondOutbox.recreate(dataSource);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void theCountersOfIdleKeysAreDeletedAfterTheRetention() {
        append(TOPIC, "one", "two");
        publish();
        turn(TODAY);
        turn(TODAY.plusDays(30));
        assertThat(counters()).containsExactly("one", "two");
        turn(TODAY.plusDays(31));
        assertThat(counters()).isEmpty();
    }

    @Test
    void aKeyThatPublishesAgainKeepsItsCounter() {
        append(TOPIC, "one");
        append(TOPIC, "two", "three");
        publish();
        turn(TODAY);
        append(TOPIC, "one");
        append(TOPIC, "two", "three");
        publish();
        turn(TODAY.plusDays(31));
        append(TOPIC, "one");
        assertThat(lastSequence("one")).isEqualTo(3);
        assertThat(lastSequence("two")).isEqualTo(2);
    }

    @Test
    void theRetentionCountsFromThePublicationHoweverLateItIs() {
        append(TOPIC, "late");
        turn(TODAY);
        turn(TODAY.plusDays(40));
        publish();
        turn(TODAY.plusDays(41));
        turn(TODAY.plusDays(71));
        assertThat(counters()).containsExactly("late");
        turn(TODAY.plusDays(72));
        assertThat(counters()).isEmpty();
    }

    @Test
    void aKeyWhoseTransactionIsOpenIsNeitherMarkedNorWaitedFor() {
        append(TOPIC, "open", "idle");
        publish();
        transaction.executeWithoutResult(open -> {
            append(TOPIC, "open");
            var elsewhere = Thread.ofVirtual().start(() -> turn(TODAY));
            try {
                assertThat(elsewhere.join(Duration.ofSeconds(20))).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        turn(TODAY.plusDays(31));
        assertThat(counters()).containsExactly("open");
    }

    @Test
    void theCountersOfACompactedTopicAreKept() {
        append(COMPACTED, "product");
        publish();
        turn(TODAY);
        turn(TODAY.plusDays(31));
        append(COMPACTED, "product");
        assertThat(lastSequence("product")).isEqualTo(2);
    }

    @Test
    void moreThanABatchIsMarkedAndDeletedInOneTurnPastWhatWaits() {
        append(
                TOPIC,
                Stream.iterate(0, n -> n + 1).limit(2_500).map(n -> "key-" + n).toArray(String[]::new));
        jdbc.update("delete from messaging.outbox where key <> 'key-0'");
        turn(TODAY);
        turn(TODAY.plusDays(31));
        assertThat(counters()).containsExactly("key-0");
    }

    private void append(String topic, String... keys) {
        outbox.append(Stream.of(keys).map(key -> row(topic, key)).toList());
    }

    private static OutboxWriter.NewRow row(String topic, String key) {
        var record =
                new OutboxRecord(topic, key, "0".getBytes(UTF_8), UuidV7.next(), "ThingCounted", Instant.EPOCH, null);
        return new OutboxWriter.NewRow(record, 0);
    }

    /** As the relay does once Kafka has acknowledged the events. */
    private void publish() {
        jdbc.update("delete from messaging.outbox");
    }

    private void turn(LocalDate day) {
        var noon = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        new CounterRetention(jdbc, transaction, noon, Duration.ofDays(30), Set.of(TOPIC)).turn();
    }

    private List<@Nullable String> counters() {
        return jdbc.queryForList("select key from messaging.publication order by key", String.class);
    }

    private @Nullable Long lastSequence(String key) {
        return jdbc.queryForObject("select last_sequence from messaging.publication where key = ?", Long.class, key);
    }
}

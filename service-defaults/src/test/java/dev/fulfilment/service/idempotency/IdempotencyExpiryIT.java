package dev.fulfilment.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@CounterTest
class IdempotencyExpiryIT {

    private final Counting counting;
    private final JdbcTemplate jdbc;
    private final IdempotencyExpiry expiry;
    private final String counter = Counting.counter();

    @Autowired
    IdempotencyExpiryIT(Counting counting, JdbcTemplate jdbc, IdempotencyExpiry expiry) {
        this.counting = counting;
        this.jdbc = jdbc;
        this.expiry = expiry;
    }

    @Test
    void aKeyIsNewAgainADayAfterItsAnswer() {
        counting.increment(counter, "k-1");
        counting.increment(counter, "k-2");
        age("k-1", Duration.ofHours(24).plusMinutes(1));
        age("k-2", Duration.ofHours(24).minusMinutes(1));

        expiry.deleteExpired();

        assertThat(counting.records(counter)).isEqualTo(1);
        assertThat(counting.increment(counter, "k-1").getBody()).contains("\"value\":3,");
        assertThat(counting.increment(counter, "k-2").getBody()).contains("\"value\":2,");
    }

    @Test
    void nothingStaysHoweverMuchThereIs() {
        var many = IdempotencyExpiry.BATCH_SIZE * 5 / 2;
        jdbc.update("""
                insert into rest.idempotency_record (scope, key, fingerprint, status, headers, body, answered_at)
                select 'POST /counters/' || ? || '/increments', number, '', 201, '{}', '', now() - interval '25 h'
                from generate_series(1, ?) number
                """, counter, many);
        assertThat(counting.records(counter)).isEqualTo(many);

        expiry.deleteExpired();

        assertThat(counting.records(counter)).isZero();
    }

    private void age(String key, Duration age) {
        jdbc.update(
                "update rest.idempotency_record set answered_at = now() - make_interval(secs => ?) where key = ? and scope like ?",
                (double) age.toSeconds(),
                key,
                "%" + counter + "%");
    }
}

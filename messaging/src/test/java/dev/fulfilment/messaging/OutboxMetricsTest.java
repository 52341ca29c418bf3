package dev.fulfilment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.fulfilment.messaging.outbox.OutboxMetrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutboxMetricsTest {

    private static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");

    private final DataSource away = mock();
    private final Clock clock = mock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    /** A scrape that waits for each gauge would time out, and lose all other metrics too. */
    @Test
    void aScrapeWaitsOnceForADatabaseThatIsAway() throws SQLException {
        when(away.getConnection()).thenThrow(new SQLException("nobody answers"));
        when(clock.instant())
                .thenReturn(
                        BEGIN,
                        IntStream.rangeClosed(1, 9)
                                .mapToObj(OutboxMetricsTest::later)
                                .toArray(Instant[]::new));
        new OutboxMetrics(JdbcClient.create(away), clock).bindTo(registry);

        assertThat(registry.getMeters()).hasSize(3);
        assertThat(registry.getMeters()).allMatch(gauge -> Double.isNaN(((Gauge) gauge).value()));
        verify(away, times(1)).getConnection();
    }

    /** Each look at the clock is a little later: others are waited for meanwhile. */
    private static Instant later(int times) {
        return BEGIN.plusSeconds(times * 2L);
    }
}

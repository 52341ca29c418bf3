package dev.fulfilment.messaging.outbox;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.fulfilment.messaging.LoggedLines;
import dev.fulfilment.messaging.MessagingProperties;
import dev.fulfilment.messaging.support.MessagingMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxRelayTest {

    private static final KafkaPublisher.Outcome NOTHING_TO_SEND = new KafkaPublisher.Outcome(List.of(), Set.of(), null);

    private final RelayRepository database = mock();
    private final TransactionTemplate transaction = mock();
    private final AtomicInteger drains = new AtomicInteger();

    @Test
    void logsEachKindOfFailureOnceAndThatItSucceedsAgain() {
        when(database.transaction()).thenReturn(transaction);
        when(transaction.execute(any())).thenAnswer(_ -> switch (drains.incrementAndGet()) {
            case 1, 2 -> throw new QueryTimeoutException("too slow, number " + drains.get());
            case 3, 4 -> throw new IllegalStateException("a bug");
            default -> NOTHING_TO_SEND;
        });
        var settings = new MessagingProperties.Relay(
                true, Duration.ofMillis(10), Duration.ofMillis(1), 8, Duration.ofMillis(1), 900_000);
        var relay = new OutboxRelay(database, mock(), settings, new MessagingMetrics(new SimpleMeterRegistry()));
        try (var log = new LoggedLines(OutboxRelay.class)) {
            relay.start();
            await().until(
                            log::all,
                            List.of(
                                    "WARN Outbox relay failed and is retried: too slow, number 1",
                                    "ERROR Outbox relay failed and is retried + trace",
                                    "INFO Outbox relay succeeds again")::equals);
        } finally {
            relay.stop();
        }
    }
}

package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.ThingEvent.ECHOES;
import static dev.fulfilment.messaging.ThingEvent.THINGS;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.ThingEvent.ThingAdded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MessagingTest
class SmokeIT {

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Effects effects;

    @Test
    void whatIsAppendedTakesEffectAndSoDoesWhatItCauses() {
        transaction.executeWithoutResult(status -> {
            outbox.append(new ThingAdded("smoke", "first"));
            outbox.append(new ThingAdded("smoke", "echo"));
        });
        await().atMost(java.time.Duration.ofSeconds(60))
                .until(() -> effects.values(ECHOES, "smoke"), List.of("echo")::equals);
        org.assertj.core.api.Assertions.assertThat(effects.values(THINGS, "smoke"))
                .containsExactly("first", "echo");
    }
}

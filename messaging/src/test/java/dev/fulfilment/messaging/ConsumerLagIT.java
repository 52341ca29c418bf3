package dev.fulfilment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.ThingEvent.ThingChanged;
import dev.fulfilment.messaging.projection.ProjectionContainers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MessagingTest
class ConsumerLagIT {

    @Autowired
    ConsumerLag consumerLag;

    @Autowired
    ProjectionContainers containers;

    @Autowired
    ThingView view;

    private final String key = Keys.fresh("fresh");

    @Test
    void growsWhileTheViewStandsStillAndIsGoneOnceItHasCaughtUp() {
        await().until(() -> isBelow(Duration.ofSeconds(3)));
        containers.stop();
        try {
            Broker.send(ThingEvent.STATES, Broker.envelope(1, new ThingChanged(key, "1")));
            await().until(() -> !isBelow(Duration.ofSeconds(4)));
            assertThat(view.of(key)).isEmpty();
        } finally {
            containers.start();
        }

        await().until(() -> isBelow(Duration.ofSeconds(3)));
        assertThat(view.of(key)).containsExactly("1");
    }

    @Test
    void ofAViewThatIsNotThereIsNotKnown() {
        assertThat(consumerLag.lag("nobody")).isEmpty();
    }

    private boolean isBelow(Duration most) {
        return consumerLag
                .lag(ThingView.NAME)
                .filter(lag -> lag.compareTo(most) < 0)
                .isPresent();
    }
}

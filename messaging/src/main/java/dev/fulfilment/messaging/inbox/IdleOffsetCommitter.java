package dev.fulfilment.messaging.inbox;

import dev.fulfilment.messaging.FailureLog;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Commits the offsets of an idle consumer. If a commit is lost, its offset would otherwise only be committed with the next
 * event of its partition, and until then the consumer lag would seem to grow.
 */
final class IdleOffsetCommitter implements ApplicationListener<ListenerContainerIdleEvent> {

    static final Duration INTERVAL = Duration.ofSeconds(10);

    private final FailureLog failures =
            new FailureLog(LoggerFactory.getLogger(IdleOffsetCommitter.class), "Offset commit of an idle consumer");

    /** Called by the consumer's thread. A commit that is lost is repeated at the next idle event. */
    @Override
    public void onApplicationEvent(ListenerContainerIdleEvent idle) {
        idle.getConsumer().commitAsync((offsets, failure) -> {
            if (failure == null) {
                failures.succeeded();
            } else {
                failures.failed(failure);
            }
        });
    }
}

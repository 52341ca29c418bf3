package dev.fulfilment.messaging.lag;

import dev.fulfilment.messaging.FailureLog;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * Commits the positions of idle consumers. Consumer lag is computed from committed offsets, and without an event of their
 * partition none is committed: neither after a lost commit, nor behind an aborted transaction or expired records.
 */
public final class IdleOffsetCommitter implements ApplicationListener<ListenerContainerIdleEvent> {

    /** Idle time after which a consumer's positions are committed. */
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final FailureLog failures =
            new FailureLog(LoggerFactory.getLogger(IdleOffsetCommitter.class), "Offset commit of an idle consumer");

    /** Makes the containers with these properties commit their positions while they are idle. */
    public static void enable(ContainerProperties container) {
        container.setIdleEventInterval(INTERVAL.toMillis());
        container.setIdleBeforeDataMultiplier(1);
    }

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

package dev.fulfilment.messaging.inbox;

import java.time.Duration;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Lets a consumer that has nothing to do commit where it stands. An offset whose commit was lost would otherwise be told
 * with the next event of its partition only, and until then the group would seem to be behind.
 */
final class IdleOffsetCommitter implements ApplicationListener<ListenerContainerIdleEvent> {

    static final Duration INTERVAL = Duration.ofSeconds(10);

    /** Called by the thread that consumes. What is lost again is told the next time. */
    @Override
    public void onApplicationEvent(ListenerContainerIdleEvent idle) {
        idle.getConsumer().commitAsync((offsets, failure) -> {});
    }
}

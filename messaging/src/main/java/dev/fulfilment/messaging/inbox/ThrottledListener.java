package dev.fulfilment.messaging.inbox;

import dev.fulfilment.messaging.support.BatchThrottle;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/** Rests after a poll that was not full, so that there is more in the next. */
public final class ThrottledListener implements BatchMessageListener<byte[], byte[]> {

    private final BatchMessageListener<byte[], byte[]> consumer;
    private final int full;

    /** @param full with how many records a poll is as large as it can be */
    public ThrottledListener(BatchMessageListener<byte[], byte[]> consumer, int full) {
        this.consumer = consumer;
        this.full = full;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        long started = System.nanoTime();
        consumer.onMessage(records);
        if (records.size() < full) {
            rest(started, records.size());
        }
    }

    /** Who is interrupted is to stop: the next poll sees it. */
    private static void rest(long started, int events) {
        try {
            BatchThrottle.pause(started, events, Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

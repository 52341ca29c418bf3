package dev.fulfilment.messaging.inbox;

import dev.fulfilment.messaging.support.BatchThrottle;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/** Pauses after a poll that was not full, so that the next one has more records. */
public final class ThrottledListener implements BatchMessageListener<byte[], byte[]> {

    private final BatchMessageListener<byte[], byte[]> consumer;
    private final int full;

    /** @param full the maximum number of records of a poll */
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

    /** Keeps the interrupt flag: the container stops at its next poll. */
    private static void rest(long started, int events) {
        try {
            BatchThrottle.pause(started, events, Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

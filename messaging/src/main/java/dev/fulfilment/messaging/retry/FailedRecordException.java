package dev.fulfilment.messaging.retry;

import org.apache.kafka.common.TopicPartition;

/** Names the record of a poll because of which the poll is retried. */
public final class FailedRecordException extends RuntimeException {

    private final TopicPartition partition;
    private final long offset;

    /** @param cause the failure of that record */
    public FailedRecordException(String topic, int partition, long offset, Throwable cause) {
        super(cause.getMessage(), cause);
        this.partition = new TopicPartition(topic, partition);
        this.offset = offset;
    }

    String position() {
        return partition + "@" + offset;
    }
}

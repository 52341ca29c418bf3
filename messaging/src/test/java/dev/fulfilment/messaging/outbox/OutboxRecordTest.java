package dev.fulfilment.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxRecordTest {

    @Test
    void aKeyHasTheSameBucketForEver() {
        assertThat(OutboxRecord.bucketOf("order-1")).isEqualTo(2);
        assertThat(OutboxRecord.bucketOf("order-42")).isEqualTo(13);
        assertThat(OutboxRecord.bucketOf("")).isZero();
    }

    @Test
    void keysSpreadOverAllBucketsAndNoOthers() {
        var buckets = new HashSet<Integer>();
        IntStream.range(0, 10_000).forEach(number -> buckets.add(OutboxRecord.bucketOf("key-" + number)));
        assertThat(buckets)
                .hasSize(OutboxRecord.BUCKETS)
                .allMatch(bucket -> bucket >= 0 && bucket < OutboxRecord.BUCKETS);
    }
}

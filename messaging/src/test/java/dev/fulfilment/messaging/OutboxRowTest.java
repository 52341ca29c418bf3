package dev.fulfilment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxRowTest {

    @Test
    void aKeyHasTheSameBucketForEver() {
        assertThat(OutboxRow.bucketOf("order-1")).isEqualTo(2);
        assertThat(OutboxRow.bucketOf("order-42")).isEqualTo(13);
        assertThat(OutboxRow.bucketOf("")).isZero();
    }

    @Test
    void keysSpreadOverAllBucketsAndNoOthers() {
        var buckets = new HashSet<Integer>();
        IntStream.range(0, 10_000).forEach(number -> buckets.add(OutboxRow.bucketOf("key-" + number)));
        assertThat(buckets).hasSize(OutboxRow.BUCKETS).allMatch(bucket -> bucket >= 0 && bucket < OutboxRow.BUCKETS);
    }
}

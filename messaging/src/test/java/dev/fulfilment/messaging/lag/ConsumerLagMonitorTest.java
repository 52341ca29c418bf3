package dev.fulfilment.messaging.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.fulfilment.messaging.LoggedLines;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class ConsumerLagMonitorTest {

    private final Admin kafka = mock(Admin.class, RETURNS_DEEP_STUBS);
    private final ConsumerLagMonitor monitor = new ConsumerLagMonitor(
            Map.of(), new ConsumerGroup("thing-service", Set.of("things")), Map.of(), Clock.systemUTC());

    @Test
    void logsAMissingAclOnceAndThatTheLagIsKnownAgain() throws Exception {
        when(kafka.describeTopics(anyCollection()).allTopicNames()).thenReturn(KafkaFuture.completedFuture(Map.of()));
        when(kafka.listOffsets(any(), any()).all()).thenReturn(KafkaFuture.completedFuture(Map.of()));
        when(kafka.listConsumerGroupOffsets(anyString()).partitionsToOffsetAndMetadata())
                .thenReturn(
                        failed(new DisconnectException("broker is gone")),
                        failed(new GroupAuthorizationException("thing-service")),
                        failed(new GroupAuthorizationException("thing-service")),
                        KafkaFuture.completedFuture(Map.of()));
        try (var log = new LoggedLines(ConsumerLagMonitor.class)) {
            for (var look = 0; look < 5; look++) {
                monitor.look(kafka);
            }
            assertThat(log.all())
                    .containsExactly(
                            "WARN Consumer lag monitor failed and is retried: broker is gone",
                            "ERROR Consumer lag monitor failed and is retried + trace",
                            "INFO Consumer lag monitor succeeds again");
        }
        assertThat(monitor.lag()).isPresent();
    }

    private static <T> KafkaFuture<T> failed(Exception failure) {
        var future = new KafkaFutureImpl<T>();
        future.completeExceptionally(failure);
        return future;
    }
}

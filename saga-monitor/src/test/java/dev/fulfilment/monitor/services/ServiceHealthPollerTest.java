package dev.fulfilment.monitor.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.fulfilment.monitor.MonitorProperties;
import dev.fulfilment.monitor.kafka.ConsumerGroupAdmin;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ServiceHealthPollerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MonitorProperties properties = new MonitorProperties(
            SECOND, 1, Duration.ofDays(1), Map.of("order-service", URI.create("http://127.0.0.1:1")), 1, SECOND, null);
    private final ServiceHealthPoller poller = new ServiceHealthPoller(
            new ServiceRegistry(properties, ObservationRegistry.NOOP),
            mock(ConsumerGroupAdmin.class),
            Clock.systemUTC());

    @Test
    void logsOnceThatAServiceDoesNotAnswer(CapturedOutput output) {
        poller.poll();
        poller.poll();

        assertThat(output.getOut().lines().filter(line -> line.contains("The health check of order-service failed")))
                .hasSize(1);
    }
}

package dev.fulfilment.monitor.kafka;

import dev.fulfilment.messaging.FailureLog;
import dev.fulfilment.messaging.lag.GroupLag;
import dev.fulfilment.messaging.lag.LagGauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Low watermark of the monitor: everything published on any topic before it is in the tables. Computed from the end offsets
 * of the topics and the committed offsets of the monitor's group.
 */
@Component
public class Watermark {

    /** One hour of observations. */
    private static final int OBSERVATIONS = 3_600;

    private final FailureLog failures = new FailureLog(LoggerFactory.getLogger(Watermark.class), "Watermark");
    private final ConsumerGroupAdmin groups;
    private final String group;
    private final Clock clock;
    private final GroupLag lag;

    Watermark(
            ConsumerGroupAdmin groups,
            @Value("${spring.application.name}") String group,
            Clock clock,
            MeterRegistry registry) {
        this.groups = groups;
        this.group = group;
        this.clock = clock;
        this.lag = new GroupLag(clock, OBSERVATIONS);
        LagGauge.of("fulfilment.monitor.lag", this::lag)
                .description("Upper bound on consumer lag: everything published before that is in the timelines")
                .register(registry);
    }

    /** Returns the watermark; empty until it is known. */
    public Optional<Instant> allReadUntil() {
        return lag.asOf();
    }

    /** Returns the age of the watermark; empty until it is known. */
    public Optional<Duration> lag() {
        return lag.current();
    }

    /** Adds an observation. After a failure the watermark is not updated, and so the lag grows. */
    @Scheduled(fixedDelay = 1_000)
    synchronized void look() {
        var now = clock.instant();
        try {
            lag.observe(now, groups.ends(), groups.committed(group));
            failures.succeeded();
        } catch (BrokerUnavailableException e) {
            failures.failed(e);
        }
    }

    /** Forgets the watermark, as all topics are read again. Waits for an observation in progress. */
    public synchronized void forget() {
        lag.forget();
    }
}

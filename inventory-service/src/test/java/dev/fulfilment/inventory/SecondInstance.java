package dev.fulfilment.inventory;

import dev.fulfilment.platform.spring.PlatformInitializer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** A second instance of the service beside the test's own: same database, same consumer group. */
public final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static SecondInstance start() {
        return new SecondInstance(new SpringApplicationBuilder(InventoryServiceApplication.class)
                .initializers(new PlatformInitializer())
                .run(
                        "--server.port=0",
                        "--messaging.consumer.concurrency=2",
                        "--messaging.consumer.max-poll-records=50",
                        "--management.tracing.sampling.probability=0"));
    }

    /** Whether it has partitions to hear of. */
    public boolean takesPart() {
        var assigned = context.getBean(ConcurrentMessageListenerContainer.class).getAssignedPartitions();
        return assigned != null && !assigned.isEmpty();
    }

    /** How many events took effect through this instance. */
    public long handled() {
        return handled(context.getBean(MeterRegistry.class));
    }

    public static long handled(MeterRegistry meters) {
        return meters.find("messaging.consumer.lag").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}

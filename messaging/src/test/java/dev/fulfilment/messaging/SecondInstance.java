package dev.fulfilment.messaging;

import dev.fulfilment.messaging.parking.ParkedEventRedriver;
import dev.fulfilment.platform.spring.PlatformInitializer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A second instance of the {@link ThingService} beside the test's own: same database, same consumer group. */
final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    SecondInstance(String... properties) {
        this(ThingService.class, properties);
    }

    private SecondInstance(Class<?> version, String... properties) {
        context = new SpringApplicationBuilder(ThingService.class)
                .sources(version)
                .web(WebApplicationType.NONE)
                .properties("spring.main.allow-bean-definition-overriding=true")
                .properties(properties)
                .initializers(new PlatformInitializer())
                .run();
    }

    /** One of the service's next version. */
    static SecondInstance upgraded() {
        return new SecondInstance(UpgradedThingService.class);
    }

    Consumption consumption() {
        return context.getBean(Consumption.class);
    }

    Faults faults() {
        return context.getBean(Faults.class);
    }

    ParkedEventRedriver redrive() {
        return context.getBean(ParkedEventRedriver.class);
    }

    /** How many events took effect through this instance. */
    long handled() {
        return context.getBean(MeterRegistry.class).find("messaging.consumer.lag").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    /** How many events of types that it does not know came to this instance. */
    double ignored() {
        return context.getBean(MeterRegistry.class).find("messaging.consumer.ignored").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}

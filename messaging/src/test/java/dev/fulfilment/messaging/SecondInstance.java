package dev.fulfilment.messaging;

import dev.fulfilment.messaging.parking.ParkedEventRedriver;
import dev.fulfilment.platform.spring.ServiceInstance;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A second instance of the {@link ThingService} beside the test's own: same database, same consumer group. */
final class SecondInstance extends ServiceInstance {

    SecondInstance(String... settings) {
        this(ThingService.class, settings);
    }

    private SecondInstance(Class<?> version, String... settings) {
        super(new SpringApplicationBuilder(ThingService.class)
                .sources(version)
                .web(WebApplicationType.NONE)
                .properties("spring.main.allow-bean-definition-overriding=true")
                .properties(settings));
    }

    /** Starts an instance of the service's next version. */
    static SecondInstance upgraded() {
        return new SecondInstance(UpgradedThingService.class);
    }

    Consumption consumption() {
        return bean(Consumption.class);
    }

    Faults faults() {
        return bean(Faults.class);
    }

    ParkedEventRedriver redrive() {
        return bean(ParkedEventRedriver.class);
    }

    /** Returns the number of events that this instance handled. */
    long handled() {
        return bean(MeterRegistry.class).find("messaging.consumer.lag").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    /** Returns the number of events that this instance ignored because it does not know their types. */
    double ignored() {
        return bean(MeterRegistry.class).find("messaging.consumer.ignored").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}

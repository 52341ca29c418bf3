package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.parking.ParkedEventRedriver;
import dev.fulfilment.platform.spring.ServiceInstance;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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

    /** Returns the number of events of unknown types that this instance received. */
    double ignored() {
        return bean(MeterRegistry.class).find("messaging.consumer.ignored").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** Returns the simple names of the beans' classes in that package. */
    List<String> beansOfPackage(String name) {
        return beans(Object.class).stream()
                .map(Object::getClass)
                .filter(type -> type.getPackageName().equals(name))
                .map(Class::getSimpleName)
                .toList();
    }

    void publish(ThingEvent event) {
        bean(TransactionTemplate.class)
                .executeWithoutResult(status -> bean(Outbox.class).append(event));
    }

    /** Returns the number of events that were appended to the outbox for a key. */
    long published(Topic topic, String key) {
        return bean(JdbcClient.class)
                .sql("select last_sequence from messaging.publication where topic = ? and key = ?")
                .params(topic.name(), key)
                .query(Long.class)
                .single();
    }
}

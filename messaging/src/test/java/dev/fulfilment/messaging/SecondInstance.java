package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.parking.ParkedEventRedriver;
import dev.fulfilment.platform.spring.PlatformInitializer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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

    /** Returns the number of events that this instance handled. */
    long handled() {
        return context.getBean(MeterRegistry.class).find("messaging.consumer.lag").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    /** Returns the number of events of unknown types that this instance received. */
    double ignored() {
        return context.getBean(MeterRegistry.class).find("messaging.consumer.ignored").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** Returns the simple names of the beans' classes in that package. */
    List<String> beansOfPackage(String name) {
        return context.getBeansOfType(Object.class).values().stream()
                .map(Object::getClass)
                .filter(type -> type.getPackageName().equals(name))
                .map(Class::getSimpleName)
                .toList();
    }

    void publish(ThingEvent event) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(Outbox.class).append(event));
    }

    /** Returns the number of events that were appended to the outbox for a key. */
    long published(Topic topic, String key) {
        return context.getBean(JdbcClient.class)
                .sql("select last_sequence from messaging.publication where topic = ? and key = ?")
                .params(topic.name(), key)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }
}

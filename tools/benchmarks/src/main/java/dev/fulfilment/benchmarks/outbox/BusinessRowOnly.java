package dev.fulfilment.benchmarks.outbox;

import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Upper limit of all writers: inserts the business row and publishes nothing. */
final class BusinessRowOnly extends SpringOutbox {

    BusinessRowOnly(ContenderEnvironment environment) {
        super(environment, Application.class, "none", Map.of());
    }

    @Override
    void publish(OrderPlaced order) {}

    @Override
    public long relayOn() {
        return Micros.now();
    }

    @Override
    public void relayOff() {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}

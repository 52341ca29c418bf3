package dev.fulfilment.benchmarks.outbox;

import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The limit of all writers: the business row, and nothing is published. */
final class BusinessRowOnly extends SpringOutbox {

    BusinessRowOnly(ContenderEnvironment surroundings) {
        super(surroundings, Application.class, "none", Map.of());
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

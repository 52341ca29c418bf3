package dev.fulfilment.shipping;

import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason;
import dev.fulfilment.service.jdbc.AfterCommit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many shipments left and how many never will, counted once it is committed. */
@Component
class ShipmentMetrics {

    private final MeterRegistry registry;
    private final Counter dispatched;

    /** A counter that appears with its first event hides that event. */
    ShipmentMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.dispatched = Counter.builder("fulfilment.shipments.dispatched")
                .description("Shipments that left the house")
                .register(registry);
        Stream.of(Reason.values()).forEach(this::refused);
    }

    void ended(ShipmentEvent event) {
        AfterCommit.run(() -> count(event));
    }

    private void count(ShipmentEvent event) {
        switch (event) {
            case OrderShipped _ -> dispatched.increment();
            case ShipmentFailed it -> refused(it.reason()).increment();
        }
    }

    private Counter refused(Reason reason) {
        return Counter.builder("fulfilment.shipments.refused")
                .description("Shipments that will not leave")
                .tag("reason", reason.name())
                .register(registry);
    }
}

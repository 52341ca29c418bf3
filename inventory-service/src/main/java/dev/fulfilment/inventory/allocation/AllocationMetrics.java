package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed.Reason;
import dev.fulfilment.service.jdbc.AfterCommit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was set aside, given back, taken out of stock and refused, counted once it is committed. */
@Component
class AllocationMetrics {

    private final MeterRegistry registry;
    private final DistributionSummary allocated;
    private final DistributionSummary released;
    private final DistributionSummary shipped;

    /** A counter that appears with its first event hides that event. */
    AllocationMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.allocated = goods("allocated", "What was set aside for an order");
        this.released = goods("released", "What was set aside for an order and is available again");
        this.shipped = goods("shipped", "What was taken out of stock for an order");
        Stream.of(Reason.values()).forEach(this::refused);
    }

    void taken(AllocationDecision taken) {
        AfterCommit.run(() -> count(taken));
    }

    private void count(AllocationDecision taken) {
        var pieces = taken.allocation().items().pieces();
        switch (taken.stockChange()) {
            case RESERVE -> allocated.record(pieces);
            case RELEASE -> released.record(pieces);
            case SHIP -> shipped.record(pieces);
            case NONE ->
                taken.events().stream()
                        .filter(InventoryAllocationFailed.class::isInstance)
                        .map(InventoryAllocationFailed.class::cast)
                        .forEach(no -> refused(no.reason()).increment());
        }
    }

    private DistributionSummary goods(String what, String description) {
        return DistributionSummary.builder("fulfilment.goods." + what)
                .description(description)
                .baseUnit("pieces")
                .register(registry);
    }

    private Counter refused(Reason reason) {
        return Counter.builder("fulfilment.allocations.refused")
                .description("Orders for which nothing was set aside")
                .tag("reason", reason.name())
                .register(registry);
    }
}

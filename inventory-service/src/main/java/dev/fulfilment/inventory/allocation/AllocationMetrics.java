package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed.Reason;
import dev.fulfilment.service.jdbc.AfterCommit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts reserved, released, shipped and rejected goods after the commit. */
@Component
class AllocationMetrics {

    private final MeterRegistry registry;
    private final DistributionSummary allocated;
    private final DistributionSummary released;
    private final DistributionSummary shipped;

    /** Registers all counters at the start: the first increment of a counter that appears with it is invisible to rates. */
    AllocationMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.allocated = goods("allocated", "What was set aside for an order");
        this.released = goods("released", "What was set aside for an order and is available again");
        this.shipped = goods("shipped", "What was taken out of stock for an order");
        Stream.of(Reason.values()).forEach(this::rejected);
    }

    void record(AllocationDecision decision) {
        AfterCommit.run(() -> count(decision));
    }

    private void count(AllocationDecision decision) {
        var pieces = decision.allocation().items().pieces();
        switch (decision.stockChange()) {
            case RESERVE -> allocated.record(pieces);
            case RELEASE -> released.record(pieces);
            case SHIP -> shipped.record(pieces);
            case NONE ->
                decision.events().stream()
                        .filter(InventoryAllocationFailed.class::isInstance)
                        .map(InventoryAllocationFailed.class::cast)
                        .forEach(failed -> rejected(failed.reason()).increment());
        }
    }

    private DistributionSummary goods(String action, String description) {
        return DistributionSummary.builder("fulfilment.goods." + action)
                .description(description)
                .baseUnit("pieces")
                .register(registry);
    }

    private Counter rejected(Reason reason) {
        return Counter.builder("fulfilment.allocations.refused")
                .description("Orders for which nothing was set aside")
                .tag("reason", reason.name())
                .register(registry);
    }
}

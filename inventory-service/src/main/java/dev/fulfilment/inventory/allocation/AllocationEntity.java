package dev.fulfilment.inventory.allocation;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.StockLine;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The one row of an order here: it keeps an {@link Allocation}, and decides nothing. {@link AllocationRepository} writes it. */
@Entity
@Immutable
@Table(name = "allocation")
class AllocationEntity {

    @Id
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private AllocationStatus status = AllocationStatus.WAITING;

    /** Two arrays instead of a table of lines: one row to read and write for each order. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String @Nullable [] productIds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private int @Nullable [] quantities;

    private boolean paid;

    @Enumerated(EnumType.STRING)
    private ShipmentOutcome shipment = ShipmentOutcome.UNDECIDED;

    private @Nullable String shipmentDetail;
    private @Nullable String cancellation;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    private @Nullable String detail;

    @SuppressWarnings("NullAway.Init")
    protected AllocationEntity() {}

    Allocation allocation() {
        return new Allocation(
                new OrderId(orderId),
                status,
                new SagaInputs(items(), paid, shipment, shipmentDetail, cancellation),
                why());
    }

    void update(Allocation allocation) {
        status = allocation.status();
        update(allocation.facts());
        var why = allocation.why();
        reason = why == null ? null : why.reason();
        detail = why == null ? null : why.detail();
    }

    private void update(SagaInputs facts) {
        if (productIds == null && facts.items() != null) {
            var lines = facts.items().lines();
            productIds = lines.stream().map(line -> line.productId().text()).toArray(String[]::new);
            quantities = lines.stream().mapToInt(StockLine::quantity).toArray();
        }
        paid = facts.paid();
        shipment = facts.shipment();
        shipmentDetail = facts.shipmentDetail();
        cancellation = facts.cancellation();
    }

    private @Nullable OrderItems items() {
        if (productIds == null || quantities == null) {
            return null;
        }
        var ids = productIds;
        var counts = quantities;
        return new OrderItems(IntStream.range(0, ids.length)
                .mapToObj(i -> new StockLine(ProductId.of(ids[i]), counts[i]))
                .toList());
    }

    private @Nullable AllocationFailure why() {
        return reason == null ? null : new AllocationFailure(reason, requireNonNull(detail));
    }
}

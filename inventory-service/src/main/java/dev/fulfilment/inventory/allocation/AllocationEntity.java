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

/** The row of an {@link Allocation}. {@link AllocationRepository} writes it: Hibernate only reads and locks. */
@Entity
@Immutable
@Table(name = "allocation")
class AllocationEntity {

    @Id
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private AllocationStatus status = AllocationStatus.WAITING;

    /** Arrays instead of a table of lines, so that an order is one row to read and write. */
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
                failure());
    }

    void update(Allocation allocation) {
        status = allocation.status();
        update(allocation.inputs());
        var failure = allocation.failure();
        reason = failure == null ? null : failure.reason();
        detail = failure == null ? null : failure.detail();
    }

    private void update(SagaInputs inputs) {
        if (productIds == null && inputs.items() != null) {
            var lines = inputs.items().lines();
            productIds = lines.stream().map(line -> line.productId().text()).toArray(String[]::new);
            quantities = lines.stream().mapToInt(StockLine::quantity).toArray();
        }
        paid = inputs.paid();
        shipment = inputs.shipment();
        shipmentDetail = inputs.shipmentDetail();
        cancellation = inputs.cancellation();
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

    private @Nullable AllocationFailure failure() {
        return reason == null ? null : new AllocationFailure(reason, requireNonNull(detail));
    }
}

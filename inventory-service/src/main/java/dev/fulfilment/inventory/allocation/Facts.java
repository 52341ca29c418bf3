package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.StockLine;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the other services said about one order, noted in whatever order it came. What was said first stands. */
@Embeddable
class Facts {

    /** Two arrays instead of a table of lines: one row to read and write for each order. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String @Nullable [] productIds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private int @Nullable [] quantities;

    private boolean paid;

    @Enumerated(EnumType.STRING)
    private Shipment shipment = Shipment.UNDECIDED;

    private @Nullable String shipmentDetail;

    /** To try out what would be due. */
    Facts copy() {
        var copy = new Facts();
        copy.productIds = productIds;
        copy.quantities = quantities;
        copy.paid = paid;
        copy.shipment = shipment;
        copy.shipmentDetail = shipmentDetail;
        return copy;
    }

    void ordered(Items items) {
        if (productIds == null) {
            productIds = products(items).toArray(String[]::new);
            quantities = items.lines().stream().mapToInt(StockLine::quantity).toArray();
        }
    }

    private static Stream<String> products(Items items) {
        return items.lines().stream().map(line -> line.productId().text());
    }

    void paid() {
        paid = true;
    }

    void shipped() {
        if (shipment == Shipment.UNDECIDED) {
            shipment = Shipment.SHIPPED;
        }
    }

    void shipmentFailed(String detail) {
        if (shipment == Shipment.UNDECIDED) {
            shipment = Shipment.FAILED;
            shipmentDetail = detail;
        }
    }

    Optional<Items> items() {
        if (productIds == null || quantities == null) {
            return Optional.empty();
        }
        var ids = productIds;
        var counts = quantities;
        return Optional.of(new Items(IntStream.range(0, ids.length)
                .mapToObj(i -> new StockLine(ProductId.of(ids[i]), counts[i]))
                .toList()));
    }

    boolean isPaid() {
        return paid;
    }

    Shipment shipment() {
        return shipment;
    }

    String shipmentDetail() {
        return shipmentDetail == null ? "" : shipmentDetail;
    }
}

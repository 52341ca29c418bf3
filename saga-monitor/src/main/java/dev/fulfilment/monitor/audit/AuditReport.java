package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.audit.rules.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of the audit of all orders.
 *
 * @param addsUp true if no rule is broken and no sums differ
 * @param open number of orders that break a rule now, by rule
 * @param allReadUntil low watermark of the reading: every earlier record is ingested; null while it is unknown
 * @param suspects number of orders whose audit is pending, because events may not have been read yet
 * @param goods products with different sums first, then those with the largest reserved quantity
 * @param differences latest discrepancies, including resolved ones
 */
record AuditReport(
        boolean addsUp,
        Map<Rule, Long> open,
        @Nullable Instant allReadUntil,
        long suspects,
        List<MoneySum> money,
        List<GoodsSum> goods,
        List<ReportedDiscrepancy> differences) {

    /**
     * @param owed amount that the shop should hold for completed orders and for running orders that are paid
     * @param difference amount held according to payment-service, minus the amount owed
     */
    record MoneySum(
            String currency,
            BigDecimal charged,
            BigDecimal refunded,
            BigDecimal held,
            BigDecimal owed,
            BigDecimal difference) {}

    /**
     * @param setAside quantity reserved according to inventory-service: allocated, not released, not shipped
     * @param expected quantity that running orders should have reserved
     * @param difference the reserved quantity minus the expected one
     */
    record GoodsSum(
            String productId,
            @Nullable String name,
            long allocated,
            long released,
            long shipped,
            long setAside,
            long expected,
            long difference) {}
}

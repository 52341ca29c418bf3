package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.audit.rules.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether money and goods add up.
 *
 * @param addsUp whether no rule is broken and no sum differs
 * @param open how many orders break which rule now
 * @param allReadUntil up to when all topics were read; null while that is not known
 * @param suspects orders of which something may only not have been read yet
 * @param goods products of which the sums differ, and others, those with the most set aside first
 * @param differences the latest, those that were resolved included
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
     * @param owed what the shop should hold: completed orders, and those under way that are paid
     * @param difference what it holds by payment's word, less that
     */
    record MoneySum(
            String currency,
            BigDecimal charged,
            BigDecimal refunded,
            BigDecimal held,
            BigDecimal owed,
            BigDecimal difference) {}

    /**
     * @param setAside by inventory's word: allocated, not released, not shipped
     * @param expected what orders under way should have set aside
     * @param difference the one less the other
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

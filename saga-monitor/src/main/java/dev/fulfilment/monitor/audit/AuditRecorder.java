package dev.fulfilment.monitor.audit;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.logging.SagaLog;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores audit results and logs them. */
@Component
public class AuditRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRecorder.class);

    private final AuditTotalsRepository totals;
    private final DiscrepancyRepository discrepancies;

    AuditRecorder(AuditTotalsRepository totals, DiscrepancyRepository discrepancies) {
        this.totals = totals;
        this.discrepancies = discrepancies;
    }

    /** Stores the results within the transaction that writes the sagas. */
    public void save(TotalsDelta change, Map<OrderId, AuditResult> results, Instant now) {
        totals.add(change.withoutZeros());
        var changed = new LinkedHashMap<>(results);
        changed.values().removeIf(AuditResult::isUnchanged);
        if (!changed.isEmpty()) {
            discrepancies.save(changed, now);
        }
    }

    /** Logs new and resolved discrepancies after the commit. */
    public void log(Map<OrderId, AuditResult> results) {
        results.forEach(AuditRecorder::log);
    }

    private static void log(OrderId order, AuditResult result) {
        try (var _ = SagaLog.about(order)) {
            result.discrepancies().stream()
                    .filter(each -> result.newlyBroken().contains(each.rule()))
                    .forEach(each ->
                            LOG.error("order {} breaks {}: {} {}", order, each.rule(), each.detail(), each.evidence()));
            result.resolved().forEach(rule -> LOG.info("order {} no longer breaks {}", order, rule));
        }
    }
}

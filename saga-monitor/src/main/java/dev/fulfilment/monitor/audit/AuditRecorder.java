package dev.fulfilment.monitor.audit;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.logging.SagaLog;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down what the auditor found. */
@Component
public class AuditRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRecorder.class);

    private final AuditTotalsRepository table;
    private final DiscrepancyRepository differences;

    AuditRecorder(AuditTotalsRepository table, DiscrepancyRepository differences) {
        this.table = table;
        this.differences = differences;
    }

    /** Within the transaction that writes the sagas. */
    public void write(TotalsDelta change, Map<OrderId, AuditResult> verdicts, Instant now) {
        table.add(change.net());
        var changed = new LinkedHashMap<>(verdicts);
        changed.values().removeIf(AuditResult::changesNothing);
        if (!changed.isEmpty()) {
            differences.write(changed, now);
        }
    }

    /** After the commit. */
    public void tell(Map<OrderId, AuditResult> verdicts) {
        verdicts.forEach(AuditRecorder::tell);
    }

    private static void tell(OrderId order, AuditResult verdict) {
        try (var _ = SagaLog.about(order)) {
            verdict.differences().stream()
                    .filter(each -> verdict.isNew().contains(each.rule()))
                    .forEach(each ->
                            LOG.error("order {} breaks {}: {} {}", order, each.rule(), each.detail(), each.evidence()));
            verdict.resolved().forEach(rule -> LOG.info("order {} no longer breaks {}", order, rule));
        }
    }
}

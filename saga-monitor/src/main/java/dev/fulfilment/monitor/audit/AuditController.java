package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.kafka.Watermark;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit")
class AuditController {

    private final AuditRepository audit;
    private final DiscrepancyRepository discrepancies;
    private final ReportedDiscrepancyRepository reported;
    private final Watermark watermark;

    AuditController(
            AuditRepository audit,
            DiscrepancyRepository discrepancies,
            ReportedDiscrepancyRepository reported,
            Watermark watermark) {
        this.audit = audit;
        this.discrepancies = discrepancies;
        this.reported = reported;
        this.watermark = watermark;
    }

    @GetMapping("/audit")
    @Operation(summary = "Audit of money and goods by the events alone, with every rule that an order breaks.")
    AuditReport audit(
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 500, message = "must be at most 500")
                    int limit) {
        var openByRule = discrepancies.countOpenByRule();
        var money = audit.money();
        var goods = audit.goods();
        var hasDifferentSums = money.stream().anyMatch(each -> each.difference().signum() != 0)
                || goods.stream().anyMatch(each -> each.difference() != 0);
        return new AuditReport(
                openByRule.isEmpty() && !hasDifferentSums,
                openByRule,
                watermark.allReadUntil().orElse(null),
                audit.countPendingAudits(),
                money,
                goods,
                reported.latest(limit));
    }
}

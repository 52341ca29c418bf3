package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.QueryParameters;
import dev.fulfilment.monitor.kafka.Watermark;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit")
class AuditController {

    private final AuditRepository books;
    private final DiscrepancyRepository table;
    private final DiscrepancyQuery differences;
    private final Watermark watermark;

    AuditController(
            AuditRepository books, DiscrepancyRepository table, DiscrepancyQuery differences, Watermark watermark) {
        this.books = books;
        this.table = table;
        this.differences = differences;
        this.watermark = watermark;
    }

    @GetMapping("/audit")
    @Operation(summary = "Whether money and goods add up, by the events alone; and every rule that an order breaks.")
    AuditReport audit(
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 500, message = "must be at most 500")
                    int limit,
            HttpServletRequest request) {
        QueryParameters.check(request.getParameterMap(), Set.of("limit"));
        var open = table.open();
        var money = books.money();
        var goods = books.goods();
        var sumsDiffer = money.stream().anyMatch(each -> each.difference().signum() != 0)
                || goods.stream().anyMatch(each -> each.difference() != 0);
        return new AuditReport(
                open.isEmpty() && !sumsDiffer,
                open,
                watermark.allReadUntil().orElse(null),
                books.suspects(),
                money,
                goods,
                differences.latest(limit));
    }
}

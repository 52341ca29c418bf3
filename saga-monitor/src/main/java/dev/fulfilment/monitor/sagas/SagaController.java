package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.ReportedDiscrepancy;
import dev.fulfilment.monitor.audit.ReportedDiscrepancyRepository;
import dev.fulfilment.monitor.facts.SagaStatus;
import dev.fulfilment.service.web.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Sagas")
class SagaController {

    private final SagaSummaryRepository sagas;
    private final TimelineRepository timelines;
    private final ReportedDiscrepancyRepository discrepancies;

    SagaController(
            SagaSummaryRepository sagas, TimelineRepository timelines, ReportedDiscrepancyRepository discrepancies) {
        this.sagas = sagas;
        this.timelines = timelines;
        this.discrepancies = discrepancies;
    }

    /** A saga with its discrepancies and its timeline. */
    record SagaDetails(SagaSummary saga, List<ReportedDiscrepancy> differences, List<TimelineEntry> timeline) {}

    @GetMapping("/sagas")
    @Operation(summary = "Sagas, those of the latest orders first.")
    SagaPage sagas(
            @RequestParam(required = false) @Nullable SagaStatus status,
            @Parameter(description = "The id of an order or of a customer.") @RequestParam(required = false) @Nullable
                    String search,
            @Parameter(description = "Running, and without a step for longer than this, `PT30S` for instance.")
                    @RequestParam(required = false)
                    @Nullable
                    Duration waitingLongerThan,
            @Parameter(description = "Only orders with a parked event.") @RequestParam(defaultValue = "false")
                    boolean parked,
            @Parameter(description = "Only orders that break an audit rule.") @RequestParam(defaultValue = "false")
                    boolean broken,
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100")
                    int limit,
            @Parameter(description = "The `next` of the previous page.") @RequestParam(required = false) @Nullable
                    OrderId after) {
        return sagas.page(new SagaFilter(status, search, waitingLongerThan, parked, broken), after, limit);
    }

    @GetMapping("/sagas/{orderId}")
    @Operation(summary = "One order's saga with its timeline: every event, each after its cause.")
    SagaDetails saga(@PathVariable OrderId orderId) {
        var saga = sagas.find(orderId).orElseThrow(() -> new NotFound("saga of an order", orderId));
        return new SagaDetails(saga, discrepancies.of(orderId), timelines.find(orderId));
    }
}

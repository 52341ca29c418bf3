package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.audit.rules.Rule;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the auditor found, as gauges. */
@Component
class AuditMetrics {

    private final DiscrepancyRepository differences;
    private volatile Map<Rule, Long> open = Map.of();

    AuditMetrics(DiscrepancyRepository differences, MeterRegistry registry) {
        this.differences = differences;
        Stream.of(Rule.values())
                .forEach(rule -> Gauge.builder("fulfilment.audit.differences", () -> open.getOrDefault(rule, 0L))
                        .description("Orders that break a rule of the auditor's; must stay 0")
                        .tag("rule", rule.name())
                        .register(registry));
    }

    /** While the database is away, what was known stays. */
    @Scheduled(fixedDelay = 2_000)
    void look() {
        try {
            open = new EnumMap<>(differences.open());
        } catch (DataAccessException e) {
            return;
        }
    }
}

package dev.fulfilment.monitor.audit;

import dev.fulfilment.messaging.FailureLog;
import dev.fulfilment.monitor.audit.rules.Rule;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gauges of the open discrepancies by audit rule. */
@Component
class AuditMetrics {

    private final DiscrepancyRepository discrepancies;
    private final FailureLog failures =
            new FailureLog(LoggerFactory.getLogger(AuditMetrics.class), "The refresh of the audit metrics");
    private volatile Map<Rule, Long> open = Map.of();

    AuditMetrics(DiscrepancyRepository discrepancies, MeterRegistry registry) {
        this.discrepancies = discrepancies;
        Stream.of(Rule.values())
                .forEach(rule -> Gauge.builder("fulfilment.audit.differences", () -> open.getOrDefault(rule, 0L))
                        .description("Orders that break a rule of the auditor's; must stay 0")
                        .tag("rule", rule.name())
                        .register(registry));
    }

    /** If the database is down, the gauges keep their last values. */
    @Scheduled(fixedDelay = 2_000)
    void refresh() {
        failures.run(() -> open = new EnumMap<>(discrepancies.countOpenByRule()));
    }
}

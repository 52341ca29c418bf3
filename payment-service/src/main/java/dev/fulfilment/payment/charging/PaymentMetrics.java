package dev.fulfilment.payment.charging;

import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined.Reason;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.service.jdbc.AfterCommit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts charges, declines and refunds after the commit. For trends only: the ledger has the exact amounts. */
@Component
class PaymentMetrics {

    private final MeterRegistry registry;

    /** Registers all counters at the start: the first increment of a counter that appears with it is invisible to rates. */
    PaymentMetrics(MeterRegistry registry) {
        this.registry = registry;
        Stream.of(Reason.values()).forEach(this::declined);
    }

    void record(PaymentEvent event) {
        AfterCommit.run(() -> count(event));
    }

    private void count(PaymentEvent event) {
        switch (event) {
            case PaymentProcessed it -> money("charged", "What orders were charged", it.amount(), it.currency());
            case PaymentDeclined it -> declined(it.reason()).increment();
            case PaymentRefunded it -> money("refunded", "What was given back", it.amount(), it.currency());
        }
    }

    private void money(String action, String description, BigDecimal amount, Currency currency) {
        DistributionSummary.builder("fulfilment.payments." + action)
                .description(description)
                .tag("currency", currency.getCurrencyCode())
                .register(registry)
                .record(amount.doubleValue());
    }

    private Counter declined(Reason reason) {
        return Counter.builder("fulfilment.payments.declined")
                .description("Orders that were not charged")
                .tag("reason", reason.name())
                .register(registry);
    }
}

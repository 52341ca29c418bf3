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

/** What was charged, refused and given back, counted once it is committed. For trends: what is exact is the ledger. */
@Component
class PaymentMetrics {

    private final MeterRegistry registry;

    /** A counter that appears with its first event hides that event. */
    PaymentMetrics(MeterRegistry registry) {
        this.registry = registry;
        Stream.of(Reason.values()).forEach(this::declined);
    }

    void settled(PaymentEvent event) {
        AfterCommit.run(() -> count(event));
    }

    private void count(PaymentEvent event) {
        switch (event) {
            case PaymentProcessed it -> money("charged", "What orders were charged", it.amount(), it.currency());
            case PaymentDeclined it -> declined(it.reason()).increment();
            case PaymentRefunded it -> money("refunded", "What was given back", it.amount(), it.currency());
        }
    }

    private void money(String what, String description, BigDecimal amount, Currency currency) {
        DistributionSummary.builder("fulfilment.payments." + what)
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

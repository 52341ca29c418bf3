package dev.fulfilment.payment.charging;

import static dev.fulfilment.payment.OrderFixtures.anOrder;
import static dev.fulfilment.payment.OrderFixtures.placed;
import static dev.fulfilment.payment.OrderFixtures.refundOf;
import static dev.fulfilment.payment.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.PaymentEvent.PaymentDeclined.Reason;
import dev.fulfilment.payment.Customers;
import dev.fulfilment.payment.RunningService;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class PaymentMetricsIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamPublisher upstream;

    @Autowired
    MeterRegistry registry;

    /** In a currency that no other test pays in. */
    @Test
    void countsWhatIsChargedAndGivenBackOnceHoweverOftenItIsTold() {
        var order = anOrder();
        var customer = customers.with("100 NOK");

        upstream.publishTwice(placed(order, customer, "40.50 NOK"));
        upstream.publishTwice(refundOf(order));
        upstream.publish(placed(anOrder(), customer, "9.25 NOK"));

        await().until(() -> counted("charged", 2) && counted("refunded", 1));
        assertThat(money("charged").totalAmount()).isEqualTo(49.75);
        assertThat(money("refunded").totalAmount()).isEqualTo(40.5);
    }

    @Test
    void countsWhyAnOrderIsNotChargedFromZero() {
        var before = declined(Reason.UNKNOWN_ACCOUNT);

        upstream.publish(placed(anOrder(), Customers.somebody(), "1 EUR"));

        await().until(() -> declined(Reason.UNKNOWN_ACCOUNT) == before + 1);
        assertThat(registry.find("fulfilment.payments.declined").counters()).hasSize(Reason.values().length);
    }

    /** A currency appears with its first charge. */
    private boolean counted(String what, long times) {
        return registry.find("fulfilment.payments." + what).tag("currency", "NOK").summaries().stream()
                        .mapToLong(DistributionSummary::count)
                        .sum()
                == times;
    }

    private DistributionSummary money(String what) {
        return registry.get("fulfilment.payments." + what)
                .tag("currency", "NOK")
                .summary();
    }

    private double declined(Reason reason) {
        return registry.get("fulfilment.payments.declined")
                .tag("reason", reason.name())
                .counter()
                .count();
    }
}

package dev.fulfilment.payment.charging;

import static dev.fulfilment.payment.OrderFixtures.anOrder;
import static dev.fulfilment.payment.OrderFixtures.placed;
import static dev.fulfilment.payment.OrderFixtures.refundOf;
import static dev.fulfilment.payment.Patience.await;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.payment.BalanceCheck;
import dev.fulfilment.payment.Customers;
import dev.fulfilment.payment.Published;
import dev.fulfilment.payment.RunningService;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class ManyOrdersOfOneCustomerIT {

    private final Customers customers;
    private final UpstreamPublisher upstream;
    private final Published published;
    private final BalanceCheck books;

    @Autowired
    ManyOrdersOfOneCustomerIT(
            Customers customers, UpstreamPublisher upstream, Published published, BalanceCheck books) {
        this.customers = customers;
        this.upstream = upstream;
        this.published = published;
        this.books = books;
    }

    @Test
    void chargeUntilTheMoneyIsGoneAndNeverMore() {
        var ada = customers.with("100 EUR");
        var orders = Stream.generate(() -> anOrder()).limit(60).collect(toSet());

        orders.parallelStream().forEach(order -> upstream.publish(placed(order, ada, "7 EUR")));
        var answers = awaitAnswers(orders, 1);

        assertThat(answers.get(PaymentProcessed.class)).hasSize(14);
        assertThat(answers.get(PaymentDeclined.class)).hasSize(46);
        customers.expectBalance(ada, "2 EUR");
        books.expectEveryBalanceToBeDepositsLessChargesPlusRefunds();
    }

    @Test
    void meetDepositsAndRefundsWithoutLosingACent() {
        var ada = customers.with("1000 EUR");
        var orders = Stream.generate(() -> anOrder()).limit(40).collect(toSet());

        orders.parallelStream().forEach(order -> {
            upstream.publish(placed(order, ada, "7 EUR"));
            customers.deposit(ada, "0.25").expectStatus().isCreated();
            books.expectEveryBalanceToBeDepositsLessChargesPlusRefunds();
        });
        awaitAnswers(orders, 1);
        orders.parallelStream().forEach(order -> upstream.publish(refundOf(order)));
        awaitAnswers(orders, 2);

        customers.expectBalance(ada, "1010 EUR");
        books.expectEveryBalanceToBeDepositsLessChargesPlusRefunds();
    }

    private Map<Class<?>, List<PaymentEvent>> awaitAnswers(Set<OrderId> orders, int each) {
        await().untilAsserted(() -> assertThat(published.of(orders)).hasSize(each * orders.size()));
        return published.of(orders).stream().collect(groupingBy(PaymentEvent::getClass));
    }
}

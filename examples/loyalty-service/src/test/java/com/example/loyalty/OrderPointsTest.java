package com.example.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderPointsTest {

    private static final CustomerId ADA = new CustomerId("ada");
    private static final Money TOTAL = new Money(new BigDecimal("399.99"), Currency.getInstance("EUR"));

    private final OrderPoints none =
            OrderPoints.none(new OrderId(UUID.fromString("01990000-0000-7000-8000-000000000001")));

    @Test
    void givesAPointForEveryWholeUnitOfMoney() {
        assertThat(none.completed(ADA, TOTAL).balance()).isEqualTo(399);
    }

    @Test
    void takesThePointsBackWhenTheOrderIsRefunded() {
        assertThat(none.completed(ADA, TOTAL).withRefund().balance()).isZero();
    }

    @Test
    void givesNothingWhenTheRefundArrivesFirst() {
        assertThat(none.withRefund().completed(ADA, TOTAL).balance()).isZero();
    }

    @Test
    void countsARepeatedEventOnce() {
        var completed = none.completed(ADA, TOTAL);

        assertThat(completed.completed(ADA, TOTAL)).isEqualTo(completed);
    }
}

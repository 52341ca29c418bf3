package com.example.loyalty;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import org.springframework.stereotype.Service;

/** Called by the reactions, within the transaction that also marks the event as handled. */
@Service
class LoyaltyService {

    private final OrderPointsRepository repository;

    LoyaltyService(OrderPointsRepository repository) {
        this.repository = repository;
    }

    void update(OrderUpdated order) {
        if (order.status() == OrderStatus.COMPLETED) {
            var points = repository.lock(order.orderId());
            var total = new Money(order.totalAmount(), order.currency());
            repository.save(points.completed(order.customerId(), total));
        }
    }

    void refund(PaymentRefunded refund) {
        var points = repository.lock(refund.orderId());
        repository.save(points.withRefund());
    }

    long points(CustomerId customer) {
        return repository.balance(customer);
    }
}

package dev.fulfilment.order.application;

import dev.fulfilment.events.OrderId;

/** Change of an order without an integration event: the order is a draft. */
public record UnpublishedChange(OrderId orderId) {}

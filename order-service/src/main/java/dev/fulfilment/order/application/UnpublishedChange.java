package dev.fulfilment.order.application;

import dev.fulfilment.events.OrderId;

/** An order has changed and no integration event tells it, because the order is a draft. */
public record UnpublishedChange(OrderId orderId) {}

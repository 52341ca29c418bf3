package dev.fulfilment.order.api;

/**
 * That a customer does not want the order any more.
 *
 * @param reason in the customer's words; the services that stop the order repeat it
 */
record CancellationRequest(@PrintableText String reason) {}

package dev.fulfilment.service.web;

/**
 * One thing that is wrong with a request, as it stands in the problem's {@code errors}.
 *
 * @param field where, as a path like {@code items[0].quantity}
 * @param rule what the field must be, for instance "must be at least 1"
 */
record Violation(String field, String rule) {}

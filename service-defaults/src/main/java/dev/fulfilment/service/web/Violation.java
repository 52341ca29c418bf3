package dev.fulfilment.service.web;

/**
 * Violated rule of a request, as in the problem's {@code errors}.
 *
 * @param field path of the field, like {@code items[0].quantity}
 * @param rule rule for the field, for instance "must be at least 1"
 */
record Violation(String field, String rule) {}

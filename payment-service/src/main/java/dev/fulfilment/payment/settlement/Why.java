package dev.fulfilment.payment.settlement;

/** What stands against an order, for the programme and for people. */
public record Why(String reason, String detail) {}

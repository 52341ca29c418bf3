package dev.fulfilment.payment.charging;

/** What stands against an order, for the programme and for people. */
public record StatusReason(String reason, String detail) {}

package dev.fulfilment.payment.settlement;

import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.payment.account.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a payment.
 *
 * @param entry the movement of money; null when none moved
 */
record Settlement(PaymentEvent event, @Nullable LedgerEntry entry) {}

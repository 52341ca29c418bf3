package dev.fulfilment.payment.account;

import dev.fulfilment.events.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A line of a customer's statement. The amount is positive for a credit and negative for a debit. */
record LedgerEntryResponse(
        long id,
        Instant timestamp,
        LedgerEntryType kind,
        BigDecimal amount,
        Currency currency,
        @Nullable OrderId orderId) {

    static LedgerEntryResponse of(LedgerEntry entry) {
        return new LedgerEntryResponse(
                entry.number(),
                entry.recordedAt(),
                entry.kind(),
                entry.signedAmount(),
                entry.money().currency(),
                entry.order().orElse(null));
    }
}

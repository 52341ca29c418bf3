/** Customers' accounts, the ledger behind them, and the saga's payments and refunds. */
@NullMarked
package dev.fulfilment.payment;

import org.jspecify.annotations.NullMarked;

/** Customers' accounts, their deposits, and the ledger that explains every balance. */
@NullMarked
package dev.fulfilment.payment.account;

import org.jspecify.annotations.NullMarked;

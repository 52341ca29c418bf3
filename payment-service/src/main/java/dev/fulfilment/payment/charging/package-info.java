/** The payment step of the saga: charge, decline, refund. */
@NullMarked
package dev.fulfilment.payment.charging;

import org.jspecify.annotations.NullMarked;

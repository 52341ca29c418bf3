/** The saga's part of this service: what each order was charged, refused or given back. */
@NullMarked
package dev.fulfilment.payment.settlement;

import org.jspecify.annotations.NullMarked;

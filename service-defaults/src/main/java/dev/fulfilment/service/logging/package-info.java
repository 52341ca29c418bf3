/** Log lines of saga steps and the order id in the MDC. */
@NullMarked
package dev.fulfilment.service.logging;

import org.jspecify.annotations.NullMarked;

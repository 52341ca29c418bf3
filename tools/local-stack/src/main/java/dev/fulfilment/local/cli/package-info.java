/** The commands of {@code ./fulfil}, one class for each. */
@NullMarked
package dev.fulfilment.local.cli;

import org.jspecify.annotations.NullMarked;

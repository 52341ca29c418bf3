/** What stands behind {@code ./fulfil}: one class for each command. */
@NullMarked
package dev.fulfilment.local.cli;

import org.jspecify.annotations.NullMarked;

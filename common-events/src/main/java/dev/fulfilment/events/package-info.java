/** The published language of the suite: the integration events, their value types and their topics. */
@NullMarked
package dev.fulfilment.events;

import org.jspecify.annotations.NullMarked;

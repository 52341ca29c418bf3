/** What the page of {@code resources/static} needs besides the REST interface: its headers and its settings. */
@NullMarked
package dev.fulfilment.monitor.page;

import org.jspecify.annotations.NullMarked;

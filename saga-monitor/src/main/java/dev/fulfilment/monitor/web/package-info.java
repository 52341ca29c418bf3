/** Web security and settings of the page in {@code resources/static}. */
@NullMarked
package dev.fulfilment.monitor.web;

import org.jspecify.annotations.NullMarked;

/** Browser tests of the monitor's page, run in Chromium against a local stack. */
@NullMarked
package dev.fulfilment.browser;

import org.jspecify.annotations.NullMarked;

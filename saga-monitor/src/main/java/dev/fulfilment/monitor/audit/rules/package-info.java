/** Audit rules: pure functions from an observed order to the rules it breaks. */
@NullMarked
package dev.fulfilment.monitor.audit.rules;

import org.jspecify.annotations.NullMarked;

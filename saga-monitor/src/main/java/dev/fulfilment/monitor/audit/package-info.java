/** Audit of money and goods. The decisions are pure; repositories, log and metrics are separate classes. */
@NullMarked
package dev.fulfilment.monitor.audit;

import org.jspecify.annotations.NullMarked;

/** Whether money and goods add up. The decisions are pure; tables, log and metrics stand beside them. */
@NullMarked
package dev.fulfilment.monitor.audit;

import org.jspecify.annotations.NullMarked;

package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.OrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Page of sagas, the latest first.
 *
 * @param next value of {@code after} for the next page; null on the last page
 */
record SagaPage(List<SagaSummary> sagas, @Nullable OrderId next) {}
